import { describe, expect, test } from 'vitest';
import { imageVariants } from '../../src/model/library.ts';
import { entryOf, libraryWith, photo, site } from './entries.ts';

const slugs = (posts: readonly { readonly slug: string }[]) => posts.map(({ slug }) => slug);

function postIn(library: ReturnType<typeof libraryWith>, slug: string) {
  const post = library.posts.find((candidate) => candidate.slug === slug);
  if (!post) throw new Error(`no post ${slug}`);
  return post;
}

describe('a library', () => {
  test('has its posts by date, the newest first, and none twice', () => {
    const library = libraryWith([
      entryOf('old', { date: '2025-01-01' }),
      entryOf('new', { date: '2026-06-01' }),
      entryOf('b', { date: '2026-01-01' }),
      entryOf('a', { date: '2026-01-01' }),
    ]);
    expect(slugs(library.posts)).toEqual(['new', 'a', 'b', 'old']);
  });

  test('may be empty', () => {
    const library = libraryWith([], { tags: [] });
    expect(library).toMatchObject({ posts: [], tags: [], series: [], pages: [] });
  });

  test('does not touch what it is made from', () => {
    const entries = Object.freeze([entryOf('b'), entryOf('a')]);
    libraryWith(entries);
    expect(slugs(entries)).toEqual(['b', 'a']);
  });

  test('has its pages by slug', () => {
    const facts = entryOf('any').facts;
    const pages = ['services', 'about'].map((slug) => ({ slug, title: slug, description: 'A page.', facts }));
    expect(libraryWith([], { pages }).pages.map(({ url }) => url)).toEqual(['/about/', '/services/']);
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
    const library = libraryWith([entryOf('ours'), entryOf('hers', { authors: ['ada'] })], { authors });
    expect(postIn(library, 'ours').authors).toMatchObject([{ id: 'house', name: 'The house' }]);
    expect(postIn(library, 'hers').authors).toEqual([
      { id: 'ada', name: 'Ada', bio: null, email: null, homepage: 'https://example.com/', url: '/authors/ada/' },
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
      ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, index) => entryOf(`p${index}`, { date })),
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
    const library = libraryWith([entryOf('with', { cover }, {}, photo), entryOf('without', { cover })]);
    expect(postIn(library, 'with').cover).toEqual({ image: photo, alt: 'A field.', caption: null, credit: 'Ada' });
    expect(postIn(library, 'without').cover).toBeNull();
  });
});

describe('the contents of a post', () => {
  const headings = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ depth: 2, id: `h${index}`, text: `Heading ${index}` }));

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

describe('related reading', () => {
  const terms = { sundial: 4, shadow: 3 };

  test('is what the editor chose, in that order, then the most similar, each marked', () => {
    const library = libraryWith([
      entryOf('a', { related: [{ url: 'https://example.com/', title: 'Elsewhere' }, { post: 'c', why: 'Read on.' }] }, { terms }),
      entryOf('b', { description: 'About b.' }, { terms }),
      entryOf('c', {}, { terms }),
    ]);
    expect(postIn(library, 'a').related).toEqual([
      { title: 'Elsewhere', url: 'https://example.com/', why: null, origin: 'chosen' },
      { title: 'Title of c', url: '/posts/c/', why: 'Read on.', origin: 'chosen' },
      { title: 'Title of b', url: '/posts/b/', why: expect.stringContaining('About b.'), origin: 'similar' },
    ]);
  });

  test('is not filled where the editor chose enough, and never cut', () => {
    const related = ['b', 'c', 'd', 'e'].map((post) => ({ post }));
    const others = related.map(({ post }) => entryOf(post, {}, { terms }));
    const library = libraryWith([entryOf('a', { related }, { terms }), ...others, entryOf('f', {}, { terms })]);
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

describe('listings', () => {
  const tags = ['one', 'two', 'three', 'four'].map((id) => ({ id, label: id, description: `About ${id}.` }));
  const library = libraryWith(
    [
      entryOf('a', { tags: ['two', 'one'], date: '2026-01-01' }),
      entryOf('b', { tags: ['two', 'two'], date: '2026-02-01' }),
      entryOf('c', { tags: ['two', 'unknown'], date: '2026-03-01' }),
    ],
    { tags },
  );

  test('are in the order of their file, with posts newest first, each once', () => {
    expect(library.tags.map(({ subject, posts }) => [subject.id, slugs(posts)])).toEqual([
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
    expect(slugs(postIn(library, 'a').tags.map(({ id }) => ({ slug: id })))).toEqual(['two', 'one']);
  });

  test('of authors have the publication last where no file names it', () => {
    const authors = [{ id: 'ada', name: 'Ada' }];
    const signed = libraryWith([entryOf('ours'), entryOf('both', { authors: ['ada', 'house'] })], { authors });
    expect(signed.authors.map(({ subject, posts }) => [subject.id, slugs(posts)])).toEqual([
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
    expect(inSeries.series.map(({ posts }) => slugs(posts))).toEqual([['first', 'third', 'tenth']]);
    expect(postIn(inSeries, 'third').series).toMatchObject({ of: { url: '/series/engines/' }, part: 3 });
  });
});

describe('the image files of a library', () => {
  const shown = (digest: string) => ({
    file: { ...photo, digest },
    alt: 'A field.',
    layout: 'text' as const,
    at: { line: 1, column: 1 },
  });

  test('are those of bodies, pages and covers, each once', () => {
    const cover = { src: 'photo.png', alt: 'A field.' };
    const page = { slug: 'about', title: 'About', description: 'Us.', facts: { ...entryOf('x').facts, images: [shown('page')] } };
    const library = libraryWith(
      [
        entryOf('a', { cover }, { images: [shown('one'), shown('two')] }, { ...photo, digest: 'cover' }),
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
