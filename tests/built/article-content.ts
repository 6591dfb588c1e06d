import type { Element, Nodes } from 'hast';
import { toString as rawText } from 'hast-util-to-string';
import { h } from 'hastscript';
import { feedFormula } from '../../src/formulas/feed-formula.ts';
import { urls } from '../../src/model/url.ts';
import { all, attribute, isOne, textOf } from './html-tree.ts';

/** What an article says, whatever surface it stands on; formulas as feeds carry them. */
export interface ArticleContent {
  /** Its text, a block a line; images and check boxes stand in it as words. */
  readonly lines: readonly string[];
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly images: readonly { readonly alt: string; readonly src: string }[];
}

/**
 * Reads an article, from its page or from a feed item.
 * @param base the address that its links start from
 */
export function contentOf(article: Nodes, base: string): ArticleContent {
  const body = withoutChrome(article);
  const href = (link: Element): string => new URL(attribute(link, 'href') ?? '', base).href;
  return {
    lines: linesOf(body),
    headings: all(body, 'h2, h3, h4, h5, h6').flatMap((heading) => {
      const id = attribute(heading, 'id');
      return id === undefined ? [] : [{ id, text: textOf(heading) }];
    }),
    links: all(body, 'a').map((link) => ({ href: href(link), text: textOf(link) })),
    images: all(body, 'img, svg').map((image) => ({
      alt: altOf(image),
      src: sourceOf(image, base),
    })),
  };
}

/** What a page adds to an article for readers in a browser. A feed has none of it. */
const chrome: Readonly<Record<string, string>> = {
  contents: 'nav',
  'heading anchors': 'a.anchor',
  'notice that repeats a revision or a date': 'p.notice',
  'how to cite it': 'details.cite',
  controls: 'button',
  'live part of an island': 'astro-island',
  'its style': 'style',
  'its script': 'script',
};

/** Of a page's header a feed item has the cover; it tells the rest in elements of its own. */
const header = { selector: 'header', keeps: 'figure' };

function withoutChrome<Node extends Nodes>(node: Node): Node {
  return pruned(node, (element) => {
    if (isOne(element, 'math')) return carriedFormula(element);
    if (isOne(element, header.selector)) return all(element, header.keeps);
    return Object.values(chrome).some((selector) => isOne(element, selector)) ? [] : null;
  });
}

/** A tree in which some elements are replaced; null keeps an element. */
function pruned<Node extends Nodes>(
  node: Node,
  replacement: (element: Element) => readonly Element[] | null,
): Node {
  if (!('children' in node)) return node;
  const children = node.children
    .flatMap((child): readonly Nodes[] => {
      return (child.type === 'element' ? replacement(child) : null) ?? [child];
    })
    .map((child) => pruned(child, replacement));
  return { ...node, children };
}

const blocks = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A text as it is read: what stands in one block makes one line. */
function linesOf(body: Nodes): readonly string[] {
  return [...piecesOf(body)]
    .join('')
    .split(BREAK)
    .map((line) => line.replace(/^ +| +$/g, ''))
    .filter((line) => line !== '');
}

/** Stands where a line ends; no text holds it. */
const BREAK = '\0';

function* piecesOf(node: Nodes): Generator<string> {
  if (node.type === 'text') yield node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return;
  const isBlock = node.type === 'element' && isBlockElement(node);
  if (isBlock) yield BREAK;
  const words = node.type === 'element' ? wordsFor(node) : null;
  if (words) yield words.join(BREAK);
  else for (const child of node.children) yield* piecesOf(child);
  if (isBlock) yield BREAK;
}

function isBlockElement(element: Element): boolean {
  return blocks.has(element.tagName);
}

/** What some elements say, a line each, other than by their text; null for all others. */
function wordsFor(element: Element): readonly string[] | null {
  if (isOne(element, 'img') || isOne(element, 'svg')) return [`[image: ${altOf(element)}]`];
  if (isOne(element, 'input')) return [attribute(element, 'checked') === undefined ? '☐' : '☑'];
  if (isOne(element, 'pre')) return rawText(element).trimEnd().split('\n');
  return null;
}

/** A formula as feeds carry it, block by block. */
function carriedFormula(math: Element): readonly Element[] {
  const formula = feedFormula(math);
  const block = attribute(math, 'display') === 'block' ? 'p' : 'span';
  if (formula.as === 'line') return [h(block, [...formula.line])];
  const picture = h('img', { alt: formula.text, src: urls.formulaPng(formula.digest) });
  if (block === 'span') return [h('span', [picture, ' ', h('code', formula.tex)])];
  return [h('p', [picture]), h('p', [h('code', formula.tex)])];
}

/** A drawing is described by its label, an image by its alternative text. */
function altOf(image: Element): string {
  return attribute(image, isOne(image, 'svg') ? 'aria-label' : 'alt') ?? '';
}

/** The address of an image; a drawing in a page has none. */
function sourceOf(image: Element, base: string): string {
  const src = attribute(image, 'src');
  return src === undefined ? '' : new URL(src, base).href;
}
