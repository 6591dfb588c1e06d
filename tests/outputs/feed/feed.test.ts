import { expect, test } from 'vitest';
import { feedOf } from '../../../src/outputs/feed/feed.ts';
import { entryOf, libraryWith, site } from '../../model/entries.ts';

const { posts } = libraryWith(
  ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, index) =>
    entryOf(`post-${index}`, {
      date,
      cta: false,
      tags: index === 2 ? ['notes', 'unknown'] : ['unknown'],
    }),
  ),
);

test('a feed has the newest posts, up to the limit, in the order of the library', async () => {
  const read: string[] = [];
  const feed = await feedOf(posts, site, '/rss.xml', async ({ slug }) => {
    read.push(slug);
    return `<p>Body of ${slug}.</p>`;
  });
  expect(feed.items.map(({ url }) => url)).toEqual([
    'https://example.org/posts/post-2/',
    'https://example.org/posts/post-1/',
  ]);
  expect(feed.items.map(({ content }) => content)).toEqual([
    expect.stringMatching(/^<p>Body of post-2\.<\/p>/),
    expect.stringMatching(/^<p>Body of post-1\.<\/p>/),
  ]);
  expect(read).toHaveLength(site.limits.feedItems);
});

test('a feed says what it is, where it is, and of what page', async () => {
  expect(await feedOf([], site, '/tags/notes/rss.xml', async () => '')).toEqual({
    title: 'Spectrum',
    description: 'Notes & <observations>.',
    pageUrl: 'https://example.org/',
    selfUrl: 'https://example.org/tags/notes/rss.xml',
    language: 'en',
    items: [],
  });
});

test('an item is its post, in plain text and whole addresses', async () => {
  const { items } = await feedOf(posts, site, '/rss.xml', async () => '');
  expect(items[0]).toEqual({
    identity: 'tag:example.org,2026:post-2',
    url: 'https://example.org/posts/post-2/',
    title: 'Title of post-2',
    summary: 'A description.',
    content: expect.any(String),
    published: new Date('2026-03-01'),
    updated: new Date('2026-03-01'),
    authors: ['The house'],
    categories: ['Notes'],
  });
});
