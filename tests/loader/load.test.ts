import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Environment } from '../../src/environment.ts';
import { DocumentStore } from '../../src/loader/document-store.ts';
import { loadContent } from '../../src/loader/load.ts';
import type { Content } from '../../src/model/content.ts';
import { environmentIn, NOW, scratchFolder, writeFiles } from '../scratch.ts';

const scratch = scratchFolder();
const photo = path.join(import.meta.dirname, '../fixtures/sites/images/content/posts/photo.png');

const frontMatter = (title: string) =>
  `---\ntitle: ${title}\ndescription: About ${title}.\ndate: 2026-05-28\ntags: [notes]\n---\n\n`;

const files = {
  'content/tags.yaml': 'notes:\n  label: Notes\n  description: Short remarks.\n',
  'content/posts/plain.mdx': `${frontMatter('Plain')}A text.\n`,
  'content/posts/drawn/index.mdx': `${frontMatter('Drawn')}<Diagram src="./flow.dot" alt="From a to b." />\n`,
  'content/posts/drawn/flow.dot': 'digraph { a -> b }\n',
  'content/posts/pictured/index.mdx': `${frontMatter('Pictured')}![A field.](./photo.png)\n`,
};

let folder: string;
let environment: Environment;
let count = 0;

beforeEach(async () => {
  count += 1;
  folder = path.join(scratch, `site-${count}`);
  environment = environmentIn(folder);
  await writeFiles(folder, files);
  await copyImage(photo);
});

async function copyImage(from: string): Promise<void> {
  await copyFile(from, path.join(folder, 'content/posts/pictured/photo.png'));
}

/** Digests of the bodies, by slug. */
function digestsOf({ posts }: Content): Record<string, string> {
  return Object.fromEntries(posts.map(({ slug, facts }) => [slug, facts.digest]));
}

/** The names of the stored files: one more for each compilation that was stored. */
async function storedFiles(): Promise<string[]> {
  const entries = await readdir(environment.cacheDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

describe('a glance', () => {
  const glance = { prose: false, glance: true };

  test('gives the same content and tells of the same problems', async () => {
    await writeFiles(folder, {
      'content/posts/broken.mdx': `${frontMatter('Broken')}# One\n\n<Calout />\n\n<Aside>\n`,
      'content/posts/lost.mdx': '---\ntitle: Lost\n\nA text.\n',
      'content/posts/odd.mdx': '---\ntitle: Odd\ndate: [\n---\n\nA text.\n',
    });
    const first = await loadContent(environment, glance);
    const problems = check(first, NOW);
    expect(problems.length).toBeGreaterThan(4);
    const again = await loadContent(environment, glance);
    expect(again.posts).toEqual(first.posts);
    expect(check(again, NOW)).toEqual(problems);
    await rm(environment.cacheDir, { recursive: true });
    const whole = await loadContent(environment, { prose: false });
    expect(whole.posts).toEqual(first.posts);
    expect(check(whole, NOW)).toEqual(problems);
  });

  test('makes no bodies, and leaves none out for those who come after it', async () => {
    const store = new DocumentStore(environment.cacheDir);
    const { posts } = await loadContent(environment, glance);
    expect(posts).toHaveLength(3);
    for (const { facts } of posts) await expect(store.readBody(facts.digest)).rejects.toThrow();
    await loadContent(environment, { prose: false });
    for (const { facts } of posts) expect(await store.readBody(facts.digest)).toBeDefined();
  });

  test('sees what is new in front matter and data', async () => {
    await loadContent(environment, glance);
    await writeFiles(folder, {
      'content/posts/plain.mdx': `${frontMatter('Plainer')}A text.\n`,
      'content/tags.yaml': 'remarks:\n  label: Remarks\n  description: Short remarks.\n',
    });
    const { posts, tags } = await loadContent(environment, glance);
    expect(posts.find(({ slug }) => slug === 'plain')?.frontMatter.title).toBe('Plainer');
    expect(tags.ids).toEqual(['remarks']);
  });
});

describe('loading twice', () => {
  test('gives equal content and stores nothing new', async () => {
    const first = await loadContent(environment, { prose: false });
    const stored = await storedFiles();
    expect(first.problems).toEqual([]);
    expect(await loadContent(environment, { prose: false })).toEqual(first);
    expect(await storedFiles()).toEqual(stored);
  });

  test('gives equal content without the store too', async () => {
    const first = await loadContent(environment, { prose: false });
    await rm(environment.cacheDir, { recursive: true });
    expect(await loadContent(environment, { prose: false })).toEqual(first);
  });

  test('tells of the same problems', async () => {
    await writeFiles(folder, {
      'content/posts/plain.mdx': `${frontMatter('Plain')}# One\n\n<Calout />\n`,
    });
    const first = check(await loadContent(environment, { prose: false }), NOW);
    expect(first).toHaveLength(2);
    expect(check(await loadContent(environment, { prose: false }), NOW)).toEqual(first);
  });

  test('finds a body for every post', async () => {
    const { posts } = await loadContent(environment, { prose: false });
    const store = new DocumentStore(environment.cacheDir);
    for (const { facts } of posts) {
      const { html, sections } = await store.readBody(facts.digest);
      expect(html).toEqual(expect.stringMatching(/^</));
      expect(sections).toBeInstanceOf(Array);
    }
  });

  test('leaves no half-written file', async () => {
    await Promise.all([
      loadContent(environment, { prose: false }),
      loadContent(environment, { prose: false }),
    ]);
    expect(
      (await storedFiles()).filter(
        (name) => !/(?:\.(?:facts\.json|(?:part|body)\.packed)|^[0-9a-f]{16}\.json)$/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('a change', () => {
  test.each([
    ['of a text', 'plain', 'content/posts/plain.mdx', `${frontMatter('Plain')}Another text.\n`],
    ['of front matter', 'plain', 'content/posts/plain.mdx', `${frontMatter('Changed')}A text.\n`],
    ['of an included diagram', 'drawn', 'content/posts/drawn/flow.dot', 'digraph { a -> c }\n'],
  ])('%s makes that document anew, and no other', async (_, slug, file, text) => {
    const before = digestsOf(await loadContent(environment, { prose: false }));
    await writeFiles(folder, { [file]: text });
    const after = digestsOf(await loadContent(environment, { prose: false }));
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual([slug]);
  });

  test('of an included image makes the document anew', async () => {
    const before = await loadContent(environment, { prose: false });
    await copyImage(path.join(path.dirname(photo), 'limit.png'));
    const after = await loadContent(environment, { prose: false });
    expect(digestsOf(after)['pictured']).not.toBe(digestsOf(before)['pictured']);
    expect(digestsOf(after)['drawn']).toBe(digestsOf(before)['drawn']);
    const [image] = after.posts.find(({ slug }) => slug === 'pictured')?.facts.images ?? [];
    expect(image?.file.width).toBe(10_000);
  });

  test('back finds the document that was stored', async () => {
    const before = await loadContent(environment, { prose: false });
    await writeFiles(folder, { 'content/posts/drawn/flow.dot': 'digraph { a -> c }\n' });
    await loadContent(environment, { prose: false });
    await writeFiles(folder, {
      'content/posts/drawn/flow.dot': files['content/posts/drawn/flow.dot'],
    });
    expect(digestsOf(await loadContent(environment, { prose: false }))).toEqual(digestsOf(before));
  });

  test('that brings a missing file, or takes one away, is seen', async () => {
    const flow = path.join(folder, 'content/posts/drawn/flow.dot');
    await loadContent(environment, { prose: false });
    await rm(flow);
    const without = await loadContent(environment, { prose: false });
    expect(without.problems.map(({ rule }) => rule)).toEqual(['diagram']);
    await writeFile(flow, files['content/posts/drawn/flow.dot']);
    expect((await loadContent(environment, { prose: false })).problems).toEqual([]);
  });

  test('of one’s name only makes no document serve two posts', async () => {
    await writeFiles(folder, {
      'content/posts/one.mdx': `${frontMatter('Same')}A text.\n`,
      'content/posts/two.mdx': `${frontMatter('Same')}A text.\n`,
    });
    const digests = digestsOf(await loadContent(environment, { prose: false }));
    expect(digests['one']).not.toBe(digests['two']);
  });
});

describe('the content folder', () => {
  test('is told of by paths relative to where it lies', async () => {
    const elsewhere = await loadContent(environment, { prose: false });
    expect(elsewhere.postFiles.map(({ path: shown }) => shown)).toContain(
      'content/posts/plain.mdx',
    );
    const inside = await loadContent({
      ...environment,
      contentDir: path.resolve('tests/fixtures/sites/plain/content'),
    });
    expect(inside.postFiles.map(({ path: shown }) => shown)).toContain(
      'tests/fixtures/sites/plain/content/posts/first.mdx',
    );
  });

  test('may lack everything', async () => {
    const nothing = await loadContent({
      ...environment,
      contentDir: path.join(scratch, 'nothing'),
    });
    expect(nothing).toMatchObject({
      posts: [],
      pages: [],
      tags: { entries: [] },
      authors: { entries: [] },
      series: { entries: [] },
      problems: [],
    });
  });

  test('keeps the order of its data files', async () => {
    const ids = ['zebra', '2026', 'apple', '10'];
    const tags = ids.map((id) => `${id}:\n  label: ${id} x\n  description: About.\n`).join('');
    await writeFiles(folder, { 'content/tags.yaml': tags });
    const { tags: read } = await loadContent(environment, { prose: false });
    expect(read.entries.map(({ id }) => id)).toEqual(ids);
    expect(read.ids).toEqual(ids);
  });

  test('may hold a post of two megabytes', async () => {
    const paragraph = `${'Words of a very long post. '.repeat(8)}\n\n`;
    const sections = Array.from(
      { length: 400 },
      (_, index) => `## Section ${index}\n\n${paragraph.repeat(24)}`,
    );
    const text = `${frontMatter('Long')}${sections.join('')}A [page](/nowhere/).\n`;
    expect(text.length).toBeGreaterThan(2_000_000);
    await writeFiles(folder, { 'content/posts/long.mdx': text });
    const content = await loadContent(environment, { prose: false });
    const long = content.posts.find(({ slug }) => slug === 'long');
    expect(long?.facts.headings).toHaveLength(400);
    expect(check(content, NOW)).toMatchObject([
      {
        path: 'content/posts/long.mdx',
        line: text.split('\n').length - 1,
        column: 3,
        rule: 'link',
      },
    ]);
  });
});

test('a data file in UTF-16 is told once, and nobody is blamed for tags that it may have', async () => {
  const tags = path.join(folder, 'content/tags.yaml');
  await writeFile(tags, Buffer.from(`\uFEFF${files['content/tags.yaml']}`, 'utf16le'));
  const content = await loadContent(environment, { prose: false });
  expect(content.problems.map(({ path: at, rule }) => [at, rule])).toEqual([
    ['content/tags.yaml', 'illegal-character'],
  ]);
  expect(check(content, NOW).filter(({ rule }) => rule === 'unknown-tag')).toEqual([]);
});
