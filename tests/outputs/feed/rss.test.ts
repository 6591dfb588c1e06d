import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { feedBodyOfHtml } from '../../../src/markdown/feed-body/feed-body.ts';
import { mainFeed } from '../../../src/model/feed-link.ts';
import { publicationFeeds } from '../../../src/outputs/feed/publication-feeds.ts';
import { rssOf } from '../../../src/outputs/feed/rss.ts';
import { elements, parseHtml } from '../../markdown/compiling.ts';
import { entryOf, libraryWith, site } from '../../model/entries.ts';

const authors = [
  { id: 'ada', name: 'Ada & <Charles>' },
  { id: 'grace', name: 'Grace' },
  { id: 'agent', name: '007' },
];
const tags = [
  { id: 'notes', label: 'Notes & more', description: 'Remarks.' },
  { id: 'tools', label: 'Tools', description: 'Things.' },
];

const entries = [
  entryOf('newest', {
    date: '2026-06-01T09:00:00+02:00',
    title: 'A & B < C > "D" — Größe',
    description: 'An <em>odd</em> & long one; 1 < 2.',
    tags: ['notes', 'tools'],
    authors: ['ada', 'grace'],
    aliases: ['first-name'],
    updated: '2026-07-01T08:00:00Z',
    cta: false,
  }),
  entryOf('older', { date: '2026-05-01', cta: false }),
  entryOf('oldest', { date: '2026-04-01', cta: false }),
];

const body =
  '<p>Text with ]]> and &amp; and &lt;tags&gt; — <a href="/posts/older/">a link</a>.</p>';

async function rssWith(html: string = body, posts = entries): Promise<string> {
  const library = libraryWith(posts, { authors, tags });
  const { ofPosts } = publicationFeeds(library.posts, site, async ({ url }) =>
    feedBodyOfHtml(html, { url, siteUrl: site.url, diagrams: [], formulas: [] }),
  );
  return rssOf(await ofPosts(mainFeed('rss', site), library.posts));
}

/** The tags and texts of the feed in their order, as an XML parser reads them. */
function inOrder(xml: string): { readonly [name: string]: unknown }[] {
  const parser = new XMLParser({
    preserveOrder: true,
    parseTagValue: false,
    ignoreAttributes: false,
  });
  return parser.parse(xml);
}

function childNames(xml: string, ...path: readonly string[]): string[][] {
  let nodes = inOrder(xml);
  for (const name of path.slice(0, -1)) {
    nodes = nodes.find((node) => name in node)?.[name] as typeof nodes;
  }
  const last = path.at(-1) ?? '';
  return nodes
    .filter((node) => last in node)
    .map((node) => (node[last] as typeof nodes).map((child) => Object.keys(child)[0] ?? ''));
}

describe('the RSS feed', () => {
  test('is well-formed XML with the channel’s own facts', async () => {
    const xml = await rssWith();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(parseRssFeed(xml)).toMatchObject({
      title: 'Spectrum',
      description: 'Notes & <observations>.',
      link: 'https://example.org/',
      language: 'en',
      atom: {
        links: [{ href: 'https://example.org/rss.xml', rel: 'self', type: 'application/rss+xml' }],
      },
    });
  });

  test('has the newest items, up to the limit, with the whole content', async () => {
    const { items = [] } = parseRssFeed(await rssWith());
    expect(items.map(({ link }) => link)).toEqual([
      'https://example.org/posts/newest/',
      'https://example.org/posts/older/',
    ]);
    for (const { content } of items) {
      const [link] = elements(parseHtml(content?.encoded ?? ''), 'a');
      expect(link?.properties['href']).toBe('https://example.org/posts/older/');
      expect(content?.encoded).toContain(']]&gt;');
    }
  });

  test('gives each item its identity, dates, authors and categories', async () => {
    const { items = [] } = parseRssFeed(await rssWith());
    expect(items[0]).toMatchObject({
      title: 'A & B < C > "D" — Größe',
      description: 'An <em>odd</em> & long one; 1 < 2.',
      guid: { value: 'tag:example.org,2026:first-name', isPermaLink: false },
      categories: [{ name: 'Notes & more' }, { name: 'Tools' }],
    });
    expect(new Date(String(items[0]?.pubDate))).toEqual(new Date('2026-06-01T07:00:00Z'));
    expect(items[0]?.dc?.creators).toEqual(['Ada & <Charles>', 'Grace']);
    expect(items[1]?.dc?.creators).toEqual(['The house']);
    expect(items[1]?.guid?.value).toBe('tag:example.org,2026:older');
  });

  test('has one guid and one self link, and no address as an author', async () => {
    const xml = await rssWith();
    const [channel = []] = childNames(xml, 'rss', 'channel');
    const items = childNames(xml, 'rss', 'channel', 'item');
    expect(channel.filter((name) => name === 'atom:link')).toHaveLength(1);
    expect(items).toHaveLength(2);
    for (const names of items) {
      expect(names.filter((name) => name === 'guid')).toHaveLength(1);
      expect(names).not.toContain('author');
    }
  });

  test('puts the content after the description', async () => {
    for (const names of childNames(await rssWith(), 'rss', 'channel', 'item')) {
      expect(names.indexOf('content:encoded')).toBeGreaterThan(names.indexOf('description'));
      expect(names.indexOf('description')).toBeGreaterThan(-1);
    }
  });

  test('writes & and < in titles and descriptions as hexadecimal references', async () => {
    const xml = await rssWith();
    const texts = [...xml.matchAll(/<(title|description)>([^<]*)<\/\1>/g)].map(
      ([, , text]) => text ?? '',
    );
    expect(texts).toHaveLength(6);
    for (const text of texts) expect(text).not.toMatch(/&(?:amp|lt|gt);|&#\d/);
    expect(texts.filter((text) => /&#x26;|&#x3C;/i.test(text))).toHaveLength(3);
  });
});

describe('a change', () => {
  const items = async (written: Readonly<Record<string, unknown>>) =>
    parseRssFeed(await rssWith(body, [entryOf('post', { cta: false, ...written })])).items ?? [];
  const revisions = [{ date: '2026-08-01T10:00:00Z', kind: 'correction', note: 'Corrected.' }];

  test('moves the day of the update and nothing else', async () => {
    const [before] = await items({});
    const [after] = await items({ revisions });
    expect(before?.atom?.updated).toBeUndefined();
    expect(new Date(String(after?.atom?.updated))).toEqual(new Date('2026-08-01T10:00:00Z'));
    expect(after?.guid).toEqual(before?.guid);
    expect(after?.pubDate).toEqual(before?.pubDate);
    expect(after?.link).toEqual(before?.link);
  });

  test('is told as a whole date-time, also where the author wrote a day', async () => {
    const xml = await rssWith(body, [entryOf('post', { updated: '2026-08-01' })]);
    expect(/<atom:updated>([^<]+)</.exec(xml)?.[1]).toBe('2026-08-01T00:00:00Z');
  });
});

describe('the bytes of the feed', () => {
  test('are the same each time, whenever it is built', async () => {
    const first = await rssWith();
    expect(await rssWith()).toBe(first);
  });

  test('hold no date but those of the posts', async () => {
    const dates = [...(await rssWith()).matchAll(/>([^<]*\d{2}:\d{2}:\d{2}[^<]*)</g)].map(
      ([, date]) => new Date(date ?? '').toISOString(),
    );
    expect(new Set(dates)).toEqual(
      new Set(['2026-07-01T08:00:00.000Z', '2026-06-01T07:00:00.000Z', '2026-05-01T00:00:00.000Z']),
    );
  });

  test('hold no character that XML forbids', async () => {
    const odd = 'a\u0000b\u0008c\u000bd\u001be\ufffef\uffffg\ud800h\u0085i\u{1F4A9}j';
    const xml = await rssWith(`<p>${odd}</p>`, [
      entryOf('post', { title: odd, description: odd, authors: ['ada'], cta: false }),
    ]);
    expect(XMLValidator.validate(xml)).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
    expect(parseRssFeed(xml).items?.[0]?.title).toBe('abcdefgh\u0085i\u{1F4A9}j');
  });

  test('survive text that looks like the end of a section, twice', async () => {
    const html = '<p>]]> and ]]&gt; and &lt;![CDATA[ x ]]></p>';
    const [item] = parseRssFeed(await rssWith(html, [entryOf('post', { cta: false })])).items ?? [];
    expect(parseHtml(item?.content?.encoded ?? '').children).toEqual(parseHtml(html).children);
  });
});

test('a feed without items is a feed', async () => {
  const xml = await rssWith(body, []);
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(parseRssFeed(xml)).toMatchObject({ title: 'Spectrum', link: 'https://example.org/' });
});
