import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { builtFiles, builtPage } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';
import { writtenEntries, writtenPosts } from './written-posts.ts';

/* What the build gives search to look through. */

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly element: string; readonly id: string }[];
}

const folder = path.join(inject('siteDir'), 'pagefind');
const files = (await builtFiles()).filter((file) => file.startsWith('pagefind/'));
const fragments = new Map<string, Fragment>();
for (const file of files.filter((name) => name.endsWith('.pf_fragment'))) {
  const text = gunzipSync(await readFile(path.join(inject('siteDir'), file))).toString();
  fragments.set(path.basename(file, '.pf_fragment'), JSON.parse(text.slice(text.indexOf('{'))));
}
const byUrl = new Map([...fragments.values()].map((fragment) => [fragment.url, fragment]));
const facets: { tags: string[]; pages: Record<string, number[]> } = JSON.parse(
  await readFile(path.join(folder, 'facets.json'), 'utf8'),
);
const posts = await writtenPosts();

test('every published post and every content page is there, and nothing else', () => {
  const pages = ['/about/', '/contact/', '/diagram-gallery/', '/services/', '/subscribe/'];
  const expected = [...posts.map(({ address }) => address), ...pages];
  expect([...byUrl.keys()].toSorted()).toEqual(expected.toSorted());
});

describe.each(posts.map((post) => [post.address, post] as const))('%s', (address, post) => {
  const fragment = byUrl.get(address);

  test('can be found by its title, its dek and its sections', async () => {
    const { tree } = await builtPage(address);
    const headings = all(tree, '.prose h2').map((heading) => attribute(heading, 'id'));
    expect(fragment?.meta['title']).toBe(textOf(one(tree, 'h1')));
    expect(fragment?.content).toContain(post.description.replace(/\s+/g, ' '));
    const anchors = fragment?.anchors.filter(({ element }) => element === 'h2');
    expect(anchors?.map(({ id }) => id)).toEqual(headings);
  });

  test('can be found by what is said of its pictures', async () => {
    const { tree } = await builtPage(address);
    const said = all(tree, '.prose svg[role="img"]').map((svg) => attribute(svg, 'aria-label'));
    for (const words of said) expect(fragment?.content).toContain(words?.replace(/\s+/g, ' '));
  });

  test('can be found under its topics and its year', async () => {
    const labels = new Map(await writtenEntries('tags.yaml'));
    const id = [...fragments].find(([, { url }]) => url === address)?.[0] ?? '';
    const [year, ...tags] = facets.pages[id] ?? [];
    expect(year).toBe(post.date.getUTCFullYear());
    expect(tags.map((place) => facets.tags[place])).toEqual(
      post.tags.map((tag) => labels.get(tag)?.label),
    );
  });
});

test('nothing of Pagefind is published that search does not ask for', () => {
  const kinds = new Set(files.map((file) => path.basename(file).replace(/^.*?_.*\./, '*.')));
  expect([...kinds].toSorted()).toEqual([
    '*.pf_fragment',
    '*.pf_index',
    '*.pf_meta',
    'facets.json',
    'pagefind-entry.json',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});

test('parts that are named after what is in them may be kept for good', async () => {
  const kept = async (file: string) =>
    (await fetch(new URL(file, inject('siteUrl')))).headers.get('cache-control');
  for (const file of files) {
    const isNamed = /\.pf_\w+$/.test(file);
    expect([file, (await kept(file))?.includes('immutable')]).toEqual([file, isNamed]);
  }
});

test('its files are sent as what they are', async () => {
  const type = async (file: string) =>
    (await fetch(new URL(file, inject('siteUrl')))).headers.get('content-type');
  expect(await type('pagefind/pagefind.js')).toMatch(/^text\/javascript/);
  expect(await type('pagefind/facets.json')).toMatch(/^application\/json/);
  for (const file of files.filter((name) => /\.(?:pf_\w+|pagefind)$/.test(name))) {
    expect([file, await type(file)]).toEqual([file, 'application/octet-stream']);
  }
});

test('the page of search may be found elsewhere, and does not find itself', async () => {
  const { tree } = await builtPage('/search/');
  expect(all(tree, 'meta[name="robots"]')).toEqual([]);
  expect([...byUrl.keys()]).not.toContain('/search/');
});
