import { describe, expect, test } from 'vitest';
import { entryOf, libraryWith, postIn } from './entries.ts';

describe('related reading', () => {
  const terms = { sundial: 4, shadow: 3 };

  test('is what the editor chose, in that order, then the most similar, each marked', () => {
    const library = libraryWith([
      entryOf(
        'a',
        {
          related: [
            { url: 'https://example.com/', title: 'Elsewhere' },
            { post: 'c', why: 'Read on.' },
          ],
        },
        { terms },
      ),
      entryOf('b', { description: 'About b.' }, { terms }),
      entryOf('c', {}, { terms }),
    ]);
    expect(postIn(library, 'a').related).toEqual([
      {
        title: 'Elsewhere',
        url: 'https://example.com/',
        language: 'en',
        why: null,
        origin: 'chosen',
      },
      {
        title: 'Title of c',
        url: '/posts/c/',
        language: 'en',
        why: 'Read on.',
        origin: 'chosen',
      },
      {
        title: 'Title of b',
        url: '/posts/b/',
        language: 'en',
        why: 'About b.',
        origin: 'similar',
      },
    ]);
  });

  test('is not filled where the editor chose enough, and never cut', () => {
    const related = ['b', 'c', 'd', 'e'].map((post) => ({ post }));
    const others = related.map(({ post }) => entryOf(post, {}, { terms }));
    const library = libraryWith([
      entryOf('a', { related }, { terms }),
      ...others,
      entryOf('f', {}, { terms }),
    ]);
    expect(postIn(library, 'a').related.map(({ url }) => url)).toEqual([
      '/posts/b/',
      '/posts/c/',
      '/posts/d/',
      '/posts/e/',
    ]);
  });

  test('is filled up to the limit, though the most similar were chosen already', () => {
    const others = ['b', 'c', 'd', 'e', 'f'].map((slug) => entryOf(slug, {}, { terms }));
    const library = libraryWith([entryOf('a', { related: [{ post: 'b' }] }, { terms }), ...others]);
    expect(postIn(library, 'a').related.map(({ url, origin }) => [url, origin])).toEqual([
      ['/posts/b/', 'chosen'],
      ['/posts/c/', 'similar'],
      ['/posts/d/', 'similar'],
    ]);
  });

  test('leaves out what is not there', () => {
    const library = libraryWith([entryOf('a', { related: [{ post: 'missing' }] })]);
    expect(postIn(library, 'a').related).toEqual([]);
  });

  test('may go round in a ring', () => {
    const library = libraryWith([
      entryOf('a', { related: [{ post: 'b' }] }),
      entryOf('b', { related: [{ post: 'a' }] }),
    ]);
    expect(library.posts.map(({ related }) => related.map(({ url }) => url))).toEqual([
      ['/posts/b/'],
      ['/posts/a/'],
    ]);
  });
});
