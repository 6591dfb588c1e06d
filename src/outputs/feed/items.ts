import type { Post } from '../../model/post.ts';
import { coverImage } from '../../model/share-image.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl } from '../../model/url.ts';
import type { FeedItem } from './feed.ts';
import { feedHtml } from './feed-html.ts';
import { legalHtml, legalText } from './legal-text.ts';

/** What a feed item takes from its post besides the content. */
export type ItemFrame = Omit<
  FeedItem,
  'identity' | 'title' | 'summary' | 'content' | 'published' | 'updated'
>;

/** Makes feed items of posts. */
export interface PostItems {
  /** A post with all that its page shows; made once, however many feeds carry it. */
  readonly current: (post: Post) => Promise<FeedItem>;
  /**
   * A post for an archive document: without related reading found by similarity, which changes
   * whenever another post appears, while an archive document stays as it is.
   */
  readonly archived: (post: Post) => Promise<FeedItem>;
  /**
   * An archived item with its body's digest for its body, which is not read: archived items are equal
   * where these are.
   */
  readonly archivedOutline: (post: Post) => Promise<FeedItem>;
}

/** @param readBody reads a post's body as feeds carry it */
export function postItems(site: Site, readBody: (post: Post) => Promise<string>): PostItems {
  const made = new WeakMap<Post, Promise<FeedItem>>();
  return {
    current(post) {
      const item = made.get(post) ?? readBody(post).then((body) => itemOf(post, body, site));
      made.set(post, item);
      return item;
    },
    async archived(post) {
      return itemOf(asArchived(post), await readBody(post), site);
    },
    async archivedOutline(post) {
      const { dynamic, digest } = post.facts;
      // What Astro renders can change with any component: its digest does not tell.
      return itemOf(asArchived(post), dynamic ? await readBody(post) : digest, site);
    },
  };
}

/** What items about a post have in common. */
export function frameOf(post: Post, site: Site): ItemFrame {
  return {
    url: absoluteUrl(post.url, site.url),
    authors: post.authors.map(({ name, url }) => ({
      name: legalText(name),
      url: absoluteUrl(url, site.url),
    })),
    categories: post.tags.map(({ id, label }) => ({ id, label: legalText(label) })),
    language: post.language,
    image: coverImage(post, site.url)?.url ?? null,
  };
}

function asArchived(post: Post): Post {
  return { ...post, related: post.related.filter(({ origin }) => origin === 'chosen') };
}

function itemOf(post: Post, body: string, site: Site): FeedItem {
  return {
    ...frameOf(post, site),
    identity: post.identity,
    title: legalText(post.title),
    summary: legalText(post.description),
    content: legalHtml(feedHtml(body, post, site)),
    published: post.date,
    updated: post.updated,
  };
}
