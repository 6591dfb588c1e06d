import type { APIRoute, GetStaticPaths } from 'astro';
import { environment } from '../../../environment.ts';
import { library } from '../../../library.ts';
import type { Post } from '../../../model/post.ts';
import { cardOf } from '../../../outputs/card/card.ts';
import { cachedCardPng } from '../../../outputs/card/card-png.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { posts } = await library();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const bytes = await cachedCardPng(cardOf(post, site), environment.cacheDir, environment.root);
  return new Response(bytes, { headers: { 'content-type': 'image/png' } });
};
