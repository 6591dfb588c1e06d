import { expect, test } from 'vitest';
import { tagFeed } from '../../../src/model/feed-link.ts';
import { publicationFeeds } from '../../../src/outputs/feed/publication-feeds.ts';
import { entryOf, libraryWith, site } from '../../model/entries.ts';

const { posts, tags } = libraryWith(
  ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, index) =>
    entryOf(`post-${index}`, {
      date,
      cta: false,
      tags: index === 2 ? ['notes', 'unknown'] : ['unknown'],
    }),
  ),
);

test('a feed has the newest posts, up to the limit, in the order of the library', async () => {
  const { main } = publicationFeeds(posts, site, async ({ slug }) => `<p>Body of ${slug}.</p>`);
  const { items } = await main('rss');
  expect(items.map(({ url }) => url)).toEqual([
    'https://example.org/posts/post-2/',
    'https://example.org/posts/post-1/',
  ]);
  expect(items.map(({ content }) => content)).toEqual([
    expect.stringMatching(/^<p>Body of post-2\.<\/p>/),
    expect.stringMatching(/^<p>Body of post-1\.<\/p>/),
  ]);
  expect(items).toHaveLength(site.limits.feedItems);
});

test('a feed says what it is, where it is, and of what page', async () => {
  const { ofPosts } = publicationFeeds(posts, site, async () => '');
  const [tag] = tags;
  if (!tag) throw new Error('no tag');
  expect(await ofPosts(tagFeed(tag.subject, site), [])).toEqual({
    title: 'Spectrum: Notes',
    description: 'Short remarks.',
    pageUrl: 'https://example.org/tags/notes/',
    selfUrl: 'https://example.org/tags/notes/rss.xml',
    language: 'en',
    author: { name: 'The house', url: 'https://example.org/authors/house/' },
    hub: null,
    history: { current: null, previous: null, next: null },
    items: [],
  });
});

test('an item is its post, in plain text and whole addresses', async () => {
  const { items } = await publicationFeeds(posts, site, async () => '').main('rss');
  expect(items[0]).toEqual({
    identity: 'tag:example.org,2026:post-2',
    url: 'https://example.org/posts/post-2/',
    title: 'Title of post-2',
    summary: 'A description.',
    content: expect.any(String),
    published: new Date('2026-03-01'),
    updated: new Date('2026-03-01'),
    authors: [{ name: 'The house', url: 'https://example.org/authors/house/' }],
    categories: [{ id: 'notes', label: 'Notes' }],
    language: 'en',
    image: null,
  });
});
