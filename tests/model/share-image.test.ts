import { expect, test } from 'vitest';
import { shareImageOf, siteImage } from '../../src/model/share-image.ts';
import { photo } from './entries.ts';

const of = (cover: Parameters<typeof shareImageOf>[0]['cover']) =>
  shareImageOf({ cover }, 'https://example.org', 'Spectrum');

test('a post is shared with its cover', () => {
  expect(of({ image: { ...photo, width: 2800, height: 1400 }, alt: 'A field.', caption: null, credit: null })).toEqual({
    url: 'https://example.org/images/abcdef0123456789-1400.png',
    width: 1400,
    height: 700,
    alt: 'A field.',
  });
});

test('a post without a cover is shared with the publication’s own image', () => {
  expect(of(null)).toEqual(siteImage('https://example.org', 'Spectrum'));
  expect(of(null).url).toMatch(/^https:\/\/example\.org\/.+\.png$/);
});
