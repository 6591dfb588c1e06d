import type { Element } from 'hast';
import { absolute, type BuiltPage } from './built-site.ts';
import { all, attribute, isOne, textOf } from './html-tree.ts';

/** Everything on the web that a page refers to, absolute. */
export function referencesOf(page: BuiltPage): readonly string[] {
  const metas = propertiesWithAddress.flatMap((property) =>
    all(page.tree, `meta[property="${property}"]`).map((meta) => attribute(meta, 'content') ?? ''),
  );
  return [...metas, ...all(page.tree, '*').flatMap(addressesOf), ...styleAddresses(page)]
    .map((reference) => absolute(reference, page))
    .filter((reference) => reference.startsWith('http'));
}

/** What a browser fetches by itself when it shows a page, as the page writes it. */
export function loadedBy(page: BuiltPage): readonly string[] {
  const elements = all(page.tree, '*').filter((element) => {
    if (isOne(element, 'link')) return loadingRelations.has(attribute(element, 'rel') ?? '');
    return !isOne(element, 'a');
  });
  return [...elements.flatMap(addressesOf), ...styleAddresses(page)];
}

/** The addresses in a style sheet, but for data that it carries itself. */
export function cssAddresses(css: string): readonly string[] {
  return [...css.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'));
}

/** The files between which an element lets a browser choose, with their widths in pixels. */
export function sourceSet(
  element: Element,
): readonly { readonly address: string; readonly width: number }[] {
  const candidates = (attribute(element, 'srcset') ?? '').split(',').map((text) => text.trim());
  return candidates.filter(Boolean).map((candidate) => {
    const [address = '', width = ''] = candidate.split(/\s+/);
    return { address, width: Number.parseInt(width, 10) };
  });
}

/** Properties of a page's `meta` elements whose value is an address. */
const propertiesWithAddress = ['og:url', 'og:image'];

/** Attributes that hold an address: those of HTML and those of Astro's islands. */
const attributesWithAddress = ['href', 'src', 'poster', 'component-url', 'renderer-url'];

/** Of the relations of a `link`, those that make a browser fetch it. */
const loadingRelations: ReadonlySet<string> = new Set(
  'apple-touch-icon dns-prefetch icon manifest modulepreload preconnect prefetch preload stylesheet'.split(
    ' ',
  ),
);

function addressesOf(element: Element): readonly string[] {
  return [
    ...attributesWithAddress.flatMap((name) => attribute(element, name) ?? []),
    ...sourceSet(element).map(({ address }) => address),
  ];
}

function styleAddresses({ tree }: BuiltPage): readonly string[] {
  return all(tree, 'style').map(textOf).flatMap(cssAddresses);
}
