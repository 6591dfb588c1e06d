import { getRssString } from '@astrojs/rss';
import { isoDate } from '../../model/date.ts';
import type { Feed, FeedItem } from './feed.ts';

/** RSS 2.0 with the whole content of each item; the same feed always gives the same bytes. */
export async function rssOf(feed: Feed): Promise<string> {
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.pageUrl,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${escapeXml(feed.language)}</language>`,
      `<atom:link href="${escapeXml(feed.selfUrl)}" rel="self" type="application/rss+xml"/>`,
      ...(feed.items.length > 0
        ? [`<lastBuildDate>${newest(feed).toUTCString()}</lastBuildDate>`]
        : []),
    ].join(''),
    items: feed.items.map((item) => ({
      title: clean(item.title),
      link: item.url,
      description: clean(item.summary),
      pubDate: item.published,
      content: clean(item.content),
      categories: item.categories.map(clean),
      customData: customData(item),
    })),
  });
  return hexadecimalReferences(xml);
}

/** The newest change of any item: no clock stands in a feed. */
function newest({ items }: Feed): Date {
  return new Date(Math.max(...items.map(({ updated }) => updated.getTime())));
}

function customData({ identity, authors, updated, published }: FeedItem): string {
  return [
    `<guid isPermaLink="false">${escapeXml(identity)}</guid>`,
    ...authors.map((name) => `<dc:creator>${escapeXml(clean(name))}</dc:creator>`),
    ...(updated > published ? [`<atom:updated>${isoDateTime(updated)}</atom:updated>`] : []),
  ].join('');
}

function isoDateTime(date: Date): string {
  return isoDate(date).includes('T') ? isoDate(date) : `${isoDate(date)}T00:00:00Z`;
}

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

/** Without the characters that XML 1.0 forbids. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
