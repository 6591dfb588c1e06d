import type { Nodes } from 'hast';
import type { Strings } from '../wording/strings.ts';
import type { Transform } from './compilation.ts';
import { isJsx } from './jsx.ts';
import { featuresFor } from './parse.ts';

/** Turns straight quotation marks into those of the text's language, where the parser knows none. */
export const quotes: Transform = (tree, { language, wording }) => {
  if (featuresFor(language).smartPunctuation === true) return;
  curl(tree, startOfBlock(), wording.strings.quotes);
};

/** Where in a paragraph the marks are looked at. */
interface Place {
  /** The character before. */
  before: string;
  /** Whether the last mark opened a quotation. */
  opened: boolean;
  /** Whether a single mark is open, which another one then closes. */
  single: boolean;
}

function startOfBlock(): Place {
  return { before: ' ', opened: false, single: false };
}

function curl(node: Nodes, place: Place, marks: Strings['quotes']): void {
  if (node.type === 'text') {
    node.value = curled(node.value, place, marks);
    return;
  }
  if (node.type === 'mdxTextExpression') place.before = 'x';
  if (!('children' in node)) return;
  const name = nameOf(node);
  if (verbatim.has(name)) {
    place.before = 'x';
    return;
  }
  const inner = node.type === 'mdxJsxTextElement' || inline.has(name) ? place : startOfBlock();
  for (const child of node.children) curl(child, inner, marks);
}

/** Of an element of HTML, written as Markdown or as JSX, or of a component. */
function nameOf(node: Nodes): string {
  if (node.type === 'element') return node.tagName;
  return isJsx(node) ? (node.name ?? '') : '';
}

function curled(text: string, place: Place, marks: Strings['quotes']): string {
  const result = text.replace(/["']/g, (mark, at: number) => {
    const before = at === 0 ? place.before : (text[at - 1] ?? ' ');
    const after = text[at + 1];
    // A mark beside another one does as that one did.
    const opens = /["']/.test(before)
      ? place.opened
      : /[\s([{–—/-]/.test(before) && !/\s/.test(after ?? 'x');
    place.opened = opens;
    if (mark === '"') return opens ? marks[0] : marks[1];
    return singleMark(opens, after ?? ' ', place, marks);
  });
  place.before = text.at(-1) ?? place.before;
  return result;
}

/** An apostrophe is written like the closing mark; only what was opened is closed. */
function singleMark(opens: boolean, after: string, place: Place, marks: Strings['quotes']): string {
  if (opens && !place.single) {
    place.single = true;
    return marks[2];
  }
  if (!place.single || /\p{L}/u.test(after)) return '’';
  place.single = false;
  return marks[3];
}

const verbatim = new Set(['code', 'img', 'kbd', 'math', 'pre', 'samp', 'script', 'style']);

const inline = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup u'.split(' '),
);
