import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/web-manifest.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(webManifest(site), { headers: { 'content-type': 'application/manifest+json' } });
