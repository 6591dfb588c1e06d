import type { Element } from 'hast';
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRssFeed } from 'feedsmith';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { builtFiles, builtPages, fileAt } from './built-site.ts';
import { all, attribute, isOne, one, parseFragment } from './html-tree.ts';
import { sourceSet } from './references.ts';
import { contentDir } from './written-posts.ts';

const pages = await builtPages();
const pictures = pages.flatMap(({ address, tree }) =>
  all(tree, 'picture').map((picture) => {
    const alt = attribute(one(picture, 'img'), 'alt') ?? '';
    return [`${address} ${alt.slice(0, 40)}`, picture] as const;
  }),
);
const originals = await readOriginals();

test('there are pictures to look at', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(3);
});

describe.each(pictures)('%s', (_, picture) => {
  const fallback = one(picture, 'img');
  const sources = all(picture, 'source');
  const candidates = sources.flatMap(candidatesOf);

  test('comes as AVIF, as WebP and as a file for every browser, in this order', async () => {
    expect(sources.map((source) => attribute(source, 'type'))).toEqual([
      'image/avif',
      'image/webp',
    ]);
    expect((await inspect(attribute(fallback, 'src') ?? '')).type).toMatch(/^image\/(?:png|jpeg)$/);
  });

  test('has files that are what they claim to be', async () => {
    for (const { type, src, width } of candidates) {
      expect({ src, ...(await inspect(src)) }).toMatchObject({ src, type, width });
    }
    const { width, height } = await inspect(attribute(fallback, 'src') ?? '');
    const claimed = ['width', 'height'].map((name) => Number(attribute(fallback, name)));
    expect(claimed).toEqual([width, height]);
  });

  test('offers each format in several widths, none of them wider than the original', () => {
    const original = originals.get(digestIn(attribute(fallback, 'src') ?? ''));
    const widest = Math.max(...candidates.map(({ width }) => width));
    expect(original).toBeDefined();
    expect(widest).toBeLessThanOrEqual(original ?? 0);
    expect(Number(attribute(fallback, 'width'))).toBeLessThanOrEqual(original ?? 0);
    for (const source of sources) {
      expect(candidatesOf(source).length).toBeGreaterThan(1);
      expect(attribute(source, 'sizes')).toMatch(/\w/);
    }
  });
});

test('no image is written that no page or feed shows', async () => {
  const feed = parseRssFeed(await readFile(path.join(inject('siteDir'), 'rss.xml'), 'utf8'));
  const items = (feed.items ?? []).map((item) => parseFragment(item.content?.encoded ?? ''));
  const trees = [...pages.map(({ tree }) => tree), ...items];
  const linked = trees.flatMap((tree) =>
    all(tree, 'a.diagram-link').map((link) => attribute(link, 'href') ?? ''),
  );
  const drawn = trees.flatMap((tree) => all(tree, '*').flatMap(imagesOf));
  const shown = new Set([...drawn, ...linked].map(fileAt));
  const images = (await builtFiles()).filter((file) => /^(?:images|diagrams)\//.test(file));
  expect(images.length).toBeGreaterThan(0);
  expect(images.filter((file) => !shown.has(file))).toEqual([]);
});

/** The files that a source of a picture offers. */
function candidatesOf(source: Element) {
  const type = attribute(source, 'type') ?? '';
  return sourceSet(source).map(({ address, width }) => ({ type, src: address, width }));
}

/** The addresses of images that an element names, and of the drawing that it opens. */
function imagesOf(element: Element): readonly string[] {
  const src = isOne(element, 'img') ? [attribute(element, 'src') ?? ''] : [];
  const drawing = isOne(element, 'a.diagram-link') ? [attribute(element, 'href') ?? ''] : [];
  return [...src, ...drawing, ...sourceSet(element).map(({ address }) => address)];
}

/**
 * What an image of the build is, whatever its name says.
 * @throws Error when it does not exist or is damaged
 */
async function inspect(src: string) {
  const file = path.join(inject('siteDir'), fileAt(src));
  const { format, compression, width, height } = await sharp(file, { failOn: 'error' }).metadata();
  return { type: `image/${compression === 'av1' ? 'avif' : format}`, width, height };
}

/** The width of each image of the content folder, by the digest that names what is made from it. */
async function readOriginals(): Promise<ReadonlyMap<string, number>> {
  const files = await Array.fromAsync(
    glob('posts/**/*.{png,jpg,jpeg,webp,avif}', { cwd: contentDir }),
  );
  const entries = files.map(async (file) => {
    const bytes = await readFile(path.join(contentDir, file));
    const digest = createHash('sha256').update(bytes).digest('hex');
    return [digest.slice(0, 16), (await sharp(bytes).metadata()).width] as const;
  });
  return new Map(await Promise.all(entries));
}

function digestIn(src: string): string {
  return path.basename(src).replace(/-.*/, '');
}
