import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { environment } from '../../environment.ts';
import { feeds } from '../../feeds.ts';
import type { FeedFormat } from '../../model/feed-link.ts';
import { urls } from '../../model/url.ts';
import { keptFeed } from '../../outputs/feed/kept-feed.ts';
import { writeFeed } from '../../outputs/feed/write-feed.ts';
import { takeOver } from '../../take-over.ts';

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

/** A build takes the document over from where it is kept; Astro writes no file for an empty answer. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { archive, format } = props;
  const of = await feeds();
  const make = () => of.archive(archive, format);
  const publish = takeOver();
  if (!publish) return writeFeed(await make(), format);
  const outline = await of.archiveOutline(archive, format);
  const file = await keptFeed(outline, format, make, environment);
  publish(urls.feedArchive(format, archive.name), file);
  return new Response(null);
};
