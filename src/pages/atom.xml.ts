import type { APIRoute } from 'astro';
import { currentFeed } from '../feeds.ts';
import { writeFeed } from '../outputs/feed/write-feed.ts';

export const GET: APIRoute = async () => writeFeed(await currentFeed('atom'), 'atom');
