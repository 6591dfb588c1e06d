import { LinkChecker } from 'linkinator';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import {
  absolute,
  type BuiltPage,
  builtFiles,
  builtPages,
  fileAt,
  SITE_URL,
} from './built-site.ts';
import { all, attribute } from './html-tree.ts';
import { cssAddresses, loadedBy, referencesOf } from './references.ts';

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
    expect(hidden).toEqual(['/404.html', '/style/']);
  });
});

describe('nothing is loaded from another host', () => {
  test.each(byAddress)('by %s', (_, page) => {
    const asked = loadedBy(page).filter((address) => !address.startsWith('data:'));
    const foreign = asked.filter((address) => !isOwn(absolute(address, page)));
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

function isOwn(address: string): boolean {
  return new URL(address, SITE_URL).origin === SITE_URL;
}

/** Everything on a page that a fragment can point at. */
function targetsOf({ tree }: BuiltPage): ReadonlySet<string> {
  return new Set(all(tree, '[id]').map((element) => attribute(element, 'id') ?? ''));
}
