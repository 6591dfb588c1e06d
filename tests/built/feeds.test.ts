import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseOpml } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { atomComplaints } from '../outputs/feed/atom-rules.ts';
import { jsonComplaints } from '../outputs/feed/json-rules.ts';
import { readers } from '../outputs/feed/readers.ts';
import { rssComplaints } from '../outputs/feed/rss-rules.ts';
import { builtFiles, builtPages, SITE_URL } from './built-site.ts';
import { all, attribute, textOf } from './html-tree.ts';
import { writtenEntries } from './written-posts.ts';

const files = await builtFiles();
const feeds = files.filter((file) =>
  /(?:^|\/)(?:rss|atom)\.xml$|^feed\.json$|^feeds\/.*\.(?:xml|json)$/.test(file),
);
const read = (file: string) => readFile(path.join(inject('siteDir'), file), 'utf8');
const kindOf = (file: string) =>
  file.endsWith('.json') ? 'json' : file.includes('atom') ? 'atom' : 'rss';

const MEGABYTE = 1_000_000;
const rules = { rss: rssComplaints, atom: atomComplaints, json: jsonComplaints };

test('there is a feed of all, of each tag, of each author and of the corrections', async () => {
  const tags = (await writtenEntries('tags.yaml')).map(([id]) => `tags/${id}/rss.xml`);
  const authors = (await writtenEntries('authors.yaml')).map(([id]) => `authors/${id}/rss.xml`);
  const expected = ['rss.xml', 'atom.xml', 'feed.json', 'corrections/rss.xml', ...tags, ...authors];
  expect(feeds).toEqual(expect.arrayContaining(expected));
});

describe.each(feeds)('%s', (file) => {
  test('is valid', async () => {
    const complaints = rules[kindOf(file)](await read(file), `${SITE_URL}/${file}`);
    expect(complaints).toEqual([]);
  });

  test('is small', async () => {
    expect(Buffer.byteLength(await read(file))).toBeLessThan(MEGABYTE);
  });

  test('is read alike by different programs', async () => {
    const text = await read(file);
    const [first, ...others] = await Promise.all(
      Object.values(readers[kindOf(file)]).map((reader) => reader(text)),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  test('is sent as what readers and browsers can show', async () => {
    const { headers } = await fetch(new URL(file, inject('siteUrl')));
    const type = { rss: 'xml', atom: 'xml', json: 'feed+json' }[kindOf(file)];
    expect(headers.get('content-type')).toBe(`application/${type}; charset=utf-8`);
  });
});

test('the main feeds say the same', async () => {
  const [rss, atom, json] = await Promise.all([
    readers.rss['feedsmith']?.(await read('rss.xml')),
    readers.atom['feedsmith']?.(await read('atom.xml')),
    readers.json['feedsmith']?.(await read('feed.json')),
  ]);
  expect(rss?.items.length).toBeGreaterThan(0);
  expect(atom).toEqual(rss);
  expect(json).toEqual(rss);
});

describe('who looks for a feed finds it', async () => {
  const pages = await builtPages();
  const alternates = (page: (typeof pages)[number]) =>
    all(page.tree, 'head link[rel="alternate"]').map((link) => attribute(link, 'href'));
  const main = ['/rss.xml', '/atom.xml', '/feed.json'];

  test.each(pages)('on $address', (page) => {
    const own = /^\/(?:tags|authors)\/[^/]+\/|^\/corrections\//.exec(page.address)?.[0];
    expect(alternates(page)).toEqual(
      expect.arrayContaining([...main, ...(own ? [`${own}rss.xml`] : [])]),
    );
    const named = all(page.tree, 'head link[rel="alternate"]').map((link) =>
      attribute(link, 'title'),
    );
    expect(new Set(named).size).toBe(named.length);
  });

  test('on the page that explains them, each with its address', () => {
    const page = pages.find(({ address }) => address === '/subscribe/');
    const links = page ? all(page.tree, 'main a') : [];
    const told = new Map(links.map((link) => [attribute(link, 'href'), textOf(link)]));
    const current = feeds.filter((file) => !file.startsWith('feeds/'));
    for (const file of [...current, 'feeds.opml']) {
      expect([file, told.get(`/${file}`)]).toEqual([file, `${SITE_URL}/${file}`]);
    }
  });

  test('in the list of feeds', async () => {
    const groups = parseOpml(await read('feeds.opml')).body?.outlines ?? [];
    const listed = groups.flatMap(({ outlines = [] }) => outlines.map(({ xmlUrl }) => xmlUrl));
    const current = feeds.filter((file) => !file.startsWith('feeds/'));
    expect(listed.toSorted()).toEqual(current.map((file) => `${SITE_URL}/${file}`).toSorted());
  });
});
