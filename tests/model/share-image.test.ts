import { expect, test } from 'vitest';
import { planImage } from '../../src/model/image.ts';
import { cardImage, coverImage } from '../../src/model/share-image.ts';
import { photo } from './entries.ts';

test('a post is shared with its card, which says what it is', () => {
  const post = { slug: 'a-post', title: 'What “5 > 4” means', language: 'en' };
  expect(cardImage(post, 'https://example.org', 'Spectrum')).toEqual({
    url: 'https://example.org/posts/a-post/card.png',
    width: 1200,
    height: 630,
    alt: 'Title card of Spectrum: What “5 > 4” means',
  });
});

test('a cover is told of in one file that everyone can show', () => {
  const image = { ...photo, width: 2800, height: 1400 };
  const { name, width } = planImage(image, 'cover').fallback;
  const cover = { image, alt: 'A field.', caption: null, credit: null };
  expect(coverImage({ cover }, 'https://example.org')).toEqual({
    url: `https://example.org/images/${name}`,
    width,
    height: width / 2,
    alt: 'A field.',
  });
});

test('where there is no cover none is told of', () => {
  expect(coverImage({ cover: null }, 'https://example.org')).toBeNull();
});
