import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { draw, isFault } from '../../src/diagrams/draw.ts';
import type { DiagramKind } from '../../src/model/diagram.ts';
import { cachedDiagramPng, diagramPng } from '../../src/outputs/diagram-png.ts';

async function drawing(kind: DiagramKind, source: string) {
  const drawn = await draw(kind, source);
  if (isFault(drawn)) throw new Error(drawn.message);
  return drawn;
}

/** How many pixels of a picture have each colour, as `r,g,b`. */
async function colorsOf(png: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const colors = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const color = data.subarray(at, at + 3).join(',');
    colors.set(color, (colors.get(color) ?? 0) + 1);
  }
  return colors;
}

const paper = '251,250,248';
const surface = '243,242,238';
const ink = '26,29,35';

describe('a picture of a drawing', () => {
  let png: Uint8Array;
  let size: { width: number; height: number };

  beforeAll(async () => {
    const drawn = await drawing('dot', 'digraph { "Mill" -> "Store" [label="flour"] }');
    size = drawn;
    png = await diagramPng(drawn.svg);
  });

  test('is a PNG of twice its size, with paper around', async () => {
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({
      format: 'png',
      width: (size.width + 32) * 2,
      height: (size.height + 32) * 2,
    });
  });

  test('stands on paper, opaque', async () => {
    const { data, info } = await sharp(png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const last = (info.width * info.height - 1) * 4;
    expect([...data.subarray(0, 4)].join(',')).toBe(`${paper},255`);
    expect([...data.subarray(last)].join(',')).toBe(`${paper},255`);
  });

  test('shows shapes and text in the colours of the page', async () => {
    const colors = await colorsOf(png);
    expect(colors.get(surface)).toBeGreaterThan(5000);
    expect(colors.get(ink)).toBeGreaterThan(50);
  });

  test('has the same bytes twice', async () => {
    const { svg } = await drawing('dot', 'digraph { "Mill" -> "Store" [label="flour"] }');
    expect(Buffer.compare(await diagramPng(svg), png)).toBe(0);
  });
});

describe('text', () => {
  const blank = async (label: string) => {
    const { svg } = await drawing('dot', `digraph { a [shape=plaintext label="${label}"] }`);
    return (await colorsOf(await diagramPng(svg))).size < 5;
  };

  test.each(['Latin', 'ąćę', 'Ελληνικά', 'Кириллица', 'Tiếng Việt', '→ ≤ ≥ ≠'])(
    '%s has glyphs',
    async (label) => {
      expect(await blank(label)).toBe(false);
    },
  );

  test('the letters are the ones of the label', async () => {
    const narrow = await drawing(
      'svg',
      '<svg viewBox="0 0 90 20"><text y="15">iiiiii</text></svg>',
    );
    const broad = await drawing('svg', '<svg viewBox="0 0 90 20"><text y="15">WWWWWW</text></svg>');
    const inked = async ({ svg }: { svg: string }) =>
      (await colorsOf(await diagramPng(svg))).get(ink) ?? 0;
    expect(await inked(broad)).toBeGreaterThan(1.5 * (await inked(narrow)));
  });
});

test("an author's own colours stay", async () => {
  const { svg } = await drawing(
    'svg',
    '<svg viewBox="0 0 40 20"><rect width="20" height="20" fill="#ff0000"/><rect x="20" width="20" height="20"/></svg>',
  );
  const colors = await colorsOf(await diagramPng(svg));
  expect(colors.get('255,0,0')).toBe(1600);
  expect(colors.get(ink)).toBe(1600);
});

test('a huge drawing costs no more than its share of memory', async () => {
  const png = await diagramPng((await drawing('svg', '<svg viewBox="0 0 10000 10000"/>')).svg);
  const { width, height } = await sharp(png).metadata();
  expect(width * height).toBeLessThan(25_000_000);
});

test('what is no drawing is refused', async () => {
  await expect(diagramPng('<svg/>')).rejects.toThrow('without width');
  await expect(diagramPng('<svg width="9" height="9">')).rejects.toThrow('parsing failed');
});

test('a picture is made once and kept by what it shows', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdpspectra-'));
  try {
    const drawings = await Promise.all(
      ['digraph { a -> b }', 'digraph { a -> c }'].map((source) => draw('dot', source)),
    );
    const [first = '', second = ''] = drawings.map((each) => (isFault(each) ? '' : each.svg));
    const made = await cachedDiagramPng(first, folder);
    expect(made).toEqual(new Uint8Array(await diagramPng(first)));
    const [kept = ''] = await readdir(path.join(folder, 'diagrams'));
    await writeFile(path.join(folder, 'diagrams', kept), 'kept');
    expect(Buffer.from(await cachedDiagramPng(first, folder)).toString()).toBe('kept');
    expect(await cachedDiagramPng(second, folder)).toEqual(
      new Uint8Array(await diagramPng(second)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
