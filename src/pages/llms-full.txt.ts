import type { APIRoute } from 'astro';
import { storedBody } from '../body.ts';
import { library } from '../library.ts';
import { llmsFull } from '../outputs/llms.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { posts } = await library();
  const text = await llmsFull(posts, site, async ({ facts }) => (await storedBody(facts)).twin);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
