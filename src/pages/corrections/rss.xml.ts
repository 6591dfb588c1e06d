import type { APIRoute } from 'astro';
import { correctedFeed } from '../../feeds.ts';
import { correctionsFeed } from '../../model/feed-link.ts';
import { writeFeed } from '../../outputs/feed/write-feed.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () =>
  writeFeed(await correctedFeed(correctionsFeed(site)), 'rss');
