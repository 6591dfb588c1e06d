import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { EXIT, visit } from 'unist-util-visit';
import { directionOf } from '../../wording/language.ts';
import { wordingFor } from '../../wording/wording.ts';
import { readable } from './readable.ts';

/** What search knows of a page. */
export interface SearchRecord {
  /** The page's words as a document of their own, in the terms of Pagefind. */
  readonly html: string;
  /** By what its results can be narrowed down. */
  readonly facets: Facets;
}

/** A page that is no post has neither topics nor a year. */
export interface Facets {
  /** In UTC. */
  readonly year: number | null;
  /** The topics' labels. */
  readonly tags: readonly string[];
}

/**
 * Reads off a built page what readers read there: title, dek and text by section, with the words of
 * its pictures. What leads around the page or repeats others' words is left out.
 * @param siteLanguage BCP 47; a page in another language says so
 * @returns null for a listing, for a text that search is to ignore, and for a page that wants to be in
 * no index
 */
export function searchRecord(page: string, siteLanguage: string): SearchRecord | null {
  const tree = htmlToHast(page) as Root;
  const prose = find(tree, (element) => hasClass(element, 'prose') && !isIgnored(element));
  const title = find(tree, ({ tagName }) => tagName === 'h1');
  if (!prose || !title || metaOf(tree, 'name', 'robots').length > 0) return null;
  const dek = find(tree, (element) => hasClass(element, 'dek'));
  const cover = find(tree, (element) => hasClass(element, 'cover'));
  const published = metaOf(tree, 'property', 'article:published_time').map((at) => new Date(at))[0];
  const language = String(find(tree, ({ tagName }) => tagName === 'html')?.properties['lang']);
  const told = {
    ...(published && { date: wordingFor(siteLanguage).date(published) }),
    ...(language !== siteLanguage && { language, direction: directionOf(language) }),
  };
  const body = h('body', { dataPagefindBody: '' }, [
    h('h1', { dataPagefindMeta: 'title' }, textOf(title)),
    ...Object.entries(told).map(([name, value]) =>
      h('i', { dataPagefindMeta: `${name}:${value}` }),
    ),
    h('p', dek ? textOf(dek) : ''),
    ...readable([...(cover ? [cover] : []), ...prose.children]),
  ]);
  return {
    html: `<!doctype html>${toHtml(h('html', { lang: siteLanguage }, [body]))}`,
    facets: {
      year: published?.getUTCFullYear() ?? null,
      tags: metaOf(tree, 'property', 'article:tag'),
    },
  };
}

/** The content of each `meta` element of a name. */
function metaOf(tree: Root, kind: 'name' | 'property', name: string): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'meta' && String(properties[kind]) === name) {
      found.push(String(properties['content'] ?? ''));
    }
  });
  return found;
}

function find(tree: Root, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!fits(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** Pagefind's own word for what is no find, such as what the page of search says of itself. */
function isIgnored({ properties }: Element): boolean {
  return 'dataPagefindIgnore' in properties;
}

function hasClass(element: ElementContent, name: string): boolean {
  return (
    element.type === 'element' &&
    ((element.properties['className'] ?? []) as string[]).includes(name)
  );
}
