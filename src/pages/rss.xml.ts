import type { APIRoute } from 'astro';
import { bodyHtml } from '../body.ts';
import { library } from '../library.ts';
import { urls } from '../model/url.ts';
import { feedOf } from '../outputs/feed/feed.ts';
import { rssOf } from '../outputs/feed/rss.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { posts } = await library();
  const feed = await feedOf(posts, site, urls.rss(), bodyHtml);
  return new Response(await rssOf(feed), { headers: { 'content-type': 'application/rss+xml' } });
};
