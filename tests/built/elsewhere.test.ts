import { parseRssFeed } from 'feedsmith';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { servePreview } from '../../src/preview/serve-preview.ts';
import { NOW, scratchFolder, writeFiles } from '../scratch.ts';
import { type BuiltPage, builtFiles, builtPage, builtPages, postsListedOn } from './built-site.ts';
import { type Outcome, run } from './command.ts';
import { digestsOf } from './digests.ts';
import { all, attribute, one, textOf } from './html-tree.ts';

/*
 * A content folder that is not this repository's, built by the project's own command: one post
 * under its third name, one scheduled, one draft, and enough others to fill three pages.
 */

const scratch = scratchFolder();
const CONTENT_DIR = path.join(scratch, 'content');
const OUT_DIR = path.join(scratch, 'public/site');
const SITE_URL = 'https://example.org';
const build = (now: string): Promise<Outcome> =>
  run('build', [], { CONTENT_DIR, OUT_DIR, SITE_URL, NOW: now });

const numbers = Array.from({ length: 45 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Two posts a day, so that only the slug decides between them. */
const numbered = numbers.map((number) => ({
  slug: `number-${number}`,
  date: new Date(Date.UTC(2026, 0, 1 + Math.ceil(Number(number) / 2))).toISOString().slice(0, 10),
}));
const newestFirst = [
  ...numbered.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
  { slug: 'renamed' },
].map(({ slug }) => `/posts/${slug}/`);

let outcome: Outcome;
beforeAll(async () => {
  const fixture = path.join(import.meta.dirname, '../fixtures/publication/content');
  await cp(fixture, CONTENT_DIR, { recursive: true });
  const posts = numbered.map(
    ({ slug, date }) => [`posts/${slug}.mdx`, postOf(slug, date)] as const,
  );
  await writeFiles(CONTENT_DIR, Object.fromEntries(posts));
  outcome = await build(NOW.toISOString());
});

test('a content folder elsewhere is built without a complaint, where OUT_DIR says', async () => {
  const dueLine = 'The next scheduled post is due at 2026-11-23T12:00:00Z: build again then.\n';
  expect(outcome).toEqual({ code: 0, stdout: dueLine, stderr: '' });
  expect(await readdir(path.dirname(OUT_DIR))).toEqual(['site']);
  const files = await builtFiles(OUT_DIR);
  expect(files).toEqual(
    expect.arrayContaining(['index.html', 'rss.xml', 'posts/renamed/index.html']),
  );
  // What is kept for the next build lies in the project, never in what is published.
  expect(files.filter((file) => file.startsWith('node_modules'))).toEqual([]);
});

test('SITE_URL is the address in every page and in the feed', async () => {
  for (const { address, tree } of await builtPages(OUT_DIR)) {
    const canonical = attribute(one(tree, 'link[rel="canonical"]'), 'href');
    const image = attribute(one(tree, 'meta[property="og:image"]'), 'content');
    expect([canonical, image]).toEqual([
      SITE_URL + address,
      expect.stringMatching(new RegExp(`^${SITE_URL}/`)),
    ]);
  }
  const { link, items = [] } = await feed();
  expect([link, ...items.map((item) => item.link)]).toEqual(
    [link, ...items].map(() => expect.stringMatching(new RegExp(`^${SITE_URL}/`))),
  );
});

describe('long listings page', () => {
  test.each([
    ['/archive/', 0, undefined, '/archive/2/'],
    ['/archive/2/', 20, '/archive/', '/archive/3/'],
    ['/archive/3/', 40, '/archive/2/', undefined],
    ['/tags/minerals/', 0, undefined, '/tags/minerals/2/'],
    ['/tags/minerals/3/', 40, '/tags/minerals/2/', undefined],
  ])('%s', async (address, first, previous, next) => {
    const page = await builtPage(address, OUT_DIR);
    expect(postsListedOn(page)).toEqual(newestFirst.slice(first, first + 20));
    expect([relation(page, 'prev'), relation(page, 'next')]).toEqual([previous, next]);
  });

  test('and end there', async () => {
    const files = await builtFiles(OUT_DIR);
    const pages = files.filter((file) => /^(?:archive|tags\/minerals)\/.*\.html$/.test(file));
    expect(pages).toHaveLength(6);
  });

  test('but the home page and the feed have the newest 20 only', async () => {
    const { items = [] } = await feed();
    expect(postsListedOn(await builtPage('/', OUT_DIR))).toEqual(newestFirst.slice(0, 20));
    expect(items.map(({ link }) => link?.replace(SITE_URL, ''))).toEqual(newestFirst.slice(0, 20));
  });
});

test('archive documents lead a new subscriber back to the first post', async () => {
  for (const format of ['rss', 'atom'] as const) {
    const found: string[] = [];
    for (let next: string | undefined = `/${format}.xml`; next;) {
      const text: string = await readFile(path.join(OUT_DIR, next), 'utf8');
      found.push(
        ...text
          .matchAll(/https:\/\/example\.org(\/posts\/[^/]+\/)(?=<\/link>|" rel="alt)/g)
          .map(([, url = '']) => url),
      );
      next = /https:\/\/example\.org(\S+)" rel="prev-archive"/.exec(text)?.[1];
    }
    expect([...new Set(found)]).toEqual(newestFirst);
  }
});

test('a post answers under each name that it ever had', async () => {
  const preview = await servePreview({ dir: OUT_DIR, port: 0 });
  const answers = ['posts/first-name/', 'old/second-name.html'].map(async (alias) => {
    const { status, headers } = await fetch(preview.url + alias, { redirect: 'manual' });
    return [status, headers.get('location')];
  });
  expect(await Promise.all(answers)).toEqual([
    [301, '/posts/renamed/'],
    [301, '/posts/renamed/'],
  ]);
  await preview.close();
});

test('a correction is listed', async () => {
  expect(postsListedOn(await builtPage('/corrections/', OUT_DIR))).toEqual(['/posts/renamed/']);
});

test.each(['/corrections/', '/posts/renamed/'])('a correction is told on %s', async (address) => {
  const { tree } = await builtPage(address, OUT_DIR);
  const dates = all(tree, 'main time').map((time) => attribute(time, 'datetime'));
  expect(textOf(one(tree, 'main'))).toContain('The hardness was given on the wrong scale.');
  expect(dates).toContain('2026-02-03');
});

test.each(['molybden', 'wolfram', 'tungsten'])(
  'what is not published leaves no trace: no file and no byte says %s',
  async (word) => {
    expect(await filesThatSay(word)).toEqual([]);
    expect(await picturesOfPosts()).toEqual([]);
  },
);

test('when the next scheduled post is due is told to whoever builds again', async () => {
  const file = path.join(OUT_DIR, '.well-known/next-publish');
  expect(await readFile(file, 'utf8')).toBe('2026-11-23T12:00:00Z\n');
});

describe('a day later', () => {
  beforeAll(async () => {
    outcome = await build('2026-11-23T12:00:00Z');
  });

  test('the scheduled post is there, with its drawing and its old name', async () => {
    expect(outcome.code).toBe(0);
    expect(postsListedOn(await builtPage('/', OUT_DIR))[0]).toBe('/posts/wolframite/');
    expect(await filesThatSay('wolframite')).toEqual(
      expect.arrayContaining([
        '_redirects',
        'index.html',
        'posts/wolframite/index.html',
        'rss.xml',
      ]),
    );
    const drawings = (await picturesOfPosts()).filter((file) => file.startsWith('diagrams/'));
    expect(drawings.map((file) => path.extname(file)).toSorted()).toEqual(['.png', '.svg']);
  });

  test('nothing more is due', async () => {
    expect(await builtFiles(OUT_DIR)).not.toContain('.well-known/next-publish');
    expect(outcome.stdout).toBe('');
  });

  test('the draft is not', async () => {
    expect(await filesThatSay('molybden')).toEqual([]);
  });
});

describe.each([
  ['has mistakes', { 'posts/x.mdx': postOf('x', '2026-02-30') }, /posts\/x\.mdx:4:7 {2}error/],
  [
    'breaks while it is rendered',
    {
      'posts/x.mdx': postOf('x', '2026-03-01', "import Part from './Part.astro';", '<Part />'),
      'posts/Part.astro': "---\nthrow new Error('The part is broken.');\n---\n",
    },
    /The part is broken\./,
  ],
])('a build of content that %s', (_, files, complaint) => {
  let before: ReadonlyMap<string, string>;
  beforeAll(async () => {
    before = await digestsOf(OUT_DIR);
    await writeFiles(CONTENT_DIR, files);
    outcome = await build('2026-11-24T12:00:00Z');
  });

  test('fails and says why', () => {
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringMatching(complaint) });
  });

  test('leaves the publication as it was, and nothing beside it', async () => {
    expect(await digestsOf(OUT_DIR)).toEqual(before);
    expect(await readdir(path.dirname(OUT_DIR))).toEqual(['site']);
  });
});

function postOf(slug: string, date: string, ...body: readonly string[]): string {
  const frontMatter = [`title: Post ${slug}`, `description: On ${slug}.`, `date: ${date}`];
  const text = body.length === 0 ? ['Text.', '## Section', 'More text.'] : body;
  return `---\n${frontMatter.join('\n')}\ntags: [minerals]\n---\n\n${text.join('\n\n')}\n`;
}

function relation({ tree }: BuiltPage, rel: string): string | undefined {
  return all(tree, `main a[rel="${rel}"]`).map((link) => attribute(link, 'href'))[0];
}

async function feed() {
  return parseRssFeed(await readFile(path.join(OUT_DIR, 'rss.xml'), 'utf8'));
}

/** The files of the build in whose name or bytes a word stands, however it is written. */
async function filesThatSay(word: string): Promise<readonly string[]> {
  const files = (await builtFiles(OUT_DIR)).map(async (file) => {
    const bytes = await readFile(path.join(OUT_DIR, file), 'latin1');
    return `${file}\n${bytes}`.toLowerCase().includes(word) ? [file] : [];
  });
  return (await Promise.all(files)).flat();
}

/** Images and diagrams but for those of the style page, which every publication has. */
async function picturesOfPosts(): Promise<readonly string[]> {
  const { html } = await builtPage('/style/', OUT_DIR);
  return (await builtFiles(OUT_DIR)).filter(
    (file) =>
      /^(?:images|diagrams)\//.test(file) &&
      !html.includes(file.replace(/^(diagrams\/.*)\.png$/, '$1')),
  );
}
