import type { Element, ElementContent, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Facts, Section } from '../model/document.ts';
import type { Heading } from '../model/document.ts';
import type { Compilation } from './compilation.ts';
import { headingOf } from './headings.ts';
import { isJsx } from './jsx.ts';
import { authorLinks } from './links.ts';
import { internalLinks } from './mentions.ts';
import { formulaSaid } from './said.ts';
import { countTerms, words } from './terms.ts';

/** Reads off the finished tree what others want to know of it without reading it again. */
export async function factsOf(
  tree: Root,
  compilation: Compilation,
  { digest, siteUrl }: { readonly digest: string; readonly siteUrl: string },
): Promise<Facts> {
  const prose = proseText(tree);
  return {
    digest,
    dynamic: isDynamic(tree),
    headings: headingsOf(tree),
    targets: targetsOf(tree),
    links: authorLinks(tree),
    internalLinks: await internalLinks(tree, siteUrl, compilation.assets),
    images: compilation.images,
    diagrams: compilation.diagrams,
    formulas: compilation.formulas,
    footnotes: countFootnotes(tree),
    words: words(prose).length,
    terms: countTerms(prose),
  };
}

/** The text under each heading, without what is said elsewhere: formulas' sources, anchors, code. */
export function sectionsOf(tree: Root): Section[] {
  const sections: { id: string | null; heading: string | null; parts: string[] }[] = [
    { id: null, heading: null, parts: [] },
  ];
  for (const node of tree.children) {
    const heading = node.type === 'element' ? headingOf(node) : null;
    if (heading) sections.push({ id: heading.id, heading: heading.text, parts: [] });
    else sections.at(-1)?.parts.push(proseText(node));
  }
  return sections
    .map(({ id, heading, parts }) => ({
      id,
      heading,
      text: parts.join(' ').replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ heading, text }) => heading !== null || text !== '');
}

/** Whether anything is left that only Astro can render. */
export function isDynamic(tree: Root): boolean {
  let dynamic = false;
  visit(tree, (node) => {
    dynamic ||= isJsx(node) || node.type.startsWith('mdx');
  });
  return dynamic;
}

const skipped = new Set(['img', 'pre', 'svg']);

function proseText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'math') return formulaSaid(node);
  if (node.type === 'element' && (skipped.has(node.tagName) || isLinkOnly(node)))
    return altOf(node);
  const separator = node.type === 'element' && inline.has(node.tagName) ? '' : ' ';
  return (node.children as ElementContent[]).map(proseText).join('') + separator;
}

function altOf(node: Element): string {
  const { alt, ariaLabel } = node.properties;
  const spoken = node.tagName === 'svg' ? ariaLabel : node.tagName === 'img' ? alt : '';
  return ` ${String(spoken ?? '')} `;
}

const inline = new Set([
  'a',
  'abbr',
  'code',
  'del',
  'dfn',
  'em',
  'kbd',
  'span',
  'strong',
  'sub',
  'sup',
]);

/** Links that lead around in the text and say nothing themselves. */
function isLinkOnly(node: Element): boolean {
  return ((node.properties['className'] ?? []) as string[]).some((name) => linkClasses.has(name));
}

const linkClasses = new Set(['anchor', 'footnote-ref', 'footnote-back']);

/** Every heading, in the order of the text. */
export function headingsOf(tree: Root): Heading[] {
  const found: Heading[] = [];
  visit(tree, 'element', (node) => {
    const heading = headingOf(node);
    if (heading) found.push(heading);
  });
  return found;
}

/** Every id that a fragment can point at. */
export function targetsOf(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties['id']) ids.push(String(node.properties['id']));
  });
  return ids;
}

function countFootnotes(tree: Root): number {
  let count = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'li' && String(node.properties['id'] ?? '').startsWith('fn-')) count += 1;
  });
  return count;
}
