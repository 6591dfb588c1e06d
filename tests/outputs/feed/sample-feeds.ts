import type { FeedFormat } from '../../../src/model/feed-link.ts';
import type { Library, PostEntry } from '../../../src/model/library.ts';
import type { Site } from '../../../src/model/site.ts';
import { atomOf } from '../../../src/outputs/feed/atom.ts';
import type { Feed } from '../../../src/outputs/feed/feed.ts';
import { jsonOf } from '../../../src/outputs/feed/json.ts';
import {
  type PublicationFeeds,
  publicationFeeds,
} from '../../../src/outputs/feed/publication-feeds.ts';
import { rssOf } from '../../../src/outputs/feed/rss.ts';
import { libraryWith, site } from '../../model/entries.ts';

/** The publication of the tests with room in its feeds. */
export const roomySite: Site = {
  ...site,
  limits: { ...site.limits, feedItems: 20, archivedItems: 20 },
};

export const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];

export interface Sample {
  readonly library: Library;
  readonly feeds: PublicationFeeds;
  /** The slugs of the posts whose bodies were read, in order. */
  readonly read: readonly string[];
}

export interface SampleOptions {
  /** By slug; any other body is a paragraph. */
  readonly bodies?: Readonly<Record<string, string>>;
  readonly site?: Site;
  readonly others?: Parameters<typeof libraryWith>[1];
}

/** Posts as a publication with its feeds. */
export function sampleOf(entries: readonly PostEntry[], options: SampleOptions = {}): Sample {
  const library = libraryWith(entries, options.others);
  const read: string[] = [];
  const feeds = publicationFeeds(library.posts, options.site ?? roomySite, async ({ slug }) => {
    read.push(slug);
    return options.bodies?.[slug] ?? `<p>The text of ${slug}.</p>`;
  });
  return { library, feeds, read };
}

/** A feed as it is sent. */
export async function textOf(feed: Feed, format: FeedFormat): Promise<string> {
  if (format === 'rss') return rssOf(feed);
  return format === 'atom' ? atomOf(feed) : jsonOf(feed);
}

/** The main feed of posts in one format, as it is sent. */
export async function mainText(
  format: FeedFormat,
  entries: readonly PostEntry[],
  options?: SampleOptions,
): Promise<string> {
  return textOf(await sampleOf(entries, options).feeds.main(format), format);
}
