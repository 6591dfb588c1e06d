import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { urls } from '../../model/url.ts';
import { describeDifference, differences } from '../../outputs/feed/parity.ts';

interface CarriedPost {
  readonly url: string;
  readonly content: string;
}

/**
 * Holds every item of the main feeds of a built site against its page.
 * @throws Error that shows each post whose item does not say what its page says
 */
export async function compareFeeds(dir: string): Promise<void> {
  const carried = await carriedPosts(dir);
  const complaints: string[] = [];
  for (const { url, content } of carried) {
    const { pathname } = new URL(url);
    const page = await readFile(path.join(dir, decodeURIComponent(pathname), 'index.html'), 'utf8');
    complaints.push(
      ...differences(page, content, url).map((each) => describeDifference(pathname, each)),
    );
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

/** Each different content that a feed gives a post, once. */
async function carriedPosts(dir: string): Promise<CarriedPost[]> {
  const texts = [urls.rss(), urls.atom(), urls.jsonFeed()].map((file) =>
    readFile(path.join(dir, file), 'utf8'),
  );
  const [rss = '', atom = '', json = ''] = await Promise.all(texts);
  const carried = [
    ...(parseRssFeed(rss).items ?? []).map(({ link, content }) =>
      carriedPost(link, content?.encoded),
    ),
    ...(parseAtomFeed(atom).entries ?? []).map(({ links, content }) =>
      carriedPost(links?.[0]?.href, content?.value),
    ),
    ...(parseJsonFeed(json).items ?? []).map(({ url, content_html }) =>
      carriedPost(url, content_html),
    ),
  ];
  return [...new Map(carried.map((post) => [`${post.url} ${post.content}`, post])).values()];
}

function carriedPost(url = '', content = ''): CarriedPost {
  return { url, content: content.trim() };
}
