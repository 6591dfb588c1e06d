import type { FeedFormat } from '../../model/feed-link.ts';
import type { Post } from '../../model/post.ts';
import { absoluteUrl, urls } from '../../model/url.ts';
import { type FeedHistory, noHistory } from './feed.ts';

/** One archive document's share of the posts. */
export interface Archive {
  /** Stands in its address. */
  readonly name: string;
  /** The newest first. */
  readonly posts: readonly Post[];
}

/**
 * Divides the posts that a feed has lost into archive documents (RFC 5005), counted from the oldest
 * post on, so that a full one keeps its posts for good. What lies between the last full one and the
 * feed, where long posts leave the feed few items, gets a document whose address tells how many posts
 * it holds: a reader that knows an address never asks for it again.
 * @param posts every post, the newest first
 * @param carried how many of them the feed itself holds
 * @param size posts in a full archive document
 * @returns the oldest first; none where the feed holds everything
 */
export function archivesOf(posts: readonly Post[], carried: number, size: number): Archive[] {
  if (posts.length <= carried) return [];
  const full = Math.floor(posts.length / size);
  const archives = Array.from({ length: full }, (_, index) => ({
    name: String(index + 1),
    posts: posts.slice(posts.length - (index + 1) * size, posts.length - index * size),
  }));
  const rest = posts.length - full * size;
  if (rest <= carried) return archives;
  return [...archives, { name: `${full + 1}-${rest}`, posts: posts.slice(0, rest) }];
}

/** The history of the feed itself. */
export function feedHistory(
  archives: readonly Archive[],
  format: FeedFormat,
  siteUrl: string,
): FeedHistory {
  return { ...noHistory, previous: addressOf(archives.at(-1), format, siteUrl) };
}

/**
 * The history of an archive document.
 * @param index its place in `archives`
 * @param feedPath the site path of the feed that it belongs to
 */
export function archiveHistory(
  archives: readonly Archive[],
  index: number,
  format: FeedFormat,
  feedPath: string,
  siteUrl: string,
): FeedHistory {
  return {
    current: absoluteUrl(feedPath, siteUrl),
    previous: index === 0 ? null : addressOf(archives[index - 1], format, siteUrl),
    next: addressOf(archives[index + 1], format, siteUrl),
  };
}

function addressOf(
  archive: Archive | undefined,
  format: FeedFormat,
  siteUrl: string,
): string | null {
  return archive ? absoluteUrl(urls.feedArchive(format, archive.name), siteUrl) : null;
}
