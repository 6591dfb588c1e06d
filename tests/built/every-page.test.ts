import { describe, expect, test } from 'vitest';
import { type BuiltPage, builtFiles, builtPages, fileAt, SITE_URL } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';

const pages = (await builtPages()).map((page) => [page.address, page] as const);
const files = await builtFiles();

describe.each(pages)('%s', (address, page) => {
  test('has one title, one first heading and one main part', () => {
    const heading = textOf(one(page.tree, 'main h1'));
    expect(heading).not.toBe('');
    expect(all(page.tree, 'h1')).toHaveLength(1);
    expect(textOf(one(page.tree, 'head title'))).toContain(heading);
  });

  test('says in which language it is', () => {
    expect(attribute(one(page.tree, 'html'), 'lang')).toMatch(/^[a-z]{2,3}(?:-\w+)*$/);
  });

  test('names its own address and what it is about', () => {
    expect(attribute(one(page.tree, 'link[rel="canonical"]'), 'href')).toBe(SITE_URL + address);
    expect(metaOf(page, 'name', 'description')).not.toBe('');
  });

  test('can be shared', () => {
    expect(metaOf(page, 'property', 'og:url')).toBe(SITE_URL + address);
    expect(metaOf(page, 'property', 'og:title')).toBe(textOf(one(page.tree, 'h1')));
    expect(metaOf(page, 'property', 'og:description')).toBe(metaOf(page, 'name', 'description'));
    expect(metaOf(page, 'property', 'og:image:alt')).not.toBe('');
    const image = metaOf(page, 'property', 'og:image');
    expect(image).toMatch(new RegExp(`^${SITE_URL}/`));
    expect(files).toContain(fileAt(image));
  });

  test('leads to the feed', () => {
    const feeds = all(page.tree, 'head link[rel="alternate"][type="application/rss+xml"]');
    expect(feeds.map((feed) => attribute(feed, 'href'))).toContain('/rss.xml');
  });

  test('has no style and no script in an attribute', () => {
    const names = all(page.tree, '*').flatMap(({ properties }) => Object.keys(properties));
    expect(names.filter((name) => name === 'style' || /^on[A-Za-z]/.test(name))).toEqual([]);
  });
});

/** The content of the one `meta` element of a name. */
function metaOf({ tree }: BuiltPage, kind: 'name' | 'property', name: string): string {
  return attribute(one(tree, `meta[${kind}="${name}"]`), 'content') ?? '';
}
