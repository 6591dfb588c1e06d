import type { Element, Nodes } from 'hast';
import { toString as rawText } from 'hast-util-to-string';
import { all, attribute, isOne, textOf } from './html-tree.ts';

/** What an article says, whatever surface it stands on. */
export interface ArticleContent {
  /** Its text, a block a line; images, formulas and check boxes stand in it as words. */
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
    images: all(body, 'img, svg').map((image) => ({ alt: altOf(image), src: sourceOf(image, base) })),
  };
}

/** What a page adds to an article for readers in a browser. A feed has none of it. */
const chrome: Readonly<Record<string, string>> = {
  contents: 'nav',
  'heading anchors': 'a.anchor',
  'notice that repeats a revision or a date': 'p.notice',
  controls: 'button',
  'live part of an island': 'astro-island',
  'its style': 'style',
  'its script': 'script',
};

/** Of a page's header a feed item has the cover; it tells the rest in elements of its own. */
const HEADER = 'header';
const COVER = 'figure';

function withoutChrome<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = node.children
    .flatMap((child): Nodes[] => {
      if (child.type !== 'element') return [child];
      if (isOne(child, HEADER)) return [...all(child, COVER)];
      return Object.values(chrome).some((selector) => isOne(child, selector)) ? [] : [child];
    })
    .map(withoutChrome);
  return { ...node, children };
}

const blocks = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** An element's text as it is read: what stands in one block makes one line. */
function linesOf(body: Nodes): readonly string[] {
  const lines: string[] = [''];
  const add = (text: string): void => void lines.push((lines.pop() ?? '') + text);
  const read = (node: Nodes): void => {
    if (node.type === 'text') add(node.value.replace(/\s+/g, ' '));
    if (!('children' in node)) return;
    if (node.type === 'root') return node.children.forEach(read);
    const isBlock = blocks.has(node.tagName) || attribute(node, 'display') === 'block';
    if (isBlock) lines.push('');
    const [words, ...further] = wordsFor(node);
    if (words === undefined) node.children.forEach(read);
    else add(words);
    for (const line of further) lines.push(line);
    if (isBlock) lines.push('');
  };
  read(body);
  return lines.map((line) => line.replace(/^ +| +$/g, '')).filter((line) => line !== '');
}

/** What some elements say other than by their text; empty for all others. */
function wordsFor(element: Element): readonly string[] {
  if (isOne(element, 'img') || isOne(element, 'svg')) return [`[image: ${altOf(element)}]`];
  if (isOne(element, 'input')) return [attribute(element, 'checked') === undefined ? '☐' : '☑'];
  if (isOne(element, 'pre')) return rawText(element).trimEnd().split('\n');
  if (isOne(element, 'math')) return formula(element);
  return [];
}

/** A formula and its TeX, which a page keeps within the formula and a feed sets beside it. */
function formula(math: Element): readonly string[] {
  const tex = all(math, 'annotation').map(textOf).join('');
  const drawn = textOf(math).replace(tex, '').trim();
  if (tex === '' || tex === drawn) return [drawn];
  return attribute(math, 'display') === 'block' ? [drawn, tex] : [`${drawn} ${tex}`];
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
