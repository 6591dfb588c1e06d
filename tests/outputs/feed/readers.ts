import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import type { FeedFormat } from '../../../src/model/feed-link.ts';
import { attribute, childrenOf, parseDocument, textIn, textOf } from './xml-document.ts';

/** What a program that reads feeds learns of one item. */
export interface ReadItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly summary: string | undefined;
  readonly content: string | undefined;
  /** Milliseconds since the epoch. */
  readonly published: number;
  /** Only the first: some readers know no other. */
  readonly author: string | undefined;
}

export interface ReadFeed {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly items: readonly ReadItem[];
}

/** Programs that read feeds, by name; each stands on a parser of its own. */
export const readers: Readonly<
  Record<FeedFormat, Readonly<Record<string, (text: string) => ReadFeed | Promise<ReadFeed>>>>
> = {
  rss: { feedsmith: rssByFeedsmith, 'rss-parser': byRssParser, 'own tree': rssByTree },
  atom: { feedsmith: atomByFeedsmith, 'rss-parser': byRssParser, 'own tree': atomByTree },
  json: { feedsmith: jsonByFeedsmith, 'JSON.parse': jsonByHand },
};

/** What not every program reads of an item, though a feed says it. */
export interface Particulars {
  readonly authors: readonly (string | undefined)[];
  readonly topics: readonly (string | undefined)[];
  /** Milliseconds since the epoch. */
  readonly updated: number;
}

/** Programs that read more, by name. */
export const particulars: Readonly<
  Record<FeedFormat, Readonly<Record<string, (text: string) => Particulars[]>>>
> = {
  rss: {
    feedsmith: (text) =>
      (parseRssFeed(text).items ?? []).map((item) => ({
        authors: item.dc?.creators ?? [],
        topics: (item.categories ?? []).map(({ name }) => name),
        updated: Date.parse(item.atom?.updated ?? item.pubDate ?? ''),
      })),
    'own tree': (text) =>
      childrenOf(parseDocument(text), 'channel')
        .flatMap((channel) => childrenOf(channel, 'item'))
        .map((item) => ({
          authors: childrenOf(item, 'dc:creator').map((child) => textOf(child)),
          topics: childrenOf(item, 'category').map((child) => textOf(child)),
          updated: Date.parse(textIn(item, 'atom:updated') ?? textIn(item, 'pubDate') ?? ''),
        })),
  },
  atom: {
    feedsmith: (text) =>
      (parseAtomFeed(text).entries ?? []).map((entry) => ({
        authors: (entry.authors ?? []).map(({ name }) => name),
        topics: (entry.categories ?? []).map(({ label }) => label),
        updated: Date.parse(entry.updated ?? ''),
      })),
    'own tree': (text) =>
      childrenOf(parseDocument(text), 'entry').map((entry) => ({
        authors: childrenOf(entry, 'author').map((author) => textIn(author, 'name')),
        topics: childrenOf(entry, 'category').map((category) => attribute(category, 'label')),
        updated: Date.parse(textIn(entry, 'updated') ?? ''),
      })),
  },
  json: {
    feedsmith: (text) =>
      (parseJsonFeed(text).items ?? []).map((item) => ({
        authors: (item.authors ?? []).map(({ name }) => name),
        topics: item.tags ?? [],
        updated: Date.parse(item.date_modified ?? ''),
      })),
  },
};

function rssByFeedsmith(text: string): ReadFeed {
  const { title, link, items = [] } = parseRssFeed(text);
  return {
    title,
    link,
    items: items.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      summary: item.description,
      content: item.content?.encoded?.trim(),
      published: Date.parse(item.pubDate ?? ''),
      author: item.dc?.creators?.[0],
    })),
  };
}

function atomByFeedsmith(text: string): ReadFeed {
  const { title, links, entries = [] } = parseAtomFeed(text);
  return {
    title: title?.value,
    link: links?.find(({ rel }) => rel === 'alternate')?.href,
    items: entries.map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      link: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      summary: entry.summary?.value,
      content: entry.content?.value?.trim(),
      published: Date.parse(entry.published ?? ''),
      author: entry.authors?.[0]?.name,
    })),
  };
}

function jsonByFeedsmith(text: string): ReadFeed {
  const { title, home_page_url, items = [] } = parseJsonFeed(text);
  return {
    title,
    link: home_page_url,
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      summary: item.summary,
      content: item.content_html?.trim(),
      published: Date.parse(item.date_published ?? ''),
      author: item.authors?.[0]?.name,
    })),
  };
}

function jsonByHand(text: string): ReadFeed {
  const feed = JSON.parse(text);
  return {
    title: feed.title,
    link: feed.home_page_url,
    items: feed.items.map((item: Record<string, string> & { authors: { name: string }[] }) => ({
      id: item['id'],
      title: item['title'],
      link: item['url'],
      summary: item['summary'],
      content: item['content_html']?.trim(),
      published: Date.parse(item['date_published'] ?? ''),
      author: item.authors[0]?.name,
    })),
  };
}

async function byRssParser(text: string): Promise<ReadFeed> {
  const parser = new Parser<object, { id?: string; author?: string; encoded?: string }>({
    customFields: {
      item: [['content:encoded', 'encoded'] as never, ['description', 'summary'] as never],
    },
  });
  const { title, link, items } = await parser.parseString(text);
  return {
    title: title?.trim(),
    link,
    items: items.map((item) => ({
      id: item.guid ?? item.id,
      title: item.title,
      link: item.link,
      summary: item.summary,
      content: (item.encoded ?? item.content)?.trim(),
      published: Date.parse(item.pubDate ?? ''),
      author: item.creator ?? item.author,
    })),
  };
}

function rssByTree(text: string): ReadFeed {
  const [channel] = childrenOf(parseDocument(text), 'channel');
  if (!channel) throw new Error('no channel');
  return {
    title: textIn(channel, 'title'),
    link: textIn(channel, 'link'),
    items: childrenOf(channel, 'item').map((item) => ({
      id: textIn(item, 'guid'),
      title: textIn(item, 'title'),
      link: textIn(item, 'link'),
      summary: textIn(item, 'description'),
      content: textIn(item, 'content:encoded')?.trim(),
      published: Date.parse(textIn(item, 'pubDate') ?? ''),
      author: textIn(item, 'dc:creator'),
    })),
  };
}

function atomByTree(text: string): ReadFeed {
  const feed = parseDocument(text);
  return {
    title: textIn(feed, 'title'),
    link: alternateOf(feed),
    items: childrenOf(feed, 'entry').map((entry) => ({
      id: textIn(entry, 'id'),
      title: textIn(entry, 'title'),
      link: alternateOf(entry),
      summary: textIn(entry, 'summary'),
      content: textIn(entry, 'content')?.trim(),
      published: Date.parse(textIn(entry, 'published') ?? ''),
      author: childrenOf(entry, 'author').map((author) => textIn(author, 'name'))[0],
    })),
  };
}

function alternateOf(element: Parameters<typeof childrenOf>[0]): string | undefined {
  const link = childrenOf(element, 'link').find((each) => attribute(each, 'rel') === 'alternate');
  return link && attribute(link, 'href');
}
