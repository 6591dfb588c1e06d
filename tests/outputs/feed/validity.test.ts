import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  authorFeed,
  correctionsFeed,
  type FeedFormat,
  mainFeed,
  tagFeed,
} from '../../../src/model/feed-link.ts';
import type { Feed } from '../../../src/outputs/feed/feed.ts';
import { entryOf } from '../../model/entries.ts';
import { scratchFolder } from '../../scratch.ts';
import { atomComplaints } from './atom-rules.ts';
import { feedsOfFolder } from './folder-sample.ts';
import { jsonComplaints } from './json-rules.ts';
import { rssComplaints } from './rss-rules.ts';
import { formats, roomySite, sampleOf, textOf } from './sample-feeds.ts';

const rules = { rss: rssComplaints, atom: atomComplaints, json: jsonComplaints };

async function complaints(feed: Feed, format: FeedFormat): Promise<string[]> {
  return rules[format](await textOf(feed, format), feed.selfUrl);
}

const hostile = await feedsOfFolder(
  path.join(import.meta.dirname, '../../fixtures/feeds/hostile'),
  scratchFolder(),
);

/** Posts with every kind of history, more than a feed of the tests' own limits holds. */
const many = Array.from({ length: 7 }, (_, index) =>
  entryOf(`post-${index}`, {
    date: `2026-01-0${index + 1}`,
    revisions: [
      { date: `2026-02-0${index + 1}`, kind: 'correction', note: 'A <figure> & a year.' },
    ],
  }),
);
const small = { ...roomySite, limits: { ...roomySite.limits, feedItems: 3, archivedItems: 2 } };

describe.each(formats)('a feed as %s is valid', (format) => {
  test('of posts that put every sign where it can do harm', async () => {
    const feed = await hostile.feeds.main(format);
    expect(feed.items).toHaveLength(6);
    expect(await complaints(feed, format)).toEqual([]);
  });

  test('without any post', async () => {
    const { feeds } = sampleOf([]);
    expect(await complaints(await feeds.main(format), format)).toEqual([]);
  });

  test('of a post without any text', async () => {
    const { feeds } = sampleOf([entryOf('empty', { cta: false })], { bodies: { empty: '' } });
    expect(await complaints(await feeds.main(format), format)).toEqual([]);
  });

  test('with archive documents, and so is each of them', async () => {
    const { feeds } = sampleOf(many, { site: small });
    expect(await complaints(await feeds.main(format), format)).toEqual([]);
    const archives = await feeds.archives();
    expect(archives).toHaveLength(3);
    for (const archive of archives) {
      expect(await complaints(await feeds.archive(archive, format), format)).toEqual([]);
    }
  });

  test('with a hub', async () => {
    const { feeds } = sampleOf(many, { site: { ...small, hub: 'https://hub.example.org/' } });
    expect(await complaints(await feeds.main(format), format)).toEqual([]);
  });

  test('with characters that no XML can hold, which are left out', async () => {
    const { feeds } = sampleOf(
      [
        entryOf('control', {
          title: 'A\u0000 bell\u0007 \ud800rang\uffff',
          description: '\u001b[1m',
        }),
      ],
      { bodies: { control: '<p>Ding\u0007 \u000b dong\ufffe \udc00.</p>' } },
    );
    const feed = await feeds.main(format);
    expect(feed.items[0]).toMatchObject({ title: 'A bell rang', summary: '[1m' });
    expect(feed.items[0]?.content).toMatch(/^<p>Ding {2}dong \.<\/p>/);
    expect(await complaints(feed, format)).toEqual([]);
  });
});

describe('a partial feed is valid', () => {
  test.each(hostile.library.tags)('of the tag $subject.id', async ({ subject, posts }) => {
    const feed = await hostile.feeds.ofPosts(tagFeed(subject, roomySite), posts);
    expect(feed.items).toHaveLength(posts.length);
    expect(await complaints(feed, 'rss')).toEqual([]);
  });

  test.each(hostile.library.authors)('of the author $subject.id', async ({ subject, posts }) => {
    const feed = await hostile.feeds.ofPosts(authorFeed(subject, roomySite), posts);
    expect(await complaints(feed, 'rss')).toEqual([]);
  });

  test('of corrections', async () => {
    const feed = await sampleOf(many).feeds.corrections();
    expect(feed.items).toHaveLength(7);
    expect(await complaints(feed, 'rss')).toEqual([]);
    expect(feed.selfUrl).toBe(`https://example.org${correctionsFeed(roomySite).path}`);
  });
});

describe('the rules find', () => {
  const valid = async (format: FeedFormat) =>
    textOf(await sampleOf(many).feeds.main(format), format);
  const at = (format: FeedFormat) => `https://example.org${mainFeed(format, roomySite).path}`;

  test.each([
    ['a relative link', /<link>https:\/\/example.org\/posts/, '<link>/posts'],
    ['a second item of one identity', /post-5<\/guid>/, 'post-6</guid>'],
    ['a date of another form', /<pubDate>[^<]+/, '<pubDate>2026-01-01'],
    [
      'a missing description',
      /<description>The[^<]*<\/description>|<description>A d[^<]*<\/description>/,
      '',
    ],
    ['a self link to elsewhere', /rss\.xml" rel="self"/, 'feed.xml" rel="self"'],
    ['a prefix of another meaning', /xmlns:dc="[^"]*"/, 'xmlns:dc="http://example.org/"'],
    ['a relative image', /CDATA\[<p>/, 'CDATA[<img src="a.png" alt=""><p>'],
    ['a class', /CDATA\[<p>/, 'CDATA[<p class="a">'],
    ['an element that is no HTML', /CDATA\[<p>/, 'CDATA[<blink></blink><p>'],
  ])('%s in RSS', async (_, pattern, wrong) => {
    const xml = await valid('rss');
    expect(xml).toMatch(pattern);
    expect(rssComplaints(xml.replace(pattern, wrong), at('rss'))).not.toEqual([]);
  });

  test.each([
    ['an entry without its update', /<entry[^>]*>[\s\S]*?<updated>[^<]*<\/updated>/, '<entry>'],
    ['an update before publication', /<published>2026/, '<published>2027'],
    ['content of no type', /<content type="html">/, '<content>'],
    ['a person without a name', /<name>[^<]*<\/name>/, ''],
  ])('%s in Atom', async (_, pattern, wrong) => {
    const xml = await valid('atom');
    expect(xml).toMatch(pattern);
    expect(atomComplaints(xml.replace(pattern, wrong), at('atom'))).not.toEqual([]);
  });

  test('an unknown field and a wrong address in JSON', async () => {
    const feed = JSON.parse(await valid('json'));
    expect(
      jsonComplaints(JSON.stringify({ ...feed, feed_url: '/feed.json' }), at('json')),
    ).not.toEqual([]);
    expect(jsonComplaints(JSON.stringify({ ...feed, rights: '' }), at('json'))).not.toEqual([]);
  });
});
