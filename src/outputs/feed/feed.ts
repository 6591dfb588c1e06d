import type { FeedLink } from '../../model/feed-link.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl, urls } from '../../model/url.ts';
import { legalText } from './legal-text.ts';

/** Who wrote an item. */
export interface FeedAuthor {
  readonly name: string;
  /** Absolute. */
  readonly url: string;
}

/** One entry of a feed, in every format the same. All text is without characters that XML forbids. */
export interface FeedItem {
  /** Permanent: a tag URI. */
  readonly identity: string;
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** Plain semantic HTML with absolute addresses. */
  readonly content: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly FeedAuthor[];
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  /** BCP 47. */
  readonly language: string;
  /** The address of the cover; null without one. */
  readonly image: string | null;
}

/** Where a feed document stands among those that hold older items (RFC 5005); addresses absolute. */
export interface FeedHistory {
  /** The feed that goes on being renewed; null in that feed itself. */
  readonly current: string | null;
  /** The next older archive document. */
  readonly previous: string | null;
  /** The next newer archive document. */
  readonly next: string | null;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that the feed belongs to. */
  readonly pageUrl: string;
  /** The feed's own address. */
  readonly selfUrl: string;
  readonly language: string;
  readonly author: FeedAuthor;
  /** The WebSub hub; null without one. */
  readonly hub: string | null;
  readonly history: FeedHistory;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/** A feed without archive documents. */
export const noHistory: FeedHistory = { current: null, previous: null, next: null };

/**
 * A feed of items, the newest first.
 * @param selfPath the site path of this document, where it is not the feed's own
 */
export function feedOf(
  link: FeedLink,
  items: readonly FeedItem[],
  site: Site,
  history = noHistory,
  selfPath = link.path,
): Feed {
  return {
    title: legalText(link.title),
    description: legalText(link.description),
    pageUrl: absoluteUrl(link.pagePath, site.url),
    selfUrl: absoluteUrl(selfPath, site.url),
    language: site.language,
    author: { name: site.author.name, url: absoluteUrl(urls.author(site.author.id), site.url) },
    hub: history.current ? null : site.hub,
    history,
    items,
  };
}

/** The newest change of any item: no clock stands in a feed. The epoch where there is none. */
export function lastChange({ items }: Feed): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}

/** The newest items that fit into one feed, at least one. */
export function fitting(
  items: readonly FeedItem[],
  { feedItems, feedBytes }: Site['limits'],
): FeedItem[] {
  let room = feedBytes - feedOverhead;
  const candidates = items.slice(0, feedItems);
  const last = candidates.findIndex((item) => {
    room -= bytesOf(item);
    return room < 0;
  });
  return last === -1 ? candidates : candidates.slice(0, Math.max(1, last));
}

/** Bytes of a feed besides its items, and of an item besides its texts, in any format. */
const feedOverhead = 4_000;
const itemOverhead = 2_000;

/**
 * Bytes of an item in any format, at most. XML carries the content as it is and JSON needs two for
 * some signs; in a title or summary a sign of XML's own syntax can need ten.
 */
function bytesOf({ title, summary, content }: FeedItem): number {
  const escaped = content.match(/["\\\n\t]/g)?.length ?? 0;
  const signs = (title + summary).match(/[&<>"'\\\n\t]/g)?.length ?? 0;
  return itemOverhead + Buffer.byteLength(title + summary + content) + escaped + 9 * signs;
}
