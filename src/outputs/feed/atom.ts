import { generateAtomFeed } from 'feedsmith';
import { mediaTypes } from '../../model/feed-link.ts';
import { urls } from '../../model/url.ts';
import { contentSlot, fillContentSlots } from './content-slots.ts';
import { type Feed, type FeedAuthor, type FeedItem, lastChange } from './feed.ts';
import { feedLinks, historyNamespace } from './feed-links.ts';
import { noteToReaders } from './note-to-readers.ts';

/** Atom 1.0 with the whole content of each entry; the same feed always gives the same bytes. */
export function atomOf(feed: Feed): string {
  const stylesheets = [{ type: 'text/css', href: urls.feedStyle() }];
  const xml = generateAtomFeed(
    {
      // An archive document belongs to the feed whose items it keeps, so both have one id.
      id: feed.history.current ?? feed.selfUrl,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: lastChange(feed),
      authors: [person(feed.author)],
      links: [
        ...feedLinks(feed, mediaTypes.atom),
        { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
      ],
      entries: feed.items.map(entryOf),
      xml: { lang: feed.language },
    },
    { stylesheets },
  );
  const frame = withNote(withoutIndents(feed.history.current ? asArchive(xml) : xml));
  return fillContentSlots(frame, 'content', feed.items);
}

function entryOf(item: FeedItem, index: number) {
  return {
    id: item.identity,
    title: { value: item.title },
    updated: item.updated,
    published: item.published,
    authors: item.authors.map(person),
    links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
    categories: item.categories.map(({ id, label }) => ({ term: id, label })),
    summary: { value: item.summary },
    content: { value: contentSlot(index), type: 'html' },
    xml: { lang: item.language },
  };
}

function person({ name, url }: FeedAuthor) {
  return { name, uri: url };
}

function withNote(xml: string): string {
  return xml.replace('\n<feed ', `\n${noteToReaders}\n<feed `);
}

/** The generator indents character data, which would become part of a title. */
function withoutIndents(xml: string): string {
  return xml.replace(/>\n *<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n *<\//g, ']]></');
}

/** RFC 5005's mark, for which the generator has no field. */
function asArchive(xml: string): string {
  return xml.replace(/<feed ([^>]*)>/, `<feed $1 xmlns:fh="${historyNamespace}">\n  <fh:archive/>`);
}
