import { type Label, widthOf } from '../../label.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { Scanner } from '../scanner.ts';
import type { MindmapShape, Thought } from './model.ts';

/** What a reader can still take in. */
const mostThoughts = 300;

/** CSS pixels. */
const labelWrap = 160;
const roundWrap = 84;

interface Brackets {
  readonly open: string;
  readonly close: string;
  readonly shape: MindmapShape;
}

/** Longer ones first: `((` begins with `(`. */
const brackets: readonly Brackets[] = [
  { open: '((', close: '))', shape: 'circle' },
  { open: '))', close: '((', shape: 'bang' },
  { open: '{{', close: '}}', shape: 'hexagon' },
  { open: '(-', close: '-)', shape: 'cloud' },
  { open: '-)', close: '(-', shape: 'bang' },
  { open: '(', close: ')', shape: 'rounded' },
  { open: ')', close: '(', shape: 'cloud' },
  { open: '[', close: ']', shape: 'square' },
];

/** A text in quotes without brackets; a Markdown string may run over lines. */
const quotedLine = /"`[^`"]*`"|"[^"\n]*"(?=[^\S\n]*(?:\n|$))/y;

interface Draft {
  readonly label: Label;
  readonly shape: MindmapShape;
  /** Columns before it. */
  readonly indent: number;
  readonly children: Draft[];
}

/**
 * Reads an outline: what is indented deeper than the line above belongs to it, and where the depths
 * disagree, to the nearest line above that is indented less.
 * Source: https://mermaid.js.org/syntax/mindmap.html
 */
export function parseMindmap(reading: Reading): Thought {
  const scanner = new Scanner(reading);
  const path: Draft[] = [];
  let [root, count]: [Draft | undefined, number] = [undefined, 0];
  while (!scanner.isAtEnd) {
    const indent = scanner.take(/[^\S\n]*/y)?.[0].length ?? 0;
    if (scanner.take(/;?[^\S\n]*\n/y) || scanner.isAtEnd || takeDecoration(scanner)) continue;
    const { at } = scanner;
    const draft = readThought(scanner, indent);
    while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
    if (root === undefined) root = draft;
    else (path.at(-1) ?? secondRoot(reading, at)).children.push(draft);
    path.push(draft);
    count += 1;
  }
  if (!root) {
    const fix = 'write its root below it, and what follows from that indented deeper';
    return reading.fail(reading.source.keywordAt, 'the mindmap has no root', fix);
  }
  if (count > mostThoughts) {
    const message = `${count} nodes; expected at most ${mostThoughts}`;
    reading.fail(reading.source.keywordAt, message, 'draw less, or split it into several diagrams');
  }
  return root;
}

function secondRoot(reading: Reading, at: number): never {
  const message = 'a second root; expected one, with all else indented deeper than it';
  return reading.fail(at, message, 'indent it, or draw a mindmap of its own');
}

/** `::icon(fa fa-book)` and `:::urgent large` tell the look of the node above. */
function takeDecoration(scanner: Scanner): boolean {
  const icon = scanner.take(/::icon\(([^)\n]*)\)?[^\S\n]*/y);
  if (icon) scanner.reading.note(`the icon ${icon[1]?.trim().slice(0, 60)}`);
  const classes = icon ? undefined : scanner.take(/:::([^\n]*)/y);
  if (classes) scanner.reading.note(`the classes ${classes[1]?.trim().slice(0, 60)}`);
  return icon !== undefined || classes !== undefined;
}

function readThought(scanner: Scanner, indent: number): Draft {
  const { reading, at } = scanner;
  const quoted = scanner.take(quotedLine)?.[0];
  const name = scanner.take(/(?:(?!:::|::icon\(|[([{)}\]\n]).)+/y)?.[0] ?? '';
  // A dash before a bracket is a part of the name, but without a name it is one of the bracket.
  if (name.trim() === '-') scanner.at = at;
  const form = brackets.find(({ open }) => scanner.text.startsWith(open, scanner.at));
  const plain = quoted?.slice(1, -1) ?? name.trim();
  const text = form ? readBetween(scanner, form) : { text: plain, at };
  scanner.take(/[^\S\n;]*;?[^\S\n]*/y);
  while (takeDecoration(scanner));
  const isDone = scanner.isAtEnd || scanner.text[scanner.at] === '\n';
  if (!isDone || (!form && text.text === '')) failAtRest(scanner);
  if (text.text === '') reading.fail(at, 'a node without words', 'write them between the brackets');
  const shape = form?.shape ?? 'plain';
  const label = reading.label(text.text, text.at, { wrapAt: wrapIn(shape, text.text) });
  return { label, shape, indent, children: [] };
}

/** Round shapes are smallest around short lines, but words stay whole. */
function wrapIn(shape: MindmapShape, words: string): number {
  if (shape !== 'circle' && shape !== 'bang') return labelWrap;
  const widest = Math.max(...words.split(/\s+/).map((word) => widthOf({ text: word })));
  return Math.min(labelWrap, Math.max(roundWrap, Math.ceil(widest)));
}

/** What stands in brackets: in quotes, up to the last bracket of the line, or over several lines. */
function readBetween(scanner: Scanner, { open, close }: Brackets): Phrase {
  const { at: openAt } = scanner;
  scanner.at += open.length;
  const quoted = scanner.take(/\s*(?=")/y) && scanner.quoted();
  if (quoted) {
    scanner.take(/\s*/y);
    if (!scanner.text.startsWith(close, scanner.at)) unclosed(scanner, openAt, open, close);
    scanner.at += close.length;
    return quoted;
  }
  const at = scanner.at;
  const line = withoutDecoration(scanner.peek(/[^\n]*/y)?.[0] ?? '').trimEnd();
  const end = line.endsWith(close)
    ? at + line.length - close.length
    : scanner.text.indexOf(close, at);
  if (end < at) unclosed(scanner, openAt, open, close);
  scanner.at = end + close.length;
  return { text: scanner.text.slice(at, end).trim(), at };
}

/** A line up to what tells its look alone. */
function withoutDecoration(line: string): string {
  const places = [line.lastIndexOf(':::'), line.lastIndexOf('::icon(')].filter((at) => at > 0);
  const isText = places.length === 0 || line.indexOf('"', Math.min(...places)) !== -1;
  return (isText ? line : line.slice(0, Math.min(...places))).replace(/;$/, '');
}

function unclosed({ reading }: Scanner, at: number, open: string, close: string): never {
  return reading.fail(at, `a ${open} that is never closed`, `write ${close} where the node ends`);
}

function failAtRest(scanner: Scanner): never {
  const { at } = scanner;
  const found = scanner.here();
  const message = `${found} cannot stand here; expected one node a line`;
  const fix = 'put words with brackets in quotes: name["words (and brackets)"]';
  return scanner.reading.fail(at, message, fix);
}
