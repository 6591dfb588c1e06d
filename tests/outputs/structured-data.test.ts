import { describe, expect, test } from 'vitest';
import type { Post } from '../../src/model/post.ts';
import { cardImage, coverImage } from '../../src/model/share-image.ts';
import { postStructuredData } from '../../src/outputs/structured-data.ts';
import { entryOf, libraryWith, photo, site } from '../model/entries.ts';

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
    expect(posting.image).toMatchObject([
      { '@type': 'ImageObject', width: 1200, height: 600 },
      { '@type': 'ImageObject', width: 1200, height: 630 },
    ]);
    expect(posting.image[0].url).toMatch(/^https:\/\/example\.org\/images\/[\w-]+\.png$/);
  });

  test('say how the post is reached', () => {
    const [, breadcrumbs] = read('a-post');
    expect(breadcrumbs['@type']).toBe('BreadcrumbList');
    expect(
      breadcrumbs.itemListElement.map(({ position, item }: Record<string, unknown>) => [
        position,
        item,
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
