import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl } from '../../model/url.ts';
import { feedHtml } from './feed-html.ts';

/** One entry of a feed, in every format the same. */
export interface FeedItem {
  /** Permanent: a tag URI. */
  readonly identity: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** Plain semantic HTML with absolute addresses. */
  readonly content: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that the feed belongs to. */
  readonly pageUrl: string;
  /** The feed's own address. */
  readonly selfUrl: string;
  readonly language: string;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/**
 * The newest posts as a feed.
 * @param bodyHtml reads a post's body as its page shows it
 */
export async function feedOf(
  posts: readonly Post[],
  site: Site,
  selfPath: string,
  bodyHtml: (post: Post) => Promise<string>,
): Promise<Feed> {
  const newest = posts.slice(0, site.limits.feedItems);
  return {
    title: site.title,
    description: site.description,
    pageUrl: absoluteUrl('/', site.url),
    selfUrl: absoluteUrl(selfPath, site.url),
    language: site.language,
    items: await Promise.all(newest.map(async (post) => itemOf(post, site, await bodyHtml(post)))),
  };
}

function itemOf(post: Post, site: Site, html: string): FeedItem {
  return {
    identity: post.identity,
    url: absoluteUrl(post.url, site.url),
    title: post.title,
    summary: post.description,
    content: feedHtml(html, post, site),
    published: post.date,
    updated: post.updated,
    authors: post.authors.map(({ name }) => name),
    categories: post.tags.map(({ label }) => label),
  };
}
