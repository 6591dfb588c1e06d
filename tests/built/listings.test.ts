import { describe, expect, inject, test } from 'vitest';
import { site } from '../../src/site.ts';
import { type BuiltPage, builtFiles, builtPage, postsListedOn } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';
import { type WrittenPost, writtenEntries, writtenPosts } from './written-posts.ts';

const POSTS_ON_A_PAGE = 20;

const posts = await writtenPosts();

test('there is a page for each published post and for nothing else', async () => {
  const pages = (await builtFiles()).filter((file) => /^posts\/[^/]+\/index\.html$/.test(file));
  const expected = posts.map(({ address }) => `${address.slice(1)}index.html`);
  expect(pages).toEqual(expected.toSorted());
});

describe('the home page', async () => {
  const page = await builtPage('/');

  test('shows the newest posts, the newest first', () => {
    expect(postsListedOn(page)).toEqual(addressesOf(posts).slice(0, POSTS_ON_A_PAGE));
  });

  test('says of each what it claims, when it was published and what it is about', async () => {
    await expectSummaries(page, posts.slice(0, POSTS_ON_A_PAGE));
  });
});

describe('the archive', async () => {
  const page = await builtPage('/archive/');

  test('lists every post, the newest first', () => {
    expect(postsListedOn(page)).toEqual(addressesOf(posts).slice(0, POSTS_ON_A_PAGE));
  });

  test('goes by year', () => {
    const years = all(page.tree, 'main h2').map(textOf);
    expect(years).toEqual([...new Set(posts.map(({ date }) => String(date.getUTCFullYear())))]);
  });
});

describe('the topics', async () => {
  const page = await builtPage('/tags/');
  const tags = await writtenEntries('tags.yaml');

  test('are all there, in the order of their file', () => {
    const links = all(page.tree, 'main a').map((link) => [attribute(link, 'href'), textOf(link)]);
    expect(links).toEqual(tags.map(([id, { label }]) => [`/tags/${id}/`, label]));
  });

  test('say what they are about', () => {
    const text = textOf(one(page.tree, 'main'));
    for (const [, { description }] of tags) expect(text).toContain(description);
  });

  test.each(tags)('%s lists its posts', async (id, { label = '', description = '' }) => {
    const listing = await builtPage(`/tags/${id}/`);
    expect(textOf(one(listing.tree, 'h1'))).toBe(label);
    expect(textOf(one(listing.tree, 'main'))).toContain(description);
    expect(postsListedOn(listing)).toEqual(
      addressesOf(posts.filter(({ tags }) => tags.includes(id))),
    );
  });
});

describe('the authors', async () => {
  const authors = await writtenEntries('authors.yaml');

  test.each(authors)('%s is introduced, with all posts', async (id, { name = '', bio = '' }) => {
    const listing = await builtPage(`/authors/${id}/`);
    const signed = posts.filter(({ authors: ids }) =>
      (ids.length ? ids : [site.author.id]).includes(id),
    );
    expect(textOf(one(listing.tree, 'h1'))).toBe(name);
    expect(textOf(one(listing.tree, 'main'))).toContain(bio);
    expect(postsListedOn(listing)).toEqual(addressesOf(signed).slice(0, POSTS_ON_A_PAGE));
  });
});

describe('the series', async () => {
  const series = await writtenEntries('series.yaml');

  test.each(series)('%s lists its parts in order', async (id, { title = '', description = '' }) => {
    const listing = await builtPage(`/series/${id}/`);
    const parts = posts
      .filter((post) => post.series?.id === id)
      .toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));
    expect(textOf(one(listing.tree, 'h1'))).toBe(title);
    expect(textOf(one(listing.tree, 'main'))).toContain(description);
    expect(postsListedOn(listing)).toEqual(addressesOf(parts));
  });

  test('leads from each of its posts to the others', async () => {
    for (const post of posts.filter((candidate) => candidate.series)) {
      const others = posts.filter(
        (other) => other !== post && other.series?.id === post.series?.id,
      );
      const { tree } = await builtPage(post.address);
      const links = all(tree, 'article nav a').map((link) => attribute(link, 'href'));
      const expected = [`/series/${post.series?.id}/`, ...addressesOf(others)];
      expect(links).toEqual(expect.arrayContaining(expected));
    }
  });
});

test('each post leads to the one before it and the one after it', async () => {
  for (const [index, post] of posts.entries()) {
    const { tree } = await builtPage(post.address);
    const neighbours = ['prev', 'next'].map((rel) =>
      all(tree, `main a[rel="${rel}"]`).map((link) => attribute(link, 'href')),
    );
    const [older, newer] = [posts[index + 1], posts[index - 1]];
    expect(neighbours).toEqual([
      addressesOf(older ? [older] : []),
      addressesOf(newer ? [newer] : []),
    ]);
  }
});

test('the corrections are all revisions of that kind, the newest first', async () => {
  const page = await builtPage('/corrections/');
  const corrected = posts
    .flatMap((post) => post.revisions.map((revision) => ({ ...revision, address: post.address })))
    .filter(({ kind }) => kind === 'correction')
    .toSorted((a, b) => b.date.getTime() - a.date.getTime());
  const links = all(page.tree, 'main li a').map((link) => attribute(link, 'href'));
  expect(links).toEqual(corrected.map(({ address }) => address));
  for (const { note } of corrected) expect(textOf(one(page.tree, 'main'))).toContain(note);
});

test('what there is to subscribe to is explained', async () => {
  const { tree } = await builtPage('/subscribe/');
  const feeds = all(tree, 'main a').filter((link) =>
    /\.(?:xml|json)$/.test(attribute(link, 'href') ?? ''),
  );
  expect(feeds.map((link) => attribute(link, 'href'))).toContain('/rss.xml');
});

test('an address where nothing is gets the page that says so', async () => {
  const response = await fetch(new URL('nowhere/', inject('siteUrl')));
  expect(response.status).toBe(404);
  expect(await response.text()).toBe((await builtPage('/404.html')).html);
});

test('a reader who is lost is led to the archive and kept out of search engines', async () => {
  const { tree } = await builtPage('/404.html');
  const links = all(tree, 'main a').map((link) => attribute(link, 'href'));
  expect(links).toContain('/archive/');
  expect(attribute(one(tree, 'meta[name="robots"]'), 'content')).toBe('noindex');
});

function addressesOf(some: readonly WrittenPost[]): readonly string[] {
  return some.map(({ address }) => address);
}

/** Holds the entries of a listing against what is written in the posts' front matter. */
async function expectSummaries(page: BuiltPage, expected: readonly WrittenPost[]): Promise<void> {
  const labels = new Map(await writtenEntries('tags.yaml'));
  const entries = all(page.tree, 'main li').filter((item) => all(item, 'time').length > 0);
  const shown = entries.map((entry) => ({
    title: textOf(one(entry, 'h2')),
    date: attribute(one(entry, 'time'), 'datetime'),
    topics: all(entry, 'a[rel="tag"]').map(textOf),
    text: textOf(entry),
  }));
  expect(shown).toEqual(
    expected.map(({ title, description, date, tags }) => ({
      title,
      date: date.toISOString().replace(/T00:00:00\.000Z$/, ''),
      topics: tags.map((id) => labels.get(id)?.label),
      text: expect.stringContaining(description),
    })),
  );
}
