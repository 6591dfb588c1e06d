import type { APIRoute } from 'astro';
import { robotsText } from '../outputs/sitemap.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(robotsText(site), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
