import { isoDate } from '../model/date.ts';
import type { Library } from '../model/library.ts';
import { pagesOf } from '../model/paging.ts';
import type { PostSummary } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { absoluteUrl, urls } from '../model/url.ts';

/** A page as a sitemap lists it. */
export interface SitemapEntry {
  /** Site path. */
  readonly path: string;
  /** When what it shows last changed; null where its content has no date. */
  readonly changed: Date | null;
}

/** Fewer than the 50,000 that a file may hold. */
export const sitemapSize = 45_000;

/** Every page of the publication, each once. No clock: what has no date of its own states none. */
export function sitemapEntries(
  { posts, tags, authors, series, pages }: Library,
  site: Site,
): SitemapEntry[] {
  const listed = (of: readonly PostSummary[], urlOf: (page: number) => string) =>
    pagesOf(of, site.limits.listedPosts).map(({ items, number }) => ({
      path: urlOf(number),
      changed: newest(items),
    }));
  const corrected = posts
    .flatMap(({ revisions }) => revisions)
    .filter(({ kind }) => kind === 'correction');
  return [
    { path: urls.home(), changed: newest(posts.slice(0, site.limits.listedPosts)) },
    ...posts.map(({ url, updated }) => ({ path: url, changed: updated })),
    ...pages.map(({ url }) => ({ path: url, changed: null })),
    { path: urls.corrections(), changed: latest(corrected.map(({ date }) => date)) },
    { path: urls.subscribe(), changed: null },
    { path: urls.search(), changed: null },
    { path: urls.tags(), changed: newest(posts) },
    ...listed(posts, urls.archive),
    ...tags.flatMap(({ subject, posts: of }) => listed(of, (page) => urls.tag(subject.id, page))),
    ...authors.flatMap(({ subject, posts: of }) =>
      listed(of, (page) => urls.author(subject.id, page)),
    ),
    ...series.flatMap(({ subject, posts: of }) =>
      listed(of, (page) => urls.series(subject.id, page)),
    ),
  ];
}

/** The entries cut into files; there is always one. */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  size = sitemapSize,
): SitemapEntry[][] {
  return pagesOf(entries, size).map(({ items }) => [...items]);
}

/** One `/sitemap-<n>.xml`. */
export function sitemapXml(entries: readonly SitemapEntry[], site: Site): string {
  return document(
    'urlset',
    entries.map((entry) => element('url', entry, site)),
  );
}

/** `/sitemap-index.xml`, which names the files in order, each with its newest change. */
export function sitemapIndexXml(files: readonly (readonly SitemapEntry[])[], site: Site): string {
  const entries = files.map((of, index) => ({
    path: urls.sitemap(index),
    changed: latest(of.flatMap(({ changed }) => changed ?? [])),
  }));
  return document(
    'sitemapindex',
    entries.map((entry) => element('sitemap', entry, site)),
  );
}

/** `/robots.txt`: everything may be read, and here is all there is. */
export function robotsText(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(urls.sitemapIndex(), site.url)}\n`;
}

function document(root: string, elements: readonly string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${elements.join('')}</${root}>\n`;
}

function element(name: string, { path, changed }: SitemapEntry, site: Site): string {
  const loc = `<loc>${escapeXml(absoluteUrl(path, site.url))}</loc>`;
  const lastmod = changed ? `<lastmod>${isoDate(changed)}</lastmod>` : '';
  return `<${name}>${loc}${lastmod}</${name}>\n`;
}

function newest(posts: readonly PostSummary[]): Date | null {
  return latest(posts.map(({ updated }) => updated));
}

function latest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((found, date) => (found && found >= date ? found : date), null);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
