import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toString as rawText } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { nodesOf, parseMarkdown } from '../markdown/markdown-tree.ts';
import { readBibtex } from '../outputs/bibtex.ts';
import { readSitemap } from '../outputs/read-sitemap.ts';
import { offences } from '../outputs/schema-org.ts';
import { type BuiltPage, builtFiles, builtPages, fileAt, SITE_URL } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';
import { writtenPosts } from './written-posts.ts';

/* What the publication says to machines, in files of its own and in its pages. */

const read = (file: string) => readFile(path.join(inject('siteDir'), file), 'utf8');
const pages = await builtPages();
const posts = await writtenPosts();
const byAddress = new Map(pages.map((page) => [page.address, page]));

describe('the sitemap', async () => {
  const index = readSitemap(await read('sitemap-index.xml'));
  const files = await Promise.all(index.entries.map(({ loc }) => read(fileAt(loc))));
  const entries = files.flatMap((xml) => readSitemap(xml).entries);

  test('has every page that may be found, and no other', () => {
    const found = pages.filter(({ tree }) => all(tree, 'meta[name="robots"]').length === 0);
    const expected = found.map(({ address }) => SITE_URL + address);
    expect(entries.map(({ loc }) => loc).toSorted()).toEqual(expected.toSorted());
  });

  test('dates each post by its last change, and nothing by the clock', () => {
    const dates = new Map(entries.map(({ loc, lastmod }) => [loc, lastmod]));
    const changes = posts.map(({ address, date, updated, revisions }) => {
      const times = [date, ...(updated ? [updated] : revisions.map((revision) => revision.date))];
      return [SITE_URL + address, Math.max(...times.map(Number))] as const;
    });
    expect(changes.filter(([loc, time]) => Date.parse(dates.get(loc) ?? '') !== time)).toEqual([]);
    const known = new Set(changes.map(([, time]) => time));
    const stated = [...entries, ...index.entries].flatMap(({ lastmod }) => lastmod ?? []);
    expect(stated.filter((date) => !known.has(Date.parse(date)))).toEqual([]);
  });

  test('is named by robots.txt', async () => {
    expect((await read('robots.txt')).split('\n')).toContain(
      `Sitemap: ${SITE_URL}/sitemap-index.xml`,
    );
  });
});

describe('llms.txt', async () => {
  const links = nodesOf(parseMarkdown(await read('llms.txt')), 'link').map(({ url }) => url);

  test('names the twin of every post once', () => {
    const twins = links.filter((url) => url.endsWith('.md'));
    const expected = posts.map(({ slug }) => `${SITE_URL}/posts/${slug}.md`);
    expect(twins.toSorted()).toEqual(expected.toSorted());
  });

  test('names nothing that is not there', async () => {
    const files = await builtFiles();
    expect(links.filter((url) => !files.includes(fileAt(url)))).toEqual([]);
  });
});

test('files are sent as what they are', async () => {
  const type = async (file: string) =>
    (await fetch(new URL(file, inject('siteUrl')))).headers.get('content-type');
  expect(await type('llms.txt')).toBe('text/plain; charset=utf-8');
  expect(await type('llms-full.txt')).toBe('text/plain; charset=utf-8');
  expect(await type('robots.txt')).toMatch(/^text\/plain/);
  expect(await type('manifest.webmanifest')).toBe('application/manifest+json');
  expect(await type('sitemap-index.xml')).toMatch(/^(?:application|text)\/xml/);
});

test('the web manifest is named by every page, and its icons are there', async () => {
  const manifest = JSON.parse(await read('manifest.webmanifest'));
  const files = await builtFiles();
  expect(manifest.icons.filter(({ src }: { src: string }) => !files.includes(fileAt(src)))).toEqual(
    [],
  );
  for (const { tree } of pages) {
    expect(attribute(one(tree, 'link[rel="manifest"]'), 'href')).toBe('/manifest.webmanifest');
  }
});

describe('structured data', () => {
  const described = pages.flatMap((page) => {
    const script = all(page.tree, 'script[type="application/ld+json"]')[0];
    return script ? [[page.address, JSON.parse(textOf(script))] as const] : [];
  });

  test.each(described)('of %s keep to schema.org’s definitions', (_, data) => {
    expect(offences(data)).toEqual([]);
  });

  test('stand on the home page, on every post and on every listing', () => {
    const kinds = new Map(
      described.map(([address, data]) => [address, data['@graph'][0]['@type']]),
    );
    expect(kinds.get('/')).toBe('Blog');
    expect(kinds.get('/archive/')).toBe('CollectionPage');
    for (const { address } of posts) expect(kinds.get(address)).toBe('BlogPosting');
  });
});

describe.each(posts.map((post) => [post.address, post] as const))('%s', (address, post) => {
  const page = byAddress.get(address);

  test('can be cited by a reference manager', () => {
    expect(metaOf(page, 'citation_title')).toEqual([post.title]);
    expect(metaOf(page, 'citation_publication_date')).toEqual([
      post.date.toISOString().slice(0, 10).replaceAll('-', '/'),
    ]);
    expect(metaOf(page, 'citation_author').length).toBeGreaterThan(0);
    expect(metaOf(page, 'citation_public_url')).toEqual([SITE_URL + address]);
  });

  test('can be cited by hand, after the related reading and outside the text', () => {
    if (!page) throw new Error('no page');
    const details = one(page.tree, 'article details.cite');
    const { fields } = readBibtex(
      all(details, 'code')
        .map((code) => rawText(code))
        .join(''),
    );
    expect(all(page.tree, '.prose details.cite')).toEqual([]);
    expect(textOf(one(details, 'summary'))).toBe('Cite this');
    expect(textOf(one(details, 'p'))).toContain(post.title.replace(/\s+/g, ' '));
    expect(fields['url']).toBe(SITE_URL + address);
    const order = all(page.tree, 'section.related, details.cite, aside.cta').map(
      ({ tagName }) => tagName,
    );
    expect(order.slice(0, 2)).toEqual(['section', 'details']);
  });
});

function metaOf(page: BuiltPage | undefined, name: string): readonly string[] {
  return page
    ? all(page.tree, `meta[name="${name}"]`).map((meta) => attribute(meta, 'content') ?? '')
    : [];
}
