import { describe, expect, test } from 'vitest';
import { imageVariants } from '../../src/model/library.ts';
import { entryOf, libraryWith, photo, postIn, site, slugsOf } from './entries.ts';

describe('listings', () => {
  const tags = ['one', 'two', 'three', 'four'].map((id) => ({
    id,
    label: id,
    description: `About ${id}.`,
  }));
  const library = libraryWith(
    [
      entryOf('a', { tags: ['two', 'one'], date: '2026-01-01' }),
      entryOf('b', { tags: ['two', 'two'], date: '2026-02-01' }),
      entryOf('c', { tags: ['two', 'unknown'], date: '2026-03-01' }),
    ],
    { tags },
  );

  test('are in the order of their file, with posts newest first, each once', () => {
    expect(library.tags.map(({ subject, posts }) => [subject.id, slugsOf(posts)])).toEqual([
      ['one', ['a']],
      ['two', ['c', 'b', 'a']],
      ['three', []],
      ['four', []],
    ]);
  });

  test('spread their hues evenly over the spectrum', () => {
    expect(library.tags.map(({ subject }) => subject.hue)).toEqual([0, 90, 180, 270]);
  });

  test('keep the order in which a post names its tags', () => {
    expect(slugsOf(postIn(library, 'a').tags.map(({ id }) => ({ slug: id })))).toEqual([
      'two',
      'one',
    ]);
  });

  test('of authors have the publication last where no file names it', () => {
    const authors = [{ id: 'ada', name: 'Ada' }];
    const signed = libraryWith([entryOf('ours'), entryOf('both', { authors: ['ada', 'house'] })], {
      authors,
    });
    expect(signed.authors.map(({ subject, posts }) => [subject.id, slugsOf(posts)])).toEqual([
      ['ada', ['both']],
      [site.author.id, ['both', 'ours']],
    ]);
  });

  test('of series are by part, whatever the dates', () => {
    const series = [{ id: 'engines', title: 'Engines', description: 'All of them.' }];
    const inSeries = libraryWith(
      [
        entryOf('third', { series: { id: 'engines', part: 3 }, date: '2026-01-01' }),
        entryOf('first', { series: { id: 'engines', part: 1 }, date: '2026-02-01' }),
        entryOf('tenth', { series: { id: 'engines', part: 10 }, date: '2025-01-01' }),
        entryOf('alone'),
      ],
      { series },
    );
    expect(inSeries.series.map(({ posts }) => slugsOf(posts))).toEqual([
      ['first', 'third', 'tenth'],
    ]);
    expect(postIn(inSeries, 'third').series).toMatchObject({
      of: { url: '/series/engines/' },
      part: 3,
    });
  });
});

describe('the image files of a library', () => {
  const shown = (digest: string) => ({
    file: { ...photo, digest },
    alt: 'A field.',
    caption: null,
    src: './field.png',
    layout: 'text' as const,
    at: { line: 1, column: 1 },
  });

  test('are those of bodies, pages and covers, each once', () => {
    const cover = { src: 'photo.png', alt: 'A field.' };
    const page = {
      slug: 'about',
      title: 'About',
      description: 'Us.',
      facts: { ...entryOf('x').facts, images: [shown('page')] },
    };
    const library = libraryWith(
      [
        entryOf(
          'a',
          { cover },
          { images: [shown('one'), shown('two')] },
          { ...photo, digest: 'cover' },
        ),
        entryOf('b', {}, { images: [shown('one')] }),
      ],
      { pages: [page] },
    );
    const names = imageVariants(library).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const digests = new Set(names.map((name) => name.split('-')[0]));
    expect(digests).toEqual(new Set(['one', 'two', 'page', 'cover']));
  });
});
