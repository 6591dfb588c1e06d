import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PostEntry } from '../../../src/model/library.ts';
import type { Site } from '../../../src/model/site.ts';
import { keptFeed, sources } from '../../../src/outputs/feed/kept-feed.ts';
import { scratchFolder } from '../../scratch.ts';
import { entryOf } from '../../model/entries.ts';
import { formats, roomySite, type SampleOptions, sampleOf, textOf } from './sample-feeds.ts';

const scratch = scratchFolder();
const root = path.join(import.meta.dirname, '../../..');
const place = (name: string) => ({ cacheDir: path.join(scratch, name), root });

const small: Site = {
  ...roomySite,
  limits: { ...roomySite.limits, feedItems: 2, archivedItems: 2 },
};

function entries(changes: Readonly<Record<number, object>> = {}, facts = {}): PostEntry[] {
  return Array.from({ length: 6 }, (_, index) =>
    entryOf(
      `post-${index}`,
      { date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(), ...changes[index] },
      { digest: `digest-${index}`, ...facts },
    ),
  );
}

/** The kept file of each archive document, by its address, and the bodies that had to be read. */
async function publish(name: string, posts: readonly PostEntry[], options: SampleOptions = {}) {
  const { feeds, read } = sampleOf(posts, { site: small, ...options });
  const files = new Map<string, string>();
  const texts = new Map<string, string>();
  const archives = await feeds.archives();
  const before = read.length;
  for (const archive of archives) {
    for (const format of formats) {
      const make = () => feeds.archive(archive, format);
      const outline = await feeds.archiveOutline(archive, format);
      const file = await keptFeed(outline, format, make, place(name));
      files.set(outline.selfUrl, file);
      texts.set(outline.selfUrl, readFileSync(file, 'utf8'));
    }
  }
  return { feeds, archives, files, texts, read: read.slice(before) };
}

function changed(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}

const documents = (name: string) =>
  [
    `https://example.org/feeds/rss/${name}.xml`,
    `https://example.org/feeds/atom/${name}.xml`,
    `https://example.org/feeds/json/${name}.json`,
  ] as const;

describe('an archive document that is kept', () => {
  test('is what would be written anew', async () => {
    const { feeds, archives, texts } = await publish('same', entries());
    for (const archive of archives) {
      for (const format of formats) {
        const feed = await feeds.archive(archive, format);
        expect(texts.get(feed.selfUrl)).toBe(await textOf(feed, format));
      }
    }
    expect(texts.size).toBe(9);
  });

  test('is taken the next time, and no body is read for it', async () => {
    const first = await publish('again', entries());
    const second = await publish('again', entries());
    expect(first.read).toHaveLength(6);
    expect(second.read).toEqual([]);
    expect(second.files).toEqual(first.files);
    expect(second.texts).toEqual(first.texts);
  });

  test('is the only one that is written when one of its posts is corrected', async () => {
    const note = 'The table had two rows too many.';
    const revisions = [{ date: '2026-09-01', kind: 'correction', note }];
    const before = await publish('corrected', entries());
    const after = await publish('corrected', entries({ 0: { revisions } }));
    expect(changed(before.texts, after.texts)).toEqual(documents('1'));
    expect(changed(before.files, after.files)).toEqual(documents('1'));
    for (const address of documents('1')) expect(after.texts.get(address)).toContain(note);
    expect(after.read.toSorted()).toEqual(['post-0', 'post-1']);
  });

  test('is written anew when the text of one of its posts has changed', async () => {
    const before = await publish('text', entries());
    const posts = entries().map((post) =>
      post.slug === 'post-3' ? { ...post, facts: { ...post.facts, digest: 'another' } } : post,
    );
    const after = await publish('text', posts, { bodies: { 'post-3': '<p>New words.</p>' } });
    expect(changed(before.texts, after.texts)).toEqual(documents('2'));
    for (const address of documents('2')) expect(after.texts.get(address)).toContain('New words.');
  });

  test('is written anew when a post that Astro renders comes out another way', async () => {
    const dynamic = { dynamic: true };
    const before = await publish('dynamic', entries({}, dynamic));
    const bodies = { 'post-0': '<p>What the component says now.</p>' };
    const after = await publish('dynamic', entries({}, dynamic), { bodies });
    expect(changed(before.texts, after.texts)).toEqual(documents('1'));
    expect(changed((await publish('dynamic', entries({}, dynamic))).texts, before.texts)).toEqual(
      [],
    );
  });

  test.each([
    ['an author is renamed', { others: { authors: [{ id: 'house', name: 'The new house' }] } }],
    ['a tag is', { others: { tags: [{ id: 'notes', label: 'Remarks', description: 'Short.' }] } }],
    ['the publication is', { site: { ...small, title: 'Another' } }],
    [
      'the call to action says something else',
      { site: { ...small, callToAction: { ...small.callToAction, closing: 'We still help.' } } },
    ],
  ])('is written anew when %s', async (what, options) => {
    const before = await publish(what, entries());
    const after = await publish(what, entries(), options);
    expect(changed(before.texts, after.texts)).toHaveLength(9);
  });

  test('is one of a kind, whole, however many ask at once', async () => {
    await Promise.all([publish('crowd', entries()), publish('crowd', entries())]);
    const files = await readdir(path.join(scratch, 'crowd', 'feeds'));
    expect(files).toHaveLength(9);
    expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
  });
});

test('the code that a kept document hangs on is all that writes feeds', async () => {
  const reached = await importsOf([
    path.join(root, 'src/outputs/feed/write-feed.ts'),
    path.join(root, 'src/outputs/feed/publication-feeds.ts'),
  ]);
  expect(reached.length).toBeGreaterThan(15);
  const covered = (file: string) => sources.some((folder) => file.startsWith(`${folder}/`));
  expect(reached.filter((file) => !covered(file))).toEqual([]);
});

/** Files that modules import, directly or not, relative to the project. */
async function importsOf(entries: readonly string[]): Promise<string[]> {
  const found = new Set(entries);
  for (const file of found) {
    const text = await readFile(file, 'utf8');
    for (const [, to = ''] of text.matchAll(/^(?:import|export|\}) .*from '(\.[^']+)';$/gm)) {
      found.add(path.join(path.dirname(file), to));
    }
  }
  expect([...found].filter((file) => !existsSync(file))).toEqual([]);
  return [...found].map((file) => path.relative(root, file).split(path.sep).join('/'));
}
