import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../library.ts';
import { type SitemapEntry, sitemapEntries, sitemapFiles, sitemapXml } from '../outputs/sitemap.ts';
import { site } from '../site.ts';

export const getStaticPaths = (async () => {
  const files = sitemapFiles(sitemapEntries(await library(), site));
  return files.map((entries, index) => ({ params: { number: String(index) }, props: { entries } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: readonly SitemapEntry[] }> = ({ props: { entries } }) =>
  new Response(sitemapXml(entries, site), { headers: { 'content-type': 'application/xml' } });
