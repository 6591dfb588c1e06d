import type { Library } from './library.ts';
import type { Author, Tag } from './post.ts';
import type { Site } from './site.ts';
import { urls } from './url.ts';

export type FeedFormat = 'rss' | 'atom' | 'json';

/** A feed as pages, lists of feeds and the feed itself name it. */
export interface FeedLink {
  readonly title: string;
  readonly description: string;
  readonly format: FeedFormat;
  /** Site path of the feed. */
  readonly path: string;
  /** Site path of the page that lists the same. */
  readonly pagePath: string;
}

export const formatNames: Readonly<Record<FeedFormat, string>> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
};

export const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/**
 * What a feed is sent as. XML goes by its general type, since browsers apply the feed's stylesheet
 * under no other: whoever opens a feed there reads its posts, not its source. Feed readers take both.
 */
export const sentAs: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/xml',
  atom: 'application/xml',
  json: mediaTypes.json,
};

/** The newest posts, in one format. */
export function mainFeed(format: FeedFormat, { title, description }: Site): FeedLink {
  return { title, description, format, path: mainPaths[format](), pagePath: urls.home() };
}

/** The newest posts, in every format; the first is the one to recommend. */
export function mainFeeds(site: Site): FeedLink[] {
  return (['rss', 'atom', 'json'] as const).map((format) => mainFeed(format, site));
}

export function tagFeed({ id, label, description, url }: Tag, site: Site): FeedLink {
  const title = `${site.title}: ${label}`;
  return { title, description, format: 'rss', path: urls.tagRss(id), pagePath: url };
}

export function authorFeed({ id, name, url }: Author, site: Site): FeedLink {
  const title = `${site.title}: ${name}`;
  const description = `Posts by ${name}.`;
  return { title, description, format: 'rss', path: urls.authorRss(id), pagePath: url };
}

export function correctionsFeed(site: Site): FeedLink {
  return {
    title: `${site.title}: corrections`,
    description: 'What was wrong in a post and has been put right.',
    format: 'rss',
    path: urls.correctionsRss(),
    pagePath: urls.corrections(),
  };
}

/** Feeds under a common heading. */
export interface FeedGroup {
  readonly title: string;
  readonly feeds: readonly FeedLink[];
}

/** Every feed of the publication, in groups; a group can be empty. */
export function feedGroups(
  { tags, authors }: Pick<Library, 'tags' | 'authors'>,
  site: Site,
): FeedGroup[] {
  return [
    { title: 'Every post', feeds: mainFeeds(site) },
    { title: 'By topic', feeds: tags.map(({ subject }) => tagFeed(subject, site)) },
    { title: 'By author', feeds: authors.map(({ subject }) => authorFeed(subject, site)) },
    { title: 'Corrections', feeds: [correctionsFeed(site)] },
  ];
}

const mainPaths: Readonly<Record<FeedFormat, () => string>> = {
  rss: urls.rss,
  atom: urls.atom,
  json: urls.jsonFeed,
};
