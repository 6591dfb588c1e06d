import type { APIRoute, GetStaticPaths } from 'astro';
import { storedBody } from '../../../body.ts';
import { library } from '../../../library.ts';
import type { Post } from '../../../model/post.ts';
import { previewOf } from '../../../outputs/preview.ts';

export const getStaticPaths = (async () => {
  const { posts } = await library();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const { sections } = await storedBody(post.facts);
  return Response.json(previewOf(post, sections));
};
