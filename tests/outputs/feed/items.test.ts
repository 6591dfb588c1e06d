import { describe, expect, test } from 'vitest';
import { tagFeed } from '../../../src/model/feed-link.ts';
import { fitting } from '../../../src/outputs/feed/feed.ts';
import { entryOf, photo } from '../../model/entries.ts';
import { formats, roomySite, sampleOf, textOf } from './sample-feeds.ts';

describe('an item', () => {
  const sample = sampleOf(
    [
      entryOf(
        'post',
        { date: '2026-03-01', cover: { src: './photo.png', alt: 'A field.' } },
        {},
        photo,
      ),
      entryOf('other', { date: '2026-02-01', lang: 'de' }),
    ],
    { bodies: { post: '<p>See <a href="#part">below</a>.</p>' } },
  );

  test('carries what its post says of itself', async () => {
    const [item] = (await sample.feeds.main('rss')).items;
    expect(item).toMatchObject({
      url: 'https://example.org/posts/post/',
      title: 'Title of post',
      summary: 'A description.',
      authors: [{ name: 'The house', url: 'https://example.org/authors/house/' }],
      categories: [{ id: 'notes', label: 'Notes' }],
      language: 'en',
      image: 'https://example.org/images/abcdef0123456789-1200-q90.png',
    });
  });

  test('names its cover in JSON', async () => {
    const { items } = JSON.parse(await textOf(await sample.feeds.main('json'), 'json'));
    const image = 'https://example.org/images/abcdef0123456789-1200-q90.png';
    expect(items[0]).toMatchObject({ image, banner_image: image });
    expect(items[1]).not.toHaveProperty('image');
    expect(items[1]).toMatchObject({ language: 'de' });
  });

  test('is made of a body that is read once, however many feeds carry it', async () => {
    const { library, feeds, read } = sampleOf([entryOf('a'), entryOf('b')]);
    for (const format of formats) await feeds.main(format);
    for (const { subject, posts } of library.tags) {
      await feeds.ofPosts(tagFeed(subject, roomySite), posts);
    }
    expect(read.toSorted()).toEqual(['a', 'b']);
  });

  test('of an archive document is made once for all formats', async () => {
    const site = { ...roomySite, limits: { ...roomySite.limits, feedItems: 1, archivedItems: 1 } };
    const { feeds, read } = sampleOf([entryOf('a'), entryOf('b'), entryOf('c')], { site });
    const archives = await feeds.archives();
    const before = read.length;
    for (const archive of archives) {
      for (const format of formats) await feeds.archive(archive, format);
    }
    expect(read.length - before).toBe(3);
  });

  test('has the related reading of its page; in an archive only what an editor chose', async () => {
    const site = { ...roomySite, limits: { ...roomySite.limits, feedItems: 1, archivedItems: 1 } };
    const posts = [
      entryOf('new', {
        date: '2026-03-01',
        related: [{ url: 'https://example.com/', title: 'Chosen' }],
      }),
      entryOf('old', { date: '2026-02-01' }),
    ];
    const { feeds } = sampleOf(posts, { site });
    const [current] = (await feeds.main('rss')).items;
    const archives = await feeds.archives();
    const archived = await Promise.all(archives.map((archive) => feeds.archive(archive, 'rss')));
    const [old, recent] = archived.flatMap(({ items }) => items);
    expect(current?.content).toMatch(/Chosen.*Title of old/);
    expect(recent?.content).toMatch(/Chosen/);
    expect(recent?.content).not.toMatch(/Title of old/);
    expect(old?.content).not.toMatch(/Related reading/);
  });
});

describe('a feed', () => {
  const body = (bytes: number) => `<p>${'A & b. '.repeat(bytes / 11)}</p>`;
  const entries = Array.from({ length: 12 }, (_, index) =>
    entryOf(`post-${index}`, { date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString() }),
  );
  const bodies = Object.fromEntries(entries.map(({ slug }) => [slug, body(150_000)]));

  test.each(formats)('stays under a megabyte in %s, and then has fewer items', async (format) => {
    const feed = await sampleOf(entries, { bodies }).feeds.main(format);
    const bytes = Buffer.byteLength(await textOf(feed, format));
    expect(bytes).toBeLessThan(1_000_000);
    expect(feed.items.length).toBeGreaterThan(2);
    expect(feed.items[0]?.identity).toBe('tag:example.org,2026:post-11');
  });

  test('has the same items in every format', async () => {
    const { feeds } = sampleOf(entries, { bodies });
    const [rss, ...others] = await Promise.all(formats.map((format) => feeds.main(format)));
    for (const other of others) expect(other.items).toEqual(rss?.items);
  });

  test('has one item at least, however long', async () => {
    const huge = { 'post-11': body(3_000_000) };
    const feed = await sampleOf(entries, { bodies: huge }).feeds.main('rss');
    expect(feed.items).toHaveLength(1);
    expect(fitting([], roomySite.limits)).toEqual([]);
  });

  test('has room for twenty posts of 5,000 words', async () => {
    const words = '<p>The model answered the question in seven words.</p>'.repeat(625);
    const long = Array.from({ length: 20 }, (_, index) => entryOf(`long-${index}`));
    const of = Object.fromEntries(long.map(({ slug }) => [slug, words]));
    const { items } = await sampleOf(long, { bodies: of }).feeds.main('rss');
    expect(items).toHaveLength(20);
  });
});

describe('a hub', () => {
  const site = { ...roomySite, hub: 'https://hub.example.org/?a=1&b=2' };

  test.each([
    ['rss', /<atom:link href="https:\/\/hub\.example\.org\/\?a=1&amp;b=2" rel="hub"\/>/],
    ['atom', /<link href="https:\/\/hub\.example\.org\/\?a=1&amp;b=2" rel="hub"\/>/],
    [
      'json',
      /"hubs": \[\s*\{\s*"type": "WebSub",\s*"url": "https:\/\/hub\.example\.org\/\?a=1&b=2"/,
    ],
  ] as const)('is named in %s', async (format, expected) => {
    const { feeds } = sampleOf([entryOf('a')], { site });
    expect(await textOf(await feeds.main(format), format)).toMatch(expected);
    const without = sampleOf([entryOf('a')]);
    expect(await textOf(await without.feeds.main(format), format)).not.toMatch(/hub/);
  });
});
