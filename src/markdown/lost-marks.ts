import type { Element, Root, Text } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { SourcePoint } from '../model/diagram.ts';
import type { Severity } from '../model/problem.ts';
import { type Compilation, pointOf, report } from './compilation.ts';
import { foreignMarks, foreignStarts } from './foreign-marks.ts';

/**
 * Reports Markdown that its parser took for plain text, so that readers would see the signs.
 * @param tree as it was parsed
 * @param text the whole file
 */
export function checkLostMarks(tree: Root, text: string, compilation: Compilation): void {
  const rows = text.split('\n');
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === 'p') checkStart(node, rows, compilation);
  }
  visit(tree, (node) => {
    if (node.type === 'text') checkText(node, text, compilation);
    if (node.type !== 'element') return;
    if (node.tagName === 'code' || node.tagName === 'pre') return SKIP;
    if (node.tagName === 'del') checkStruck(node, text, compilation);
    if (node.tagName === 'p') checkParagraph(node, rows, compilation);
    if (node.tagName === 'table') checkRows(node, rows, compilation);
    return;
  });
}

interface LostMark {
  /** What is looked for where a text stands in the file. */
  readonly pattern: RegExp;
  readonly rule: 'link' | 'footnote';
  readonly message: string;
  readonly fix: string;
  readonly severity?: Severity;
}

const lostMarks: readonly LostMark[] = [
  {
    pattern: /(?<!\\)!?\[[^[\]]*\]\((?=\S|$)/,
    rule: 'link',
    message: 'this reads as a link and is none: the address has a blank, or its bracket stays open',
    fix: 'write %20 for a blank in the address, and close the bracket with )',
  },
  {
    pattern: /(?<!\\)\[[^[\]]+\]\s+\((?:\/|#|\.{1,2}\/|https?:|mailto:)/,
    rule: 'link',
    message: 'a blank stands between the words of a link and its address',
    fix: 'write [words](address), without a blank between',
  },
  {
    pattern: /(?<!\\)\([^()]+\)\[(?:\/|#|\.{1,2}\/|https?:|mailto:)/,
    rule: 'link',
    message: 'the brackets of a link are the wrong way around',
    fix: 'write [words](address)',
  },
  {
    // Words, not places in a matrix.
    pattern: /(?<!\\)\[(?=[^\]]*\p{L})[^[\]^]{2,}\]\[[^[\]]*\]/u,
    rule: 'link',
    message: 'the address that this link refers to is never written',
    fix: 'write [words](address), or add a line [name]: address',
  },
  {
    pattern: /(?<!\\)\[\^(?:\s+[^\]\s]+|[^\]\s]+\s[^\]]*)\]/,
    rule: 'footnote',
    message: 'this reads as a note and is none: its name has a blank',
    fix: 'write [^1], without a blank',
  },
  {
    pattern: /(?<!\\)\^\[/,
    rule: 'footnote',
    message: 'this reads as a note and is none',
    fix: 'write [^1] here, and the note on a line [^1]: …',
  },
];

/** No mark is without one of these, and most texts are. */
const signs = /[[\\%【*=^&]|:[a-z]|turn\d/;

const everywhere = [...foreignMarks, ...lostMarks].map((mark) => ({
  mark,
  pattern: new RegExp(mark.pattern, `${mark.pattern.flags}g`),
}));

function checkText(node: Text, text: string, compilation: Compilation): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const written = text.slice(start.offset, end.offset);
  let last = 0;
  for (const { index, length, mark } of marksIn(written)) {
    if (index < last) continue;
    last = index + length;
    const { rule, message, fix, severity } = mark;
    report(compilation, pointAt(text, start.offset + index), rule, message, fix, severity);
  }
}

/** In the order of the text; of those at one place the most particular first. */
function marksIn(written: string) {
  if (!signs.test(written)) return [];
  return everywhere
    .flatMap(({ mark, pattern }) =>
      [...written.matchAll(pattern)].map(({ 0: found, index }) => ({
        index,
        length: found.length,
        mark,
      })),
    )
    .toSorted((a, b) => a.index - b.index);
}

/** Between single signs a text is struck through as well, which is lowered elsewhere. */
function checkStruck(node: Element, text: string, compilation: Compilation): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const around = text.slice(start.offset - 1, end.offset);
  if (!/^[\p{L}\p{N}]~[\p{L}\p{N}]+~$/u.test(around)) return;
  const message = 'between ~ a text is lowered elsewhere, and here struck through';
  const fix = 'write <sub>text</sub>, or a formula: $x_2$';
  report(compilation, node, 'foreign-markup', message, fix, 'warning');
}

function pointAt(text: string, offset: number): SourcePoint {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function checkParagraph(node: Element, rows: readonly string[], compilation: Compilation): void {
  const own = rows.slice((node.position?.start.line ?? 1) - 1, node.position?.end.line);
  const first = withoutQuote(own[0] ?? '');
  if (/^#{2,6}[^#\s]|^#{1,6}\u00a0/.test(first) || /^#{7,}\s/.test(first)) {
    const isDeep = first.startsWith('#######');
    const message = isDeep
      ? 'no heading is deeper than six levels; readers see the signs'
      : 'a heading wants a blank after its #; readers see the signs';
    const fix = isDeep ? 'take away some of the #' : `write ${first.replace(/^(#+)\s?/, '$1 ')}`;
    report(compilation, node, 'heading', message, fix);
  }
  const foreign = foreignStarts.find(({ pattern }) => pattern.test(first));
  if (foreign) report(compilation, node, foreign.rule, foreign.message, foreign.fix);
  if (own.length === 1 && /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*$/.test(first)) {
    const message = 'this is the second line of a table, and stands alone';
    report(compilation, node, 'table', message, 'remove the empty lines between the rows');
  }
  if (own.length > 1 && own.every((row) => /^\|.*\|$/.test(withoutQuote(row).trimEnd()))) {
    const message = 'these rows are no table: the line below the first is missing';
    const columns = cellsIn(first).length;
    const fix = `write |${' --- |'.repeat(columns)} below the first row`;
    report(compilation, node, 'table', message, fix);
  }
}

/** What has the look of code or of a heading, and is a paragraph. */
function checkStart(node: Element, rows: readonly string[], compilation: Compilation): void {
  const { line, column } = pointOf(node);
  if (column > 4 || /^\s*\t/.test(rows[line - 1] ?? '')) {
    const message = 'a line that starts with four blanks is no code here, but a paragraph';
    const fix = 'write ``` with the language before it, and ``` behind it';
    report(compilation, node, 'code-fence', message, fix, 'warning');
  }
  const [only, ...others] = node.children;
  const isBold = only?.type === 'element' && only.tagName === 'strong' && others.length === 0;
  const words = isBold ? textContent(only) : '';
  if (isBold && words.length <= 80 && !/[.!?:…]$/.test(words.trim())) {
    const message = `"${words}" is a bold paragraph with the look of a heading`;
    const fix = `write ## ${words}, so that it stands in the contents and has an address`;
    report(compilation, node, 'heading', message, fix, 'warning');
  }
}

/** What a row has beyond the columns of its table is in no page. */
function checkRows(table: Element, rows: readonly string[], compilation: Compilation): void {
  let columns = 0;
  visit(table, 'element', (node) => {
    if (node.tagName !== 'tr') return;
    const written = cellsIn(withoutQuote(rows[pointOf(node).line - 1] ?? '')).length;
    columns ||= written;
    if (written <= columns) return;
    const message = `the row has ${written} cells, and the table ${columns} columns; readers never see the rest`;
    const fix = 'add a column, or write \\| for the character |, in code as well';
    report(compilation, node, 'table', message, fix);
  });
}

function cellsIn(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}

function withoutQuote(row: string): string {
  return row.replace(/^[\s>]*/, '');
}
