import { bodyHtml } from './body.ts';
import { library } from './library.ts';
import { type FeedFormat, type FeedLink, mainFeed } from './model/feed-link.ts';
import type { Post } from './model/post.ts';
import { urls } from './model/url.ts';
import { type Archive, archiveHistory, archivesOf, feedHistory } from './outputs/feed/archives.ts';
import { correctionItems } from './outputs/feed/correction-items.ts';
import { type Feed, type FeedItem, feedOf, fitting } from './outputs/feed/feed.ts';
import { postItems } from './outputs/feed/items.ts';
import { site } from './site.ts';

const { feedItems, archivedItems } = site.limits;
const items = postItems(site, bodyHtml);

/** The newest of some posts as a feed. */
export async function postsFeed(link: FeedLink, posts: readonly Post[]): Promise<Feed> {
  return feedOf(link, await newest(posts), site);
}

/** The newest posts of all as a feed that leads back to the first post. */
export async function currentFeed(format: FeedFormat): Promise<Feed> {
  const { posts } = await library();
  const carried = await newest(posts);
  const archives = archivesOf(posts, carried.length, archivedItems);
  return feedOf(mainFeed(format, site), carried, site, feedHistory(archives, format, site.url));
}

/** The newest corrections as a feed. */
export async function correctedFeed(link: FeedLink): Promise<Feed> {
  const { posts } = await library();
  return feedOf(link, fitting(correctionItems(posts, site), site.limits), site);
}

/** The archive documents behind the main feeds, the oldest first. */
export async function feedArchives(): Promise<Archive[]> {
  const { posts } = await library();
  return archivesOf(posts, (await newest(posts)).length, archivedItems);
}

/** One archive document. */
export async function archiveFeed(
  archives: readonly Archive[],
  archive: Archive,
  format: FeedFormat,
): Promise<Feed> {
  const link = mainFeed(format, site);
  const index = archives.indexOf(archive);
  const history = archiveHistory(archives, index, format, link.path, site.url);
  return feedOf(
    link,
    await archivedItemsOf(archive),
    site,
    history,
    urls.feedArchive(format, archive.name),
  );
}

async function newest(posts: readonly Post[]): Promise<FeedItem[]> {
  return fitting(await Promise.all(posts.slice(0, feedItems).map(items.current)), site.limits);
}

let latest: { readonly archive: Archive; readonly items: Promise<FeedItem[]> } | undefined;

/** The formats of one archive document are written in turn; only the items of the latest are kept. */
function archivedItemsOf(archive: Archive): Promise<FeedItem[]> {
  if (latest?.archive !== archive)
    latest = { archive, items: Promise.all(archive.posts.map(items.archived)) };
  return latest.items;
}
