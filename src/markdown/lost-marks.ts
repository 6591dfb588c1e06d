import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { SourcePoint } from '../model/diagram.ts';
import { type Compilation, pointOf, report } from './compilation.ts';

/**
 * Reports Markdown that its parser took for plain text, so that readers would see the signs.
 * @param tree as it was parsed
 * @param text the whole file
 */
export function checkLostMarks(tree: Root, text: string, compilation: Compilation): void {
  const rows = text.split('\n');
  visit(tree, (node) => {
    if (node.type === 'text') checkText(node, text, compilation);
    if (node.type !== 'element') return;
    if (node.tagName === 'code' || node.tagName === 'pre') return SKIP;
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
    pattern: /(?<!\\)\^\[/,
    rule: 'footnote',
    message: 'this reads as a note and is none',
    fix: 'write [^1] here, and the note on a line [^1]: …',
  },
];

function checkText(node: Text, text: string, compilation: Compilation): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const written = text.slice(start.offset, end.offset);
  for (const { pattern, rule, message, fix } of lostMarks) {
    const found = pattern.exec(written);
    if (!found) continue;
    const at = pointAt(text, start.offset + found.index);
    if (rule === 'link') report(compilation, at, 'link', message, fix);
    else report(compilation, at, 'footnote', message, fix);
    return;
  }
}

function pointAt(text: string, offset: number): SourcePoint {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function checkParagraph(node: Element, rows: readonly string[], compilation: Compilation): void {
  const own = rows.slice((node.position?.start.line ?? 1) - 1, node.position?.end.line);
  const first = withoutQuote(own[0] ?? '');
  if (/^#{2,6}[^#\s]/.test(first) || /^#{7,}\s/.test(first)) {
    const isDeep = first.startsWith('#######');
    const message = isDeep
      ? 'no heading is deeper than six levels; readers see the signs'
      : 'a heading wants a blank after its #; readers see the signs';
    const fix = isDeep ? 'take away some of the #' : `write ${first.replace(/^(#+)/, '$1 ')}`;
    report(compilation, node, 'heading', message, fix);
  }
  if (own.length > 1 && own.every((row) => /^\|.*\|$/.test(withoutQuote(row).trimEnd()))) {
    const message = 'these rows are no table: the line below the first is missing';
    const columns = cellsIn(first).length;
    const fix = `write |${' --- |'.repeat(columns)} below the first row`;
    report(compilation, node, 'table', message, fix);
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
