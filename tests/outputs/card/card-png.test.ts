import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cachedCardPng, cardPng } from '../../../src/outputs/card/card-png.ts';
import { scratchFolder } from '../../scratch.ts';
import { linearRgb, type Oklch } from '../../../src/styles/oklch.ts';
import { cardWith, hardCards } from './cards.ts';

const width = 1200;
const height = 630;

/** Nothing may be drawn so near to an edge; letters lean a little over the margin of 64. */
const margin = 56;

/** Between the largest title and the line of tags nothing is drawn either. */
const aboveFoot = { top: 508, bottom: 526 };

interface Picture {
  /** `#rrggbb` of a pixel. */
  readonly at: (x: number, y: number) => string;
}

async function pictureOf(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width, height, channels: 3 });
  return {
    at: (x, y) => `#${data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).toString('hex')}`,
  };
}

/** Where something is drawn that `isInside` tells to be empty, as `x,y`; the first few. */
function drawnIn({ at }: Picture, isInside: (x: number, y: number) => boolean): string[] {
  const places: string[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width && places.length < 5; x += 1) {
      if (isInside(x, y) && at(x, y) !== paper) places.push(`${x},${y}`);
    }
  }
  return places;
}

const hexOf = (color: Oklch) => `#${linearRgb(color).map(byteOf).join('')}`;

function byteOf(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
    .toString(16)
    .padStart(2, '0');
}

const paper = hexOf([0.986, 0.003, 95]);

describe.each(Object.entries(hardCards))('a card with %s', (_, card) => {
  const png = cardPng(card);

  test('keeps its margins and the gap above its foot empty', async () => {
    const picture = await pictureOf(await png);
    const isMargin = (x: number, y: number) =>
      x < margin || y < margin || x >= width - margin || y >= height - margin;
    expect(drawnIn(picture, isMargin)).toEqual([]);
    const isGap = (_x: number, y: number) => y >= aboveFoot.top && y < aboveFoot.bottom;
    expect(drawnIn(picture, isGap)).toEqual([]);
  });

  test('is small', async () => {
    expect((await png).length).toBeLessThan(60_000);
  });
});

describe('a card', () => {
  test('lights the places of its tags on the line, in their colours', async () => {
    const hues = [0, 80, 200, 320];
    const card = cardWith({ tags: hues.map((hue) => ({ label: 'Tag', hue })) });
    const picture = await pictureOf(await cardPng(card));
    const line = 64 + 54 + 26 + 5;
    const placeOf = (hue: number) => Math.round(64 + (hue / 360) * (width - 128) + 20);
    expect(hues.map((hue) => picture.at(placeOf(hue), line))).toEqual(
      hues.map((hue) => hexOf([0.64, 0.108, hue])),
    );
    expect(picture.at(placeOf(140), line)).toBe(paper);
  });

  test('has the same bytes whenever and among whatever it is made', async () => {
    const [first] = await Promise.all(Object.values(hardCards).map(cardPng));
    const again = await cardPng(hardCards['a short title'] ?? cardWith());
    expect(Buffer.compare(first ?? new Uint8Array(), again)).toBe(0);
  });

  test('shows each part: a change of any changes the picture', async () => {
    const changes = [
      { wordmark: 'Other' },
      { title: 'Evals after upgrades' },
      { tags: [{ label: 'Evaluation', hue: 160 }] },
      { date: '29 September 2026' },
      { authors: ['Ada'] },
    ];
    const pictures = await Promise.all([{}, ...changes].map((change) => cardPng(cardWith(change))));
    const different = new Set(pictures.map((png) => Buffer.from(png).toString('base64')));
    expect(different.size).toBe(changes.length + 1);
  });
});

test('a card is kept by what it shows', async () => {
  const folder = scratchFolder();
  const cards = [cardWith(), cardWith({ title: 'Another' }), cardWith()];
  const made = [];
  for (const card of cards) made.push(await cachedCardPng(card, folder, process.cwd()));
  const kept = await readdir(path.join(folder, 'cards'));
  expect(kept.map((name) => path.extname(name))).toEqual(['.png', '.png']);
  expect(made[2]).toEqual(made[0]);
  expect(made[1]).not.toEqual(made[0]);
});
