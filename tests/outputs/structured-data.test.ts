import { describe, expect, test } from 'vitest';
import type { Post } from '../../src/model/post.ts';
import { cardImage, coverImage } from '../../src/model/share-image.ts';
import {
  listingStructuredData,
  postStructuredData,
  siteStructuredData,
} from '../../src/outputs/structured-data.ts';
import { entryOf, libraryWith, photo, site } from '../model/entries.ts';
import { hostileTitles } from './hostile.ts';
import { offences } from './schema-org.ts';

const hostile = 'Less </script><script>alert(1)</script> & <!-- more';
const { posts } = libraryWith(
  [
    entryOf(
      'a-post',
      {
        title: hostile,
        date: '2026-05-28',
        updated: '2026-06-01',
        authors: ['ada'],
        lang: 'de',
        cover: { src: './photo.png', alt: 'A photograph' },
      },
      { words: 1234 },
      photo,
    ),
    entryOf('plain'),
  ],
  { authors: [{ id: 'ada', name: 'Ada', bio: 'An analyst.' }] },
);
const imagesOf = (post: Post) =>
  [coverImage(post, site.url), cardImage(post, site.url, site.title)].filter(
    (image) => image !== null,
  );
const written = Object.fromEntries(
  posts.map((post) => [post.slug, postStructuredData(post, imagesOf(post), site)]),
);
const read = (slug: string) => JSON.parse(written[slug] ?? '')['@graph'];

describe('structured data', () => {
  test('describe the post', () => {
    const [posting] = read('a-post');
    expect(posting).toMatchObject({
      '@type': 'BlogPosting',
      headline: hostile,
      description: 'A description.',
      datePublished: '2026-05-28',
      dateModified: '2026-06-01',
      inLanguage: 'de',
      keywords: ['Notes'],
      wordCount: 1234,
      mainEntityOfPage: { '@id': 'https://example.org/posts/a-post/' },
      author: [{ '@type': 'Person', name: 'Ada', url: 'https://example.org/authors/ada/' }],
      publisher: { '@type': 'Organization', name: 'The house', url: 'https://example.org/' },
    });
    expect(posting.image).toMatchObject([{ '@type': 'ImageObject' }, { '@type': 'ImageObject' }]);
    expect(posting.image[0].url).toMatch(/^https:\/\/example\.org\/images\/[\w-]+\.png$/);
  });

  test('say how the post is reached', () => {
    const [, breadcrumbs] = read('a-post');
    expect(breadcrumbs['@type']).toBe('BreadcrumbList');
    expect(
      breadcrumbs.itemListElement.map(({ position, item }: Record<string, unknown>) => [
        position,
        (item as Record<string, unknown>)['@id'],
      ]),
    ).toEqual([
      [1, 'https://example.org/'],
      [2, 'https://example.org/archive/'],
      [3, 'https://example.org/posts/a-post/'],
    ]);
  });

  test('name the publication where it signs itself, and the card alone where there is no cover', () => {
    const [posting] = read('plain');
    expect(posting.author).toMatchObject([{ '@type': 'Organization', name: 'The house' }]);
    expect(posting.image).toMatchObject([{ url: 'https://example.org/posts/plain/card.png' }]);
    expect(posting.dateModified).toBe(posting.datePublished);
  });

  test('cannot close or open a script element', () => {
    expect(written['a-post']).not.toContain('<');
  });
});

describe('by schema.org’s own definitions', () => {
  const revisions = [
    { date: '2026-06-01', kind: 'correction', note: 'It was 4.' },
    { date: '2026-06-02T08:00:00Z', kind: 'update', note: 'Later news.' },
  ];
  const { posts: all } = libraryWith(
    [
      entryOf('full', { authors: ['ada', 'house'], revisions, series: { id: 'run', part: 2 } }),
      ...hostileTitles.map((title, index) =>
        entryOf(`post-${index}`, { title, description: title }),
      ),
    ],
    {
      authors: [{ id: 'ada', name: 'Ada', bio: 'An analyst.', url: 'https://example.com/ada' }],
      series: [{ id: 'run', title: 'A run', description: 'Of parts.' }],
    },
  );
  const listing = {
    title: 'Notes, page 2',
    description: 'Short remarks.',
    path: '/tags/notes/2/',
    above: [{ name: 'Topics', path: '/tags/' }],
    posts: all,
  };

  test.each(all)('a post is described as it may be: $title', (post) => {
    expect(offences(JSON.parse(postStructuredData(post, imagesOf(post), site)))).toEqual([]);
  });

  test('a listing and the home page are, too', () => {
    expect(offences(JSON.parse(listingStructuredData(listing, site)))).toEqual([]);
    expect(offences(JSON.parse(siteStructuredData(site)))).toEqual([]);
  });

  test('a post tells of its corrections, and of no other revision as one', () => {
    const post = all.find(({ slug }) => slug === 'full');
    if (!post) throw new Error('no post');
    const [posting] = JSON.parse(postStructuredData(post, imagesOf(post), site))['@graph'];
    expect(posting.correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'It was 4.',
        datePublished: '2026-06-01',
        url: 'https://example.org/posts/full/#revisions',
      },
    ]);
    expect(posting.isPartOf).toMatchObject([
      { '@type': 'Blog', name: 'Spectrum' },
      { '@type': 'CreativeWorkSeries', name: 'A run' },
    ]);
    expect(posting.position).toBe(2);
  });

  test('a listing names its posts in order', () => {
    const [page] = JSON.parse(listingStructuredData(listing, site))['@graph'];
    expect(page).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: { numberOfItems: all.length },
    });
    expect(
      page.mainEntity.itemListElement.map(({ position }: { position: number }) => position),
    ).toEqual(all.map((_, index) => index + 1));
    expect(page.breadcrumb.itemListElement).toHaveLength(3);
  });

  test('what is wrong would be found', () => {
    const wrong = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BlogPosting',
          headline: 'A',
          citations: 'x',
          wordCount: '12',
          author: 'Ada',
          datePublished: 'May',
        },
        { '@type': 'ImageObject', width: 1200 },
        { '@type': 'Article2' },
      ],
    };
    expect(offences(wrong)).toHaveLength(6);
  });
});
