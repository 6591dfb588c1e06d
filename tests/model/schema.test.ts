import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  authorEntry,
  pageFrontMatter,
  postFrontMatter,
  seriesEntry,
  tagEntry,
} from '../../src/model/schema.ts';
import { slugForm } from '../../src/model/slug.ts';
import { frontMatterOf } from './entries.ts';

describe('front matter', () => {
  test('has a default for all that may be left out', () => {
    expect(frontMatterOf()).toEqual({
      title: 'A title',
      description: 'A description.',
      date: new Date('2026-05-28'),
      tags: ['notes'],
      authors: [],
      related: [],
      revisions: [],
      draft: false,
      aliases: [],
      cta: true,
      lang: 'en',
    });
  });

  test.each([
    ['title', 'T'.repeat(120), true],
    ['title', 'T'.repeat(121), false],
    ['title', '   ', false],
    ['description', 'D'.repeat(300), true],
    ['description', 'D'.repeat(301), false],
    ['tags', [], false],
    ['tags', ['Not a slug'], false],
    ['series', { id: 'a', part: 1 }, true],
    ['series', { id: 'a', part: 0 }, false],
    ['series', { id: 'a', part: 1.5 }, false],
    ['series', { id: 'a' }, false],
    ['related', [{ post: 'a', why: 'Because.' }], true],
    ['related', [{ url: 'https://example.org/', title: 'A' }], true],
    ['related', [{ url: 'https://example.org/' }], false],
    ['related', [{ post: 'a', url: 'https://example.org/' }], false],
    ['related', [{ url: 'javascript:alert(1)', title: 'A' }], false],
    ['revisions', [{ date: '2026-06-01', kind: 'update', note: 'A note.' }], true],
    ['revisions', [{ date: '2026-06-01', kind: 'edit', note: 'A note.' }], false],
    ['cover', { src: 'a.png', alt: 'A field.' }, true],
    ['cover', { src: 'a.png', alt: '' }, false],
    ['lang', 'de-CH', true],
    ['lang', 'sr-Latn-RS', true],
    ['lang', 'not a language', false],
    ['draft', 'true', false],
    ['updated', '2026-02-30', false],
    ['unknown', 1, false],
  ])('%s: %j is right: %s', (key, value, right) => {
    const written = {
      title: 'A',
      description: 'B',
      date: '2026-05-28',
      tags: ['notes'],
      [key]: value,
    };
    expect(postFrontMatter.safeParse(written).success).toBe(right);
  });
});

test('every field says in words what it expects', () => {
  const schemas = { postFrontMatter, pageFrontMatter, tagEntry, authorEntry, seriesEntry };
  const silent = Object.entries(schemas).flatMap(([name, schema]) =>
    Object.entries(schema.shape)
      .filter(([, field]) => !saysWhatItExpects(field as z.ZodType))
      .map(([key]) => `${name}.${key}`),
  );
  expect(silent).toEqual([]);
});

function saysWhatItExpects(field: z.ZodType): boolean {
  if (z.globalRegistry.get(field)?.expected) return true;
  const wrapped = field instanceof z.ZodOptional || field instanceof z.ZodDefault;
  return wrapped && saysWhatItExpects(field.unwrap() as z.ZodType);
}

test.each([
  ['a', true],
  ['a-1-b', true],
  ['2026', true],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['A', false],
  ['a_b', false],
  ['a/b', false],
  ['ä', false],
])('%j is the form of a slug: %s', (text, right) => {
  expect(slugForm.test(text)).toBe(right);
});
