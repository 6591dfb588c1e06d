import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feeds } from '../../../feeds.ts';
import { library } from '../../../library.ts';
import { tagFeed } from '../../../model/feed-link.ts';
import { writeFeed } from '../../../outputs/feed/write-feed.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { tags } = await library();
  return tags.map(({ subject, posts }) => ({
    params: { tag: subject.id },
    props: { tag: subject, posts },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { ofPosts } = await feeds();
  return writeFeed(await ofPosts(tagFeed(props.tag, site), props.posts), 'rss');
};
