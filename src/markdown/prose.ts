import type { Element, Nodes, Root } from 'hast';
import { isJsx, type JsxElement } from './jsx.ts';
import { type Format, parse } from './parse.ts';
import { parseAround } from './parse-around.ts';

/** A run of words that is read as one: a paragraph, a heading, a cell, an alternative text. */
export interface ProseBlock {
  /** What a reader reads; code and formulas are a `stand-in` each, so that sentences stay whole. */
  readonly text: string;
  /** Where the parts of `text` come from, in order. */
  readonly pieces: readonly ProsePiece[];
}

/** A part of a block, which reaches to the next one. */
export interface ProsePiece {
  /** Its start in the block's text. */
  readonly start: number;
  /** Where it stands in the file, as offsets; what is not alike in both is found by its words. */
  readonly from: number;
  readonly to: number;
}

/** Stands for code: a word in backticks that no checker of words looks at. */
export const standIn = '`x`';

/** The prose of a post or page, without its code, formulas, addresses and front matter. */
export function proseOf(source: string, format: Format): ProseBlock[] {
  const read = (text: string) => parse(text, format, '');
  const parsed = read(source);
  if ('children' in parsed) return blocksIn(parsed);
  const { tree, isDoubtful } = parseAround(source, parsed, read);
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  return tree
    ? blocksIn(tree).filter(({ pieces }) => !pieces.some(({ from }) => isDoubtful(lineOf(from))))
    : [];
}

/** What starts a block of its own. */
const blockElements = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption summary blockquote caption'.split(' '),
);

/** Attributes of the vocabulary that readers read. */
const readAttributes = new Set(['alt', 'caption', 'title', 'summary', 'def', 'cite']);

function blocksIn(root: Root): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  collect(root, blocks, null);
  return blocks.filter(({ text }) => /\p{L}/u.test(text.replaceAll(standIn, '')));
}

interface Draft {
  text: string;
  readonly pieces: ProsePiece[];
}

/** Writes what a node says into the block that is open, or into one of its own. */
function collect(node: Nodes | JsxElement, blocks: ProseBlock[], open: Draft | null): void {
  if (isJsx(node)) attributesOf(node, blocks);
  if (isImage(node)) blocks.push(ownBlock(String(node.properties['alt'] ?? ''), node));
  const inLine = inLineOf(node);
  if (inLine !== null) {
    if (open) add(open, inLine, node);
    return;
  }
  if (!('children' in node) || (node.type === 'element' && unread.has(node.tagName))) return;
  const draft = startsBlock(node, open) ? { text: '', pieces: [] } : open;
  if (draft && draft !== open) blocks.push(draft);
  for (const child of node.children) collect(child as Nodes, blocks, draft);
}

/** What a node adds to the line that it stands in; null for one that is read by its children. */
function inLineOf(node: Nodes | JsxElement): string | null {
  if (node.type === 'text') return node.value;
  if (isBreak(node)) return ' ';
  if (isJsx(node)) return node.children.length === 0 ? standIn : null;
  if (node.type === 'mdxTextExpression' || node.type === 'raw') return standIn;
  if (node.type !== 'element') return null;
  const isEmptyLink = node.tagName === 'a' && node.children.length === 0;
  return isEmptyLink || node.tagName === 'img' || code.has(node.tagName) ? standIn : null;
}

/** MDX keeps what was written as an element apart from what Markdown made. */
function isBreak(node: Nodes | JsxElement): boolean {
  return isJsx(node) ? node.name === 'br' : node.type === 'element' && node.tagName === 'br';
}

/** Elements within a line that hold no prose; what is struck through is there to be wrong. */
const code = new Set('code kbd samp var del svg math'.split(' '));

const unread = new Set('pre style script'.split(' '));

function isImage(node: Nodes | JsxElement): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function startsBlock(node: Nodes | JsxElement, open: Draft | null): boolean {
  return node.type === 'element' ? blockElements.has(node.tagName) : isJsx(node) && !open;
}

function add(draft: Draft, text: string, node: Nodes): void {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  // A forced break has left a blank already.
  const isRepeated = text.startsWith('\n') && draft.text.endsWith(' ');
  const start = draft.text.length - (isRepeated ? 1 : 0);
  if (from !== undefined && to !== undefined) draft.pieces.push({ start, from, to });
  draft.text = draft.text.slice(0, start) + text.replace(/\s/g, ' ');
}

function attributesOf(node: JsxElement, blocks: ProseBlock[]): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !readAttributes.has(attribute.name)) continue;
    if (typeof attribute.value === 'string') blocks.push(ownBlock(attribute.value, node));
  }
}

function ownBlock(text: string, node: Nodes): ProseBlock {
  const draft: Draft = { text: '', pieces: [] };
  add(draft, text, node);
  return draft;
}
