import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { sitemapEntries, sitemapFiles, sitemapIndexXml } from '../outputs/sitemap.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const files = sitemapFiles(sitemapEntries(await library(), site));
  return new Response(sitemapIndexXml(files, site), {
    headers: { 'content-type': 'application/xml' },
  });
};
