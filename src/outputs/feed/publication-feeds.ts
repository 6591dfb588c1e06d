import {
  correctionsFeed,
  type FeedFormat,
  type FeedLink,
  mainFeed,
} from '../../model/feed-link.ts';
import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { urls } from '../../model/url.ts';
import { type Archive, archiveHistory, archivesOf, feedHistory } from './archives.ts';
import { correctionItems } from './correction-items.ts';
import { type Feed, type FeedItem, feedOf, fitting } from './feed.ts';
import { postItems } from './items.ts';

/** Every feed of a publication. */
export interface PublicationFeeds {
  /** The newest posts, with the way back to the first post. */
  readonly main: (format: FeedFormat) => Promise<Feed>;
  /** The archive documents behind the main feeds, the oldest first. */
  readonly archives: () => Promise<readonly Archive[]>;
  /** One archive document; those of one archive in different formats are cheap one after another. */
  readonly archive: (archive: Archive, format: FeedFormat) => Promise<Feed>;
  /** The same with a digest for each body: archive documents are equal where these are. */
  readonly archiveOutline: (archive: Archive, format: FeedFormat) => Promise<Feed>;
  /** The newest of some posts. */
  readonly ofPosts: (link: FeedLink, posts: readonly Post[]) => Promise<Feed>;
  /** The newest corrections. */
  readonly corrections: () => Promise<Feed>;
}

/**
 * The feeds of posts, the newest first; the body of a post is read once for all.
 * @param readBody reads a post's body as feeds carry it
 */
export function publicationFeeds(
  posts: readonly Post[],
  site: Site,
  readBody: (post: Post) => Promise<string>,
): PublicationFeeds {
  const { feedItems, archivedItems } = site.limits;
  const items = postItems(site, readBody);
  const newest = async (some: readonly Post[]): Promise<FeedItem[]> =>
    fitting(await Promise.all(some.slice(0, feedItems).map(items.current)), site.limits);
  const archives = once(async () => archivesOf(posts, (await newest(posts)).length, archivedItems));
  const document =
    (itemsOf: (archive: Archive) => Promise<FeedItem[]>) =>
    async (archive: Archive, format: FeedFormat): Promise<Feed> => {
      const link = mainFeed(format, site);
      const all = await archives();
      const history = archiveHistory(all, all.indexOf(archive), format, link.path, site.url);
      const path = urls.feedArchive(format, archive.name);
      return feedOf(link, await itemsOf(archive), site, history, path);
    };
  return {
    archives,
    async main(format) {
      const history = feedHistory(await archives(), format, site.url);
      return feedOf(mainFeed(format, site), await newest(posts), site, history);
    },
    archive: document(eachOfLast(items.archived)),
    archiveOutline: document(eachOfLast(items.archivedOutline)),
    ofPosts: async (link, some) => feedOf(link, await newest(some), site),
    corrections: async () =>
      feedOf(correctionsFeed(site), fitting(correctionItems(posts, site), site.limits), site),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The items of the archive that was asked for last: the whole history at once would be too much. */
function eachOfLast(make: (post: Post) => Promise<FeedItem>) {
  let last: { readonly archive: Archive; readonly items: Promise<FeedItem[]> } | undefined;
  return (archive: Archive): Promise<FeedItem[]> => {
    if (last?.archive !== archive) last = { archive, items: Promise.all(archive.posts.map(make)) };
    return last.items;
  };
}
