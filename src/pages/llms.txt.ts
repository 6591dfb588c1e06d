import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { llmsIndex } from '../outputs/llms.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(llmsIndex(await library(), site), { headers });
};
