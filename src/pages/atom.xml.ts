import type { APIRoute } from 'astro';
import { feeds } from '../feeds.ts';
import { writeFeed } from '../outputs/feed/write-feed.ts';

export const GET: APIRoute = async () => writeFeed(await (await feeds()).main('atom'), 'atom');
