import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { feedGroups } from '../model/feed-link.ts';
import { opmlOf } from '../outputs/feed/opml.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(opmlOf(feedGroups(await library(), site), site), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
