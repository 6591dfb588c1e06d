import { type FeedFormat, sentAs } from '../../model/feed-link.ts';
import { atomOf } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonOf } from './json.ts';
import { rssOf } from './rss.ts';

/** A feed in one of its formats, as a host should send it. */
export async function writeFeed(feed: Feed, format: FeedFormat): Promise<Response> {
  const headers = { 'content-type': `${sentAs[format]}; charset=utf-8` };
  return new Response(await feedText(feed, format), { headers });
}

/** A feed in one of its formats; the same feed always gives the same text. */
export async function feedText(feed: Feed, format: FeedFormat): Promise<string> {
  return writers[format](feed);
}

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string | Promise<string>>> = {
  rss: rssOf,
  atom: atomOf,
  json: jsonOf,
};
