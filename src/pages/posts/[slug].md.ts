import type { APIRoute, GetStaticPaths } from 'astro';
import { storedBody } from '../../body.ts';
import { library } from '../../library.ts';
import type { Post } from '../../model/post.ts';
import { twinFile } from '../../outputs/twin.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { posts } = await library();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const { twin } = await storedBody(post.facts);
  const headers = { 'content-type': 'text/markdown; charset=utf-8' };
  return new Response(twinFile(post, twin, site), { headers });
};
