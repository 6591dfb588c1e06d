import { lookUp } from '../../model/lookup.ts';
import type { Element, Nodes, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { feedFormula } from '../../formulas/feed-formula.ts';
import { absoluteUrl, urls } from '../../model/url.ts';

export const pieceKinds = ['text', 'heading', 'link', 'image', 'code', 'emphasis'] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** One thing that an article says, as it can be compared between its page and a feed. */
export interface Piece {
  readonly kind: PieceKind;
  /**
   * Text as it stands, with a mark where an item of a list, a cell or a quotation begins; a heading as `h2#id Text`; a link, image, film or sound as its absolute
   * address and its text in brackets; a block of code to the letter; words that are set apart by
   * their tag and themselves, after their text.
   */
  readonly value: string;
}

/** What of an article on a page a feed item carries too; the rest tells or does what feeds have fields for. */
const partsOfArticle = ['cover', 'prose', 'revisions', 'related', 'cta'];

/** What an article on a page says, in the order of the text. */
export function piecesOfPage(html: string, pageUrl: string): Piece[] {
  const parts = partsIn(htmlToHast(html, { fragment: true }) as Root);
  const ids = new Set<string>();
  return parts.flatMap((part) =>
    readAll(part.children, { pageUrl, ids, body: classesOf(part).includes('prose') }),
  );
}

/** What the content of a feed item says, in the order of the text. */
export function piecesOfItem(html: string, pageUrl: string): Piece[] {
  const tree = htmlToHast(html, { fragment: true }) as Root;
  return readAll(tree.children, { pageUrl, ids: new Set(), body: true });
}

interface Context {
  readonly pageUrl: string;
  /** Those met so far: of an id that stands twice, a feed keeps the first. */
  readonly ids: Set<string>;
  /** Whether ids belong to the text, not to the page around it. */
  readonly body: boolean;
}

type Reader = (element: Element, context: Context) => Piece[];

const nothing: Reader = () => [];

const byClass: Readonly<Record<string, Reader>> = {
  anchor: nothing,
  diagram: (element, context) => readDiagram(element, context),
  island: (element, context) =>
    inside(element, 'island-note').flatMap((note) => readAll(note.children, context)),
};

const byTag: Readonly<Record<string, Reader>> = {
  script: nothing,
  noscript: nothing,
  style: nothing,
  template: nothing,
  button: nothing,
  select: nothing,
  textarea: nothing,
  'astro-island': nothing,
  a: (element, context) => readLink(element, 'href', context),
  iframe: (element, context) => readLink(element, 'src', context),
  embed: (element, context) => readLink(element, 'src', context),
  object: (element, context) => readLink(element, 'data', context),
  img: (element, context) => readImage(element, context),
  audio: (element, context) => readMedium(element, context),
  video: (element, context) => readMedium(element, context),
  svg: (element) => textPiece(labelOf(element)),
  math: (element, context) => readFormula(element, context),
  input: (element) => readBox(element),
  pre: (element, context) => readCode(element, context),
};

function readAll(nodes: readonly Nodes[], context: Context): Piece[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return textPiece(node.value);
    if (node.type !== 'element' || node.properties['hidden'] !== undefined) return [];
    const named = classesOf(node).find((name) => lookUp(byClass, name));
    const read = lookUp(byClass, named ?? '') ?? lookUp(byTag, node.tagName) ?? readElement;
    return read(node, context);
  });
}

function readElement(element: Element, context: Context): Piece[] {
  const { id } = element.properties;
  const first = context.body && id !== undefined && !context.ids.has(String(id));
  if (first) context.ids.add(String(id));
  const mark = textPiece(lookUp(marks, element.tagName) ?? '');
  const pieces = [...mark, ...readAll(element.children, context)];
  if (emphases.has(element.tagName)) {
    return [...pieces, ...emphasisPiece(element.tagName, pieces, context)];
  }
  if (!/^h[1-6]$/.test(element.tagName)) return pieces;
  return [
    ...pieces,
    { kind: 'heading', value: `${element.tagName}${first ? `#${id}` : ''} ${textOf(pieces)}` },
  ];
}

/** What tells a list, a table and a quotation from the same words one after another. */
const marks: Readonly<Record<string, string>> = {
  li: ' • ',
  dt: ' • ',
  dd: ' – ',
  td: ' | ',
  th: ' | ',
  blockquote: ' > ',
};

/** What sets words apart within a line and means something by it. */
const emphases: ReadonlySet<string> = new Set(
  'b cite code del dfn em i ins kbd mark q s samp strong sub sup u var'.split(' '),
);

function readLink(element: Element, attribute: string, context: Context): Piece[] {
  const address = element.properties[attribute];
  const title = element.properties['title'];
  if (address === undefined) return readElement(element, context);
  const href = absoluteUrl(String(address), context.pageUrl, '');
  const pieces =
    element.tagName === 'a' ? readElement(element, context) : textPiece(String(title ?? href));
  return [...pieces, { kind: 'link', value: `${href} (${textOf(pieces)})` }];
}

function readImage({ properties }: Element, { pageUrl }: Context): Piece[] {
  return imagePiece(
    absoluteUrl(String(properties['src'] ?? ''), pageUrl, ''),
    String(properties['alt'] ?? ''),
  );
}

function readDiagram(element: Element, context: Context): Piece[] {
  const digest = String(element.properties['dataDiagram'] ?? '');
  const alt = inside(element, null, 'svg').map(labelOf).join('');
  const captions = inside(element, null, 'figcaption').flatMap(({ children }) =>
    readAll(children, context),
  );
  const image = imagePiece(absoluteUrl(urls.diagramPng(digest), context.pageUrl, ''), alt);
  const links = inside(element, 'diagram-link').flatMap(({ properties }): Piece[] => {
    const href = absoluteUrl(String(properties['href'] ?? ''), context.pageUrl, '');
    return [{ kind: 'link', value: `${href} (${textOf(image)})` }];
  });
  return [...image, ...links, ...captions];
}

function readMedium(element: Element, context: Context): Piece[] {
  const sources = [element, ...inside(element, null, 'source')].flatMap(
    ({ properties }) => properties['src'] ?? [],
  );
  const address = absoluteUrl(String(sources[0] ?? ''), context.pageUrl, '');
  return [...readElement(element, context), ...imagePiece(address, '')];
}

/** What feeds carry of it: a line of text, or a picture and its TeX. */
function readFormula(element: Element, context: Context): Piece[] {
  const formula = feedFormula(element);
  if (formula.as === 'line') return readAll(formula.line, context);
  const address = absoluteUrl(urls.formulaPng(formula.digest), context.pageUrl, '');
  return [...imagePiece(address, formula.text), ...textPiece(formula.tex)];
}

function readBox({ properties }: Element): Piece[] {
  if (properties['type'] !== 'checkbox') return [];
  return textPiece(properties['checked'] ? '☑' : '☐');
}

function readCode(element: Element, context: Context): Piece[] {
  const value = textContent(element).trimEnd();
  return [...readCodeLines(element.children, context), { kind: 'code', value }];
}

/** A line that is new or gone tells so by its class on the page, by its element in a feed. */
const lineMarks: Readonly<Record<string, string>> = {
  inserted: 'ins',
  deleted: 'del',
};

function readCodeLines(nodes: readonly Nodes[], context: Context): Piece[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return textPiece(textContent(node));
    const pieces = readCodeLines(node.children, context);
    const marks = [node.tagName, ...classesOf(node).map((name) => lookUp(lineMarks, name))].filter(
      (mark) => mark === 'ins' || mark === 'del',
    );
    return [...pieces, ...marks.flatMap((mark) => emphasisPiece(mark, pieces, context))];
  });
}

/** What a drawing says of itself. */
function labelOf(svg: Element): string {
  const label = svg.properties['ariaLabel'];
  return label === undefined ? inside(svg, null, 'title').map(textContent).join('') : String(label);
}

function textPiece(value: string): Piece[] {
  return value === '' ? [] : [{ kind: 'text', value }];
}

function emphasisPiece(tag: string, pieces: readonly Piece[], { body }: Context): Piece[] {
  const words = textOf(pieces);
  return body && words !== '' ? [{ kind: 'emphasis', value: `${tag} ${words}` }] : [];
}

function imagePiece(address: string, alt: string): Piece[] {
  return [{ kind: 'image', value: `${address} (${alt})` }];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .filter(({ kind }) => kind === 'text')
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The parts of a page that a feed carries, in their order. */
function partsIn(tree: Root): Element[] {
  return partsOfArticle.flatMap((name) => inside(tree, name));
}

/** The outermost elements of a class or a tag name, in document order. */
function inside(node: Root | Element, className: string | null, tagName?: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const fits =
      className === null ? child.tagName === tagName : classesOf(child).includes(className);
    return fits ? [child] : inside(child, className, tagName);
  });
}

function classesOf({ properties }: Element): readonly string[] {
  return (properties['className'] ?? []) as string[];
}
