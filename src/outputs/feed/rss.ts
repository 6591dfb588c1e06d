import { getRssString } from '@astrojs/rss';
import { isoDate } from '../../model/date.ts';
import { mediaTypes } from '../../model/feed-link.ts';
import { urls } from '../../model/url.ts';
import { contentSlot, fillContentSlots } from './content-slots.ts';
import { type Feed, type FeedItem, lastChange } from './feed.ts';
import { feedLinks, historyNamespace } from './feed-links.ts';
import { noteToReaders } from './note-to-readers.ts';

/** RSS 2.0 with the whole content of each item; the same feed always gives the same bytes. */
export async function rssOf(feed: Feed): Promise<string> {
  const archive = feed.history.current !== null;
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.pageUrl,
    stylesheet: urls.feedStyle(),
    xmlns: {
      content: 'http://purl.org/rss/1.0/modules/content/',
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      ...(archive && { fh: historyNamespace }),
    },
    customData: channelData(feed),
    items: feed.items.map((item, index) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: item.published,
      ...(item.content && { content: contentSlot(index) }),
      categories: item.categories.map(({ label }) => label),
    })),
  });
  const frame = hexadecimalReferences(finished(xml, feed));
  return fillContentSlots(frame, 'content:encoded', feed.items);
}

function channelData(feed: Feed): string {
  const links = feedLinks(feed, mediaTypes.rss).map(
    ({ href, rel, type }) =>
      `<atom:link href="${escapeXml(href)}" rel="${rel}"${type ? ` type="${type}"` : ''}/>`,
  );
  return [
    `<language>${escapeXml(feed.language)}</language>`,
    ...links,
    ...(feed.history.current ? ['<fh:archive/>'] : []),
    ...(feed.items.length > 0
      ? [`<lastBuildDate>${lastChange(feed).toUTCString()}</lastBuildDate>`]
      : []),
  ].join('');
}

function itemData(
  { identity, authors, updated, published, language }: FeedItem,
  ofFeed: string,
): string {
  return [
    `<guid isPermaLink="false">${escapeXml(identity)}</guid>`,
    ...authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ...(language === ofFeed ? [] : [`<dc:language>${escapeXml(language)}</dc:language>`]),
    ...(updated > published ? [`<atom:updated>${isoDateTime(updated)}</atom:updated>`] : []),
  ].join('');
}

function isoDateTime(date: Date): string {
  return isoDate(date).includes('T') ? isoDate(date) : `${isoDate(date)}T00:00:00Z`;
}

/** What the generator has no field for; and a start for who opens the feed in a browser. */
function finished(xml: string, { items, language }: Feed): string {
  const rest = items.values();
  return xml
    .replace('<?xml-stylesheet ', '\n<?xml-stylesheet type="text/css" ')
    .replace('<rss ', `\n${noteToReaders}\n<rss `)
    .replaceAll('<item>', '\n<item>')
    .replace(guidOfGenerator, () => {
      const { value } = rest.next();
      return value ? itemData(value, language) : '';
    });
}

/** The generator takes a link for an identity; each item has one. */
const guidOfGenerator = /<guid isPermaLink="true">[^<]*<\/guid>/g;

/** Titles and descriptions of RSS are read as HTML by some and as text by others; these forms suit both. */
function hexadecimalReferences(xml: string): string {
  return xml.replace(/<(title|description)>([^<]*)<\/\1>/g, (_, name: string, text: string) => {
    const safe = text
      .replace(/&amp;/g, '&#x26;')
      .replace(/&lt;/g, '&#x3C;')
      .replace(/&gt;/g, '&#x3E;');
    return `<${name}>${safe}</${name}>`;
  });
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
