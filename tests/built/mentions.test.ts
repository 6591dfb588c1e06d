import { describe, expect, test } from 'vitest';
import { absolute, builtPage } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';
import { writtenPosts } from './written-posts.ts';

const pages = await Promise.all((await writtenPosts()).map(({ address }) => builtPage(address)));

/** Every link from the text of one post to another, by what a browser makes of it. */
const links = pages.flatMap((page) =>
  all(page.tree, '.prose a').map((link) => ({
    from: page.address,
    to: new URL(absolute(attribute(link, 'href') ?? '', page)).pathname,
    text: textOf(link),
  })),
);

test('posts mention each other', () => {
  expect(links.filter(({ from, to }) => from !== to && to.startsWith('/posts/'))).not.toEqual([]);
});

describe.each(pages.map((page) => [page.address, page] as const))('%s', (address, page) => {
  const mentions = all(page.tree, '.mentions li').map((item) => ({
    from: new URL(absolute(attribute(one(item, 'a'), 'href') ?? '', page)),
    sentence: textOf(one(item, 'p')),
  }));

  test('names each post that mentions it, once, with the words of its link', () => {
    const expected = links.filter(({ from, to }) => to === address && from !== address);
    const mentioning = mentions.map(({ from }) => from.pathname);
    expect(mentioning.toSorted()).toEqual(
      [...new Set(expected.map(({ from }) => from))].toSorted(),
    );
    for (const { from, sentence } of mentions) {
      const said = expected.filter((link) => link.from === from.pathname);
      expect(
        said.some(({ text }) => sentence.includes(text)),
        sentence,
      ).toBe(true);
    }
  });

  test('leads to the section in which it is mentioned', () => {
    for (const { from } of mentions.filter(({ from }) => from.hash !== '')) {
      const source = pages.find((other) => other.address === from.pathname);
      const ids = source ? all(source.tree, '.prose [id]').map((at) => attribute(at, 'id')) : [];
      expect(ids).toContain(decodeURIComponent(from.hash.slice(1)));
    }
  });

  test('keeps what others say of it out of the article', () => {
    expect(all(page.tree, 'article .mentions')).toEqual([]);
    expect(all(page.tree, '.mentions')).toHaveLength(mentions.length > 0 ? 1 : 0);
  });
});
