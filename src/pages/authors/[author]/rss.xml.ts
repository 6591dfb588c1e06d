import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feeds } from '../../../feeds.ts';
import { library } from '../../../library.ts';
import { authorFeed } from '../../../model/feed-link.ts';
import { writeFeed } from '../../../outputs/feed/write-feed.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { authors } = await library();
  return authors.map(({ subject, posts }) => ({
    params: { author: subject.id },
    props: { author: subject, posts },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { ofPosts } = await feeds();
  return writeFeed(await ofPosts(authorFeed(props.author, site), props.posts), 'rss');
};
