import { LinkChecker } from 'linkinator';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { absolute, type BuiltPage, builtFiles, builtPages, fileAt, SITE_URL } from './built-site.ts';
import { all, attribute, isOne, textOf } from './html-tree.ts';

const pages = await builtPages();
const byAddress = pages.map((page) => [page.address, page] as const);
const files = new Set(await builtFiles());

describe('every reference within the publication', () => {
  const targets = new Map(pages.map((page) => [fileAt(page.address), targetsOf(page)]));

  test.each(byAddress)('of %s leads somewhere', (_, page) => {
    const dead = referencesOf(page).filter((reference) => {
      const { origin, hash } = new URL(reference);
      if (origin !== SITE_URL) return false;
      const file = fileAt(reference);
      const target = decodeURIComponent(hash.slice(1));
      return !files.has(file) || (target !== '' && !targets.get(file)?.has(target));
    });
    expect(dead).toEqual([]);
  });

  test('is answered by a host, and every page can be reached from the home page', async () => {
    const siteUrl = inject('siteUrl');
    const { links } = await new LinkChecker().check({
      path: siteUrl,
      recurse: true,
      checkCss: true,
      checkFragments: true,
      linksToSkip: async (link) => !link.startsWith(siteUrl),
    });
    const broken = links.filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ url, parent, status }) => ({ url, parent, status }))).toEqual([]);
    const reached = new Set(links.map(({ url }) => new URL(url).pathname));
    const hidden = pages.map(({ address }) => address).filter((address) => !reached.has(address));
    expect(hidden).toEqual(['/404.html']);
  });
});

describe('nothing is loaded from another host', () => {
  test.each(byAddress)('by %s', (_, page) => {
    const loaded = [...loadedBy(page), ...cssAddresses(styleOf(page))];
    const foreign = loaded.filter((address) => !isOwn(absolute(address, page)));
    expect(foreign).toEqual([]);
  });

  test('by a style sheet of its own', async () => {
    const sheets = [...files].filter((file) => file.endsWith('.css'));
    const texts = await Promise.all(
      sheets.map((file) => readFile(path.join(inject('siteDir'), file), 'utf8')),
    );
    expect(texts.flatMap(cssAddresses).filter((address) => !isOwn(address))).toEqual([]);
  });
});

/** Attributes that hold one address; which of them load something is told below. */
const ADDRESS_ATTRIBUTES = ['href', 'src', 'poster', 'component-url', 'renderer-url'];

/** Properties of a page's `meta` whose value is an address. */
const ADDRESS_PROPERTIES = ['og:url', 'og:image'];

/** Everything that a page refers to, absolute; addresses that are no web pages are left out. */
function referencesOf(page: BuiltPage): readonly string[] {
  const metas = ADDRESS_PROPERTIES.flatMap((property) =>
    all(page.tree, `meta[property="${property}"]`).map((meta) => attribute(meta, 'content') ?? ''),
  );
  const attributes = all(page.tree, '*').flatMap((element) => [
    ...ADDRESS_ATTRIBUTES.flatMap((name) => attribute(element, name) ?? []),
    ...sourceSet(attribute(element, 'srcset')),
  ]);
  return [...metas, ...attributes, ...cssAddresses(styleOf(page))]
    .map((reference) => absolute(reference, page))
    .filter((reference) => reference.startsWith('http'));
}

/** What a browser fetches by itself, as the page writes it. */
function loadedBy({ tree }: BuiltPage): readonly string[] {
  return all(tree, '*').flatMap((element) => {
    const names = isOne(element, 'a') ? [] : ADDRESS_ATTRIBUTES;
    const told = isOne(element, 'link') && !loadingRelations.has(attribute(element, 'rel') ?? '');
    const addresses = told ? [] : names.flatMap((name) => attribute(element, name) ?? []);
    return [...addresses, ...sourceSet(attribute(element, 'srcset'))];
  });
}

/** Of the relations of a `link`, those that make a browser fetch it. */
const loadingRelations: ReadonlySet<string> = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
]);

function sourceSet(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

function styleOf({ tree }: BuiltPage): string {
  return all(tree, 'style').map(textOf).join('\n');
}

function cssAddresses(css: string): readonly string[] {
  return [...css.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'));
}

function isOwn(address: string): boolean {
  return new URL(address, SITE_URL).origin === SITE_URL;
}

/** Everything on a page that a fragment can point at. */
function targetsOf({ tree }: BuiltPage): ReadonlySet<string> {
  return new Set(all(tree, '[id]').map((element) => attribute(element, 'id') ?? ''));
}
