import { generateOpml } from 'feedsmith';
import { type FeedGroup, type FeedLink, formatNames } from '../../model/feed-link.ts';
import type { Site } from '../../model/site.ts';
import { absoluteUrl } from '../../model/url.ts';

/** OPML 2.0: every feed, in groups, for a feed reader to import. A group without feeds is left out. */
export function opmlOf(groups: readonly FeedGroup[], site: Site): string {
  return generateOpml({
    head: { title: `${site.title}: every feed` },
    body: {
      outlines: groups
        .filter(({ feeds }) => feeds.length > 0)
        .map(({ title, feeds }) => ({
          text: title,
          outlines: feeds.map((feed) => outlineOf(feed, feeds, site)),
        })),
    },
  });
}

/** Feeds of one title in one group are told apart by their formats. */
function outlineOf(
  { title, description, format, path, pagePath }: FeedLink,
  group: readonly FeedLink[],
  site: Site,
) {
  const alone = group.filter((feed) => feed.title === title).length === 1;
  const text = alone ? title : `${title} (${formatNames[format]})`;
  return {
    text,
    title: text,
    type: 'rss',
    description,
    xmlUrl: absoluteUrl(path, site.url),
    htmlUrl: absoluteUrl(pagePath, site.url),
    language: site.language,
  };
}
