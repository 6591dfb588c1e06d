import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedAuthor, FeedItem } from './feed.ts';

/** JSON Feed 1.1 with the whole content of each item; the same feed always gives the same bytes. */
export function jsonOf(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    ...(feed.history.previous && { next_url: feed.history.previous }),
    language: feed.language,
    authors: [person(feed.author)],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map(itemOf),
  });
  // The generator leaves out an empty list, which the format requires.
  return `${JSON.stringify({ ...(json as object), ...(feed.items.length === 0 && { items: [] }) }, null, 2)}\n`;
}

function itemOf(item: FeedItem) {
  return {
    id: item.identity,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.content,
    ...(item.image && { image: item.image, banner_image: item.image }),
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.map(person),
    tags: item.categories.map(({ label }) => label),
    language: item.language,
  };
}

function person({ name, url }: FeedAuthor) {
  return { name, url };
}
