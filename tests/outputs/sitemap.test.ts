import { describe, expect, test } from 'vitest';
import {
  robotsText,
  type SitemapEntry,
  sitemapEntries,
  sitemapFiles,
  sitemapIndexXml,
  sitemapSize,
  sitemapXml,
} from '../../src/outputs/sitemap.ts';
import { entryOf, libraryWith, noFacts, site } from '../model/entries.ts';
import { readSitemap } from './read-sitemap.ts';

const library = libraryWith(
  [
    entryOf('a', {
      date: '2026-01-01',
      revisions: [{ date: '2026-06-01', kind: 'correction', note: 'N.' }],
    }),
    entryOf('b', { date: '2026-02-01T09:30:00Z', authors: ['ada'] }),
    entryOf('c', { date: '2026-03-01', updated: '2026-04-01', series: { id: 'run', part: 1 } }),
  ],
  {
    pages: [{ slug: 'about', title: 'About', description: 'Us.', facts: noFacts }],
    authors: [{ id: 'ada', name: 'Ada' }],
    series: [{ id: 'run', title: 'A run', description: 'Of parts.' }],
  },
);
const entries = sitemapEntries(library, site);

/** The address and the date of every entry, as a search engine reads them. */
const read = new Map(
  readSitemap(sitemapXml(entries, site)).entries.map(({ loc, lastmod }) => [loc, lastmod]),
);
const changed = (path: string) => read.get(site.url + path);

describe('the sitemap', () => {
  test('is one', () => {
    expect(readSitemap(sitemapXml(entries, site))).toMatchObject({
      name: 'urlset',
      namespace: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    });
  });

  test('has every page once', () => {
    const paths = entries.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.toSorted()).toEqual([
      '/',
      '/about/',
      '/archive/',
      '/archive/2/',
      '/authors/ada/',
      '/authors/house/',
      '/corrections/',
      '/posts/a/',
      '/posts/b/',
      '/posts/c/',
      '/search/',
      '/series/run/',
      '/subscribe/',
      '/tags/',
      '/tags/notes/',
      '/tags/notes/2/',
    ]);
  });

  test('dates a post by its last change, to the second where it has one', () => {
    expect(['/posts/a/', '/posts/b/', '/posts/c/'].map(changed)).toEqual([
      '2026-06-01',
      '2026-02-01T09:30:00Z',
      '2026-04-01',
    ]);
  });

  test('dates a listing by the newest of the posts that it shows', () => {
    expect(changed('/archive/')).toBe('2026-04-01');
    expect(changed('/archive/2/')).toBe('2026-06-01');
    expect(changed('/authors/ada/')).toBe('2026-02-01T09:30:00Z');
    expect(changed('/tags/')).toBe('2026-06-01');
    expect(changed('/corrections/')).toBe('2026-06-01');
  });

  test('states no date where there is none', () => {
    expect(changed('/about/')).toBeNull();
    expect(changed('/subscribe/')).toBeNull();
    const empty = sitemapEntries(libraryWith([]), site);
    expect(empty.filter((entry) => entry.changed !== null)).toEqual([]);
  });

  test('is cut into files that the index names with their newest changes', () => {
    const files = sitemapFiles(entries, 4);
    expect(files.map(({ length }) => length)).toEqual([4, 4, 4, 4]);
    expect(files.flat()).toEqual(entries);
    const { name, entries: named } = readSitemap(sitemapIndexXml(files, site));
    expect(name).toBe('sitemapindex');
    expect(named.map(({ loc }) => loc)).toEqual(
      files.map((_, index) => `https://example.org/sitemap-${index}.xml`),
    );
    expect(named[0]?.lastmod).toBe('2026-06-01');
  });

  test('holds fewer entries a file than search engines read', () => {
    const many: SitemapEntry[] = Array.from({ length: sitemapSize + 1 }, (_, index) => ({
      path: `/${index}/`,
      changed: null,
    }));
    expect(sitemapFiles(many).map(({ length }) => length)).toEqual([45_000, 1]);
    expect(sitemapFiles([])).toEqual([[]]);
  });

  test('quotes an address', () => {
    const xml = sitemapXml([{ path: '/a&b<c/', changed: null }], site);
    expect(readSitemap(xml).entries).toEqual([
      { loc: 'https://example.org/a&b%3Cc/', lastmod: null },
    ]);
  });
});

test('robots.txt lets everybody in and names the sitemap', () => {
  expect(robotsText(site).split('\n').filter(Boolean)).toEqual([
    'User-agent: *',
    'Allow: /',
    'Sitemap: https://example.org/sitemap-index.xml',
  ]);
});
