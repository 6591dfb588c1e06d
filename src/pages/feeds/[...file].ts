import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feeds } from '../../feeds.ts';
import type { FeedFormat } from '../../model/feed-link.ts';
import { urls } from '../../model/url.ts';
import { writeFeed } from '../../outputs/feed/write-feed.ts';

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/** Archive documents of the main feeds; the formats of one document follow each other. */
export const getStaticPaths = (async () => {
  const { archives } = await feeds();
  return (await archives()).flatMap((archive) =>
    formats.map((format) => ({
      params: { file: urls.feedArchive(format, archive.name).replace('/feeds/', '') },
      props: { archive, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { archive } = await feeds();
  return writeFeed(await archive(props.archive, props.format), props.format);
};
