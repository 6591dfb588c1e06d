import type { Reading } from '../reading.ts';
import { readQuoted, readText } from './label-text.ts';
import type { EdgeEnd, LineKind, Link } from './model.ts';
import type { Scanner } from '../scanner.ts';

/** Longer ones span no more ranks than this. */
const longest = 10;

/** A whole link; blanks and line ends around it belong to it. On a new line x and o are nodes. */
const whole: readonly (readonly [LineKind, RegExp])[] = [
  ['plain', /(?:[^\S\n]*([xo])|\s*(<?))(--+)([-xo>])\s*/y],
  ['thick', /(?:[^\S\n]*([xo])|\s*(<?))(==+)([=xo>])\s*/y],
  ['dotted', /(?:[^\S\n]*([xo])|\s*(<?))(-?\.+-)([xo>]?)\s*/y],
  ['invisible', /\s*()()(~~+)(~)\s*/y],
];

/** The half before a label. */
const beginning = /(?:[^\S\n]*([xo])|\s*(<?))(--|==|-\.)[ \t]*/y;

interface Half {
  readonly line: LineKind;
  readonly name: string;
  /** The half behind a label. */
  readonly ending: RegExp;
}

const halves: Readonly<Record<string, Half>> = {
  '--': { line: 'plain', name: '-- label -->', ending: /(--+)([-xo>])\s*/g },
  '==': { line: 'thick', name: '== label ==>', ending: /(==+)([=xo>])\s*/g },
  '-.': { line: 'dotted', name: '-. label .->', ending: /(-?\.+-)([xo>]?)\s*/g },
};

const ends: Readonly<Record<string, EdgeEnd>> = {
  '<': 'arrow',
  '>': 'arrow',
  o: 'circle',
  x: 'cross',
};

/** Tells whether a link begins here, at blanks before it. */
export function seesLink(scanner: Scanner): boolean {
  return whole.some(([, pattern]) => scanner.peek(pattern)) || Boolean(scanner.peek(beginning));
}

/** Reads a link with its label, in either notation; undefined where none begins. */
export function readLink(scanner: Scanner, reading: Reading): Link | undefined {
  const at = scanner.at + (scanner.peek(/\s*/y)?.[0].length ?? 0);
  for (const [line, pattern] of whole) {
    const found = scanner.take(pattern);
    if (!found) continue;
    const [, letter, mark = '', middle = '', to = ''] = found;
    return { ...partsOf(line, letter ?? mark, middle, to), text: readPipe(scanner, reading), at };
  }
  const begun = scanner.take(beginning);
  const [, letter, mark = '', line = ''] = begun ?? [];
  const half = halves[line];
  return half && readAround(scanner, reading, half, letter ?? mark, at);
}

function readPipe(scanner: Scanner, reading: Reading): string | undefined {
  const pipe = scanner.take(/\|/y);
  if (!pipe) return undefined;
  const { text } = readText(scanner, reading, { text: '|', at: pipe.index }, ['|']);
  scanner.take(/\s*/y);
  return text;
}

/** The rest of a link whose label stands in its middle. */
function readAround(
  scanner: Scanner,
  reading: Reading,
  half: Half,
  from: string,
  at: number,
): Link {
  const begin = scanner.at;
  const quoted = readQuoted(scanner, reading);
  half.ending.lastIndex = scanner.at;
  const end = half.ending.exec(scanner.text);
  const between = scanner.text.slice(scanner.at, end?.index ?? scanner.text.length);
  if (!end || (quoted ? between.trim() !== '' : between.includes('\n'))) {
    const message = `a label behind ${scanner.text.slice(at, at + from.length + 2)} that no arrow ends`;
    const fix = `write --> or --- for a link without a label, ${half.name} for one with a label`;
    return reading.fail(at, message, fix);
  }
  scanner.at = end.index + end[0].length;
  const text = quoted?.text ?? scanner.text.slice(begin, end.index).trim();
  const [, middle = '', to = ''] = end;
  return { ...partsOf(half.line, from, middle, to), text, at };
}

function partsOf(line: LineKind, from: string, middle: string, to: string) {
  const length = line === 'dotted' ? middle.replaceAll('-', '').length : middle.length - 1;
  return {
    line,
    fromEnd: ends[from] ?? 'none',
    toEnd: ends[to] ?? 'none',
    length: Math.min(longest, length),
  };
}
