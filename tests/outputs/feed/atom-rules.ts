import { contentComplaints, isAbsolute, repeated } from './content-rules.ts';
import { counted, undeclaredPrefixes } from './rss-rules.ts';
import {
  attribute,
  childrenOf,
  parseDocument,
  textIn,
  textOf,
  type XmlElement,
} from './xml-document.ts';

/**
 * Holds an Atom feed against RFC 4287 and what the W3C's feed validator adds.
 * @param address where the feed lies
 * @returns what is wrong; nothing if it is valid
 */
export function atomComplaints(xml: string, address: string): string[] {
  const feed = parseDocument(xml);
  if (feed.name !== 'feed' || attribute(feed, 'xmlns') !== 'http://www.w3.org/2005/Atom') {
    return ['no Atom feed'];
  }
  const entries = childrenOf(feed, 'entry');
  const self = linksOf(feed, 'self');
  return [
    ...undeclaredPrefixes(feed),
    ...counted(feed, {
      id: 1,
      title: 1,
      updated: 1,
      subtitle: [0, 1],
      author: [1, 9],
      rights: [0, 1],
    }),
    ...(isAbsolute(textIn(feed, 'id') ?? '') ? [] : ['the id of the feed is no address']),
    ...(self.length === 1 && self[0] === address ? [] : ['the self link is not the address']),
    ...(linksOf(feed, 'alternate').length === 1 ? [] : ['no single page of the feed']),
    ...childrenOf(feed, 'link').flatMap(linkComplaints),
    ...textComplaints(feed),
    ...repeated(
      entries.map((entry) => textIn(entry, 'id') ?? ''),
      'id',
    ),
    ...childrenOf(feed)
      .filter(({ name }) => !feedElements.has(name))
      .map(({ name }) => `unknown <${name}>`),
    ...entries.flatMap((entry) =>
      entryComplaints(entry).map((each) => `${textIn(entry, 'title')}: ${each}`),
    ),
  ];
}

function entryComplaints(entry: XmlElement): string[] {
  const [content] = childrenOf(entry, 'content');
  const published = Date.parse(textIn(entry, 'published') ?? '');
  return [
    ...counted(entry, {
      id: 1,
      title: 1,
      updated: 1,
      published: 1,
      summary: 1,
      content: 1,
      author: [1, 9],
      category: [0, 99],
    }),
    ...(/^tag:[\w.-]+,\d{4}:\S+$/.test(textIn(entry, 'id') ?? '') ? [] : ['id is no tag URI']),
    ...(linksOf(entry, 'alternate').length === 1 ? [] : ['no single page']),
    ...childrenOf(entry, 'link').flatMap(linkComplaints),
    ...textComplaints(entry),
    ...(content && attribute(content, 'type') === 'html' ? [] : ['content is not html']),
    ...(Date.parse(textIn(entry, 'updated') ?? '') < published
      ? ['updated before it was published']
      : []),
    ...childrenOf(entry, 'category').flatMap((category) =>
      attribute(category, 'term') ? [] : ['no term'],
    ),
    ...childrenOf(entry)
      .filter(({ name }) => !entryElements.has(name))
      .map(({ name }) => `unknown <${name}>`),
    ...contentComplaints(textIn(entry, 'content') ?? ''),
  ];
}

const feedElements = new Set('id title updated subtitle author link entry fh:archive'.split(' '));
const entryElements = new Set(
  'id title updated published summary content author link category'.split(' '),
);

/** Dates, persons, and text that must not be taken for markup. */
function textComplaints(element: XmlElement): string[] {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
  return [
    ...['updated', 'published'].flatMap((name) =>
      childrenOf(element, name)
        .map(textOf)
        .filter((text) => !form.test(text) || Number.isNaN(Date.parse(text)))
        .map((text) => `${name} "${text}" is no date`),
    ),
    ...['title', 'subtitle', 'summary'].flatMap((name) =>
      childrenOf(element, name)
        .filter(
          (child) =>
            (attribute(child, 'type') ?? 'text') !== 'text' ||
            textIn(element, name) !== textIn(element, name)?.trim(),
        )
        .map(() => `${name} is not plain text`),
    ),
    ...childrenOf(element, 'author').flatMap((author) => [
      ...counted(author, { name: 1, uri: [0, 1], email: [0, 1] }),
      ...(isAbsolute(textIn(author, 'uri') ?? 'https://example.org/')
        ? []
        : ['uri is not absolute']),
    ]),
  ];
}

function linkComplaints(link: XmlElement): string[] {
  return isAbsolute(attribute(link, 'href') ?? '') ? [] : [`link to ${attribute(link, 'href')}`];
}

function linksOf(element: XmlElement, rel: string): readonly (string | undefined)[] {
  return childrenOf(element, 'link')
    .filter((link) => attribute(link, 'rel') === rel)
    .map((link) => attribute(link, 'href'));
}
