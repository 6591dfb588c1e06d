import { describe, expect, test } from 'vitest';
import { entryOf, libraryWith, photo, postIn, slugsOf } from './entries.ts';

describe('a library', () => {
  test('has its posts by date, the newest first, and none twice', () => {
    const library = libraryWith([
      entryOf('old', { date: '2025-01-01' }),
      entryOf('new', { date: '2026-06-01' }),
      entryOf('b', { date: '2026-01-01' }),
      entryOf('a', { date: '2026-01-01' }),
    ]);
    expect(slugsOf(library.posts)).toEqual(['new', 'a', 'b', 'old']);
  });

  test('may be empty', () => {
    const library = libraryWith([], { tags: [] });
    expect(library).toMatchObject({ posts: [], tags: [], series: [], pages: [] });
  });

  test('does not touch what it is made from', () => {
    const entries = Object.freeze([entryOf('b'), entryOf('a')]);
    libraryWith(entries);
    expect(slugsOf(entries)).toEqual(['b', 'a']);
  });

  test('has its pages by slug', () => {
    const facts = entryOf('any').facts;
    const pages = ['services', 'about'].map((slug) => ({
      slug,
      title: slug,
      description: 'A page.',
      facts,
    }));
    expect(libraryWith([], { pages }).pages.map(({ url }) => url)).toEqual([
      '/about/',
      '/services/',
    ]);
  });
});

describe('a post', () => {
  test('is complete and cannot be changed', () => {
    const [post] = libraryWith([entryOf('a')]).posts;
    expect(Object.isFrozen(post)).toBe(true);
    expect(Object.values(post ?? {})).not.toContain(undefined);
    expect(post).toMatchObject({
      slug: 'a',
      url: '/posts/a/',
      identity: 'tag:example.org,2026:a',
      language: 'en',
      series: null,
      cover: null,
      revisions: [],
      reviewBy: null,
      reviewDue: false,
      callToAction: true,
      status: 'published',
    });
  });

  test('is signed by the publication where no author is named', () => {
    const authors = [{ id: 'ada', name: 'Ada', url: 'https://example.com/' }];
    const library = libraryWith([entryOf('ours'), entryOf('hers', { authors: ['ada'] })], {
      authors,
    });
    expect(postIn(library, 'ours').authors).toMatchObject([{ id: 'house', name: 'The house' }]);
    expect(postIn(library, 'hers').authors).toEqual([
      {
        id: 'ada',
        name: 'Ada',
        bio: null,
        email: null,
        homepage: 'https://example.com/',
        url: '/authors/ada/',
      },
    ]);
  });

  test('takes the publication’s own entry from the data file where there is one', () => {
    const authors = [{ id: 'house', name: 'The whole house', bio: 'All of us.' }];
    const library = libraryWith([entryOf('ours')], { authors });
    expect(postIn(library, 'ours').authors).toMatchObject([{ name: 'The whole house' }]);
    expect(library.authors).toHaveLength(1);
  });

  test('knows its neighbours in time', () => {
    const library = libraryWith(
      ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, index) =>
        entryOf(`p${index}`, { date }),
      ),
    );
    const neighbours = library.posts.map(({ previous, next }) => [previous?.slug, next?.slug]);
    expect(neighbours).toEqual([
      ['p1', undefined],
      ['p0', 'p2'],
      [undefined, 'p1'],
    ]);
  });

  test('takes a minute at least, and the words’ time else', () => {
    const minutes = [0, 1, 299, 300, 2_000].map(
      (words) => libraryWith([entryOf('a', {}, { words })]).posts[0]?.readingMinutes,
    );
    expect(minutes).toEqual([1, 1, 1, 2, 10]);
  });

  test('has its revisions newest first, and is due for review from that day on', () => {
    const revisions = ['2026-06-01', '2026-08-01', '2026-07-01'].map((date) => ({
      date,
      kind: 'update',
      note: `On ${date}.`,
    }));
    const library = libraryWith([
      entryOf('due', { revisions, reviewBy: '2026-11-22T12:00:00Z' }),
      entryOf('not-yet', { reviewBy: '2026-11-22T12:00:01Z' }),
    ]);
    expect(postIn(library, 'due').revisions.map(({ note }) => note)).toEqual([
      'On 2026-08-01.',
      'On 2026-07-01.',
      'On 2026-06-01.',
    ]);
    expect(postIn(library, 'due').updated).toEqual(new Date('2026-08-01'));
    expect(library.posts.map(({ slug, reviewDue }) => [slug, reviewDue])).toEqual([
      ['due', true],
      ['not-yet', false],
    ]);
  });

  test('has a cover where the image is there', () => {
    const cover = { src: 'photo.png', alt: 'A field.', credit: 'Ada' };
    const library = libraryWith([
      entryOf('with', { cover }, {}, photo),
      entryOf('without', { cover }),
    ]);
    expect(postIn(library, 'with').cover).toEqual({
      image: photo,
      alt: 'A field.',
      caption: null,
      credit: 'Ada',
    });
    expect(postIn(library, 'without').cover).toBeNull();
  });
});

describe('the contents of a post', () => {
  const headings = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      depth: 2,
      id: `h${index}`,
      text: `Heading ${index}`,
      at: { line: 1, column: 1 },
    }));

  test.each([
    [0, undefined, 0],
    [2, undefined, 0],
    [3, undefined, 3],
    [1, true, 1],
    [9, false, 0],
  ])('of %i headings with toc %s has %i entries', (count, toc, length) => {
    const written = toc === undefined ? {} : { toc };
    const [post] = libraryWith([entryOf('a', written, { headings: headings(count) })]).posts;
    expect(post?.contents).toHaveLength(length);
  });
});
