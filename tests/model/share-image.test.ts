import { expect, test } from 'vitest';
import { planImage } from '../../src/model/image.ts';
import { shareImageOf, siteImage } from '../../src/model/share-image.ts';
import { photo } from './entries.ts';

const of = (cover: Parameters<typeof shareImageOf>[0]['cover']) =>
  shareImageOf({ cover }, 'https://example.org', 'Spectrum');

test('a post is shared with its cover, in one file that everyone can show', () => {
  const image = { ...photo, width: 2800, height: 1400 };
  const { name, width } = planImage(image, 'cover').fallback;
  expect(of({ image, alt: 'A field.', caption: null, credit: null })).toEqual({
    url: `https://example.org/images/${name}`,
    width,
    height: width / 2,
    alt: 'A field.',
  });
});

test('a post without a cover is shared with the publication’s own image', () => {
  expect(of(null)).toEqual(siteImage('https://example.org', 'Spectrum'));
  expect(of(null).url).toMatch(/^https:\/\/example\.org\/.+\.png$/);
});
