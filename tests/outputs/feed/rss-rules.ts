import { contentComplaints, isAbsolute, repeated } from './content-rules.ts';
import {
  attribute,
  childrenOf,
  parseDocument,
  textIn,
  textOf,
  type XmlElement,
} from './xml-document.ts';

/**
 * Holds an RSS feed against RSS 2.0 as the W3C's feed validator reads it, the profile of the RSS
 * Advisory Board, and what feed readers are known to need.
 * @param address where the feed lies
 * @returns what is wrong; nothing if it is valid
 */
export function rssComplaints(xml: string, address: string): string[] {
  const rss = parseDocument(xml);
  const [channel, ...others] = childrenOf(rss);
  if (rss.name !== 'rss' || attribute(rss, 'version') !== '2.0') return ['no RSS 2.0'];
  if (channel?.name !== 'channel' || others.length > 0) return ['no single channel'];
  const items = childrenOf(channel, 'item');
  return [
    ...undeclaredPrefixes(rss),
    ...counted(channel, { title: 1, link: 1, description: 1, language: 1, lastBuildDate: [0, 1] }),
    ...(isAbsolute(textIn(channel, 'link') ?? '') ? [] : ['the channel’s link is not absolute']),
    ...selfLink(channel, address),
    ...order(
      childrenOf(channel).map(({ name }) => name),
      'atom:link',
      'item',
    ),
    ...dates([channel, ...items]),
    ...repeated(
      items.map((item) => textIn(item, 'guid') ?? ''),
      'guid',
    ),
    ...items.flatMap((item) =>
      itemComplaints(item).map((each) => `${textIn(item, 'title')}: ${each}`),
    ),
  ];
}

function itemComplaints(item: XmlElement): string[] {
  const [guid] = childrenOf(item, 'guid');
  const names = childrenOf(item).map(({ name }) => name);
  return [
    ...counted(item, {
      title: 1,
      link: 1,
      description: 1,
      guid: 1,
      pubDate: 1,
      'content:encoded': [0, 1],
      author: 0,
      'dc:creator': [1, 9],
      'dc:language': [0, 1],
      'atom:updated': [0, 1],
    }),
    ...order(names, 'description', 'content:encoded'),
    ...(guid && attribute(guid, 'isPermaLink') !== 'false'
      ? ['guid is said to be an address']
      : []),
    ...(/^tag:[\w.-]+,\d{4}:\S+$/.test(textIn(item, 'guid') ?? '') ? [] : ['guid is no tag URI']),
    ...(isAbsolute(textIn(item, 'link') ?? '') ? [] : ['link is not absolute']),
    ...names.filter((name) => !itemElements.has(name)).map((name) => `unknown <${name}>`),
    ...(/<[a-z/]/i.test(textIn(item, 'atom:updated') ?? '') ? ['markup in a date'] : []),
    ...contentComplaints(textIn(item, 'content:encoded') ?? ''),
  ];
}

const itemElements = new Set([
  'dc:language',
  'title',
  'link',
  'guid',
  'description',
  'pubDate',
  'content:encoded',
  'category',
  'dc:creator',
  'atom:updated',
]);

/** RFC 822 with a year of four digits, and RFC 3339 for Atom's element. */
function dates(elements: readonly XmlElement[]): string[] {
  const rfc822 =
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
  const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
  return elements.flatMap((element) =>
    (
      [
        ['pubDate', rfc822],
        ['lastBuildDate', rfc822],
        ['atom:updated', rfc3339],
      ] as const
    ).flatMap(([name, form]) =>
      childrenOf(element, name)
        .map(textOf)
        .filter((text) => !form.test(text) || new Date(text).toString() === 'Invalid Date')
        .map((text) => `${name} "${text}" is no date`),
    ),
  );
}

function selfLink(channel: XmlElement, address: string): string[] {
  const links = childrenOf(channel, 'atom:link').filter(
    (link) => attribute(link, 'rel') === 'self',
  );
  const [self] = links;
  return [
    ...(links.length === 1 ? [] : [`${links.length} self links`]),
    ...(self && attribute(self, 'href') === address ? [] : ['the self link is not the address']),
    ...(self && attribute(self, 'type') === 'application/rss+xml' ? [] : ['type of the self link']),
  ];
}

/** How often elements stand in another. */
export function counted(
  element: XmlElement,
  allowed: Readonly<Record<string, number | readonly [least: number, most: number]>>,
): string[] {
  return Object.entries(allowed).flatMap(([name, count]) => {
    const [least, most] = typeof count === 'number' ? [count, count] : count;
    const found = childrenOf(element, name);
    const empty = found.filter(
      (child) => child.children.length === 0 && Object.keys(child.attributes).length === 0,
    );
    return [
      ...(found.length >= least && found.length <= most ? [] : [`${found.length} <${name}>`]),
      ...(empty.length > 0 ? [`<${name}> is empty`] : []),
    ];
  });
}

/** One name never stands after another. */
function order(names: readonly string[], first: string, second: string): string[] {
  const start = names.indexOf(second);
  return start !== -1 && names.lastIndexOf(first) > start ? [`${first} after ${second}`] : [];
}

/** Every prefix stands for the namespace that it is known by. */
export function undeclaredPrefixes(root: XmlElement): string[] {
  const used = new Set<string>();
  const collect = (element: XmlElement): void => {
    if (element.name.includes(':')) used.add(element.name.split(':')[0] ?? '');
    for (const child of childrenOf(element)) collect(child);
  };
  collect(root);
  return [...used].filter((prefix) => attribute(root, `xmlns:${prefix}`) !== namespaces[prefix]);
}

const namespaces: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
};
