import type { DrawingFault } from '../model/diagram.ts';
import { faultAt, type Outcome } from './fault.ts';

/** A piece of DOT source; white space and comments between tokens are not listed. */
export interface DotToken {
  /** `word`: an identifier or numeral; `string`: in quotes; `html`: in angle brackets. */
  readonly kind: 'word' | 'string' | 'html' | 'mark';
  /** As written, quotes and brackets included. */
  readonly text: string;
  /** Offset in the source, UTF-16 units. */
  readonly at: number;
}

/** Brackets inside one another, at most; Graphviz itself runs out of stack far above. */
export const deepestBrackets = 100;

const space = /[\s\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=^|\n)#[^\n]*/y;
const quoted = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const word = /-?(?:\.\d+|\d+(?:\.\d*)?)|[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const mark = /->|--|[\s\S]/y;

/**
 * Splits DOT source into tokens, and finds what is opened and never closed: there Graphviz names
 * the line where the file ends, this the place where the mistake begins.
 */
export function dotTokens(source: string): Outcome<readonly DotToken[]> {
  const tokens: DotToken[] = [];
  let at = 0;
  while (at < source.length) {
    const blank = matchAt(space, source, at);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const token = readToken(source, at);
    if (token === undefined) return unclosedToken(source, at);
    tokens.push(token);
    at += token.text.length;
  }
  return bracketFault(source, tokens) ?? tokens;
}

/** What an identifier or a string says: the text without its quotes. */
export function dotTokenText(token: DotToken): string {
  if (token.kind !== 'string') return token.text;
  return token.text.slice(1, -1).replaceAll('\\\n', '').replaceAll('\\"', '"');
}

function readToken(source: string, at: number): DotToken | undefined {
  const first = source[at];
  if (first === '"') return tokenOf('string', matchAt(quoted, source, at), at);
  if (first === '<') return tokenOf('html', htmlString(source, at), at);
  if (source.startsWith('/*', at)) return undefined;
  const found = matchAt(word, source, at);
  if (found !== undefined) return tokenOf('word', found, at);
  return tokenOf('mark', matchAt(mark, source, at), at);
}

function tokenOf(kind: DotToken['kind'], text: string | undefined, at: number) {
  return text === undefined ? undefined : { kind, text, at };
}

function htmlString(source: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '<') depth += 1;
    if (source[at] === '>') depth -= 1;
    if (depth === 0) return source.slice(start, at + 1);
  }
  return undefined;
}

function unclosedToken(source: string, at: number): DrawingFault {
  if (source[at] === '"') {
    return faultAt(source, at, 'a text in quotes is never closed', 'write " where it ends');
  }
  if (source[at] === '<') {
    const fix = 'write > where it ends; every < inside needs its > too';
    return faultAt(source, at, 'an HTML label is never closed', fix);
  }
  return faultAt(source, at, 'a comment is never closed', 'write */ where it ends');
}

const closers: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
]);

function bracketFault(source: string, tokens: readonly DotToken[]): DrawingFault | undefined {
  const open: DotToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'mark') continue;
    if (closers.has(token.text)) open.push(token);
    if (open.length > deepestBrackets) return tooDeep(source, token);
    if (token.text !== '}' && token.text !== ']') continue;
    const last = open.pop();
    if (last === undefined)
      return faultAt(source, token.at, `${token.text} closes nothing`, 'delete it');
    if (closers.get(last.text) !== token.text) return unclosedBracket(source, last);
  }
  const left = open.at(-1);
  return left && unclosedBracket(source, left);
}

function tooDeep(source: string, token: DotToken): DrawingFault {
  const message = `groups lie more than ${deepestBrackets} levels deep`;
  return faultAt(source, token.at, message, 'flatten them');
}

function unclosedBracket(source: string, open: DotToken): DrawingFault {
  const closer = closers.get(open.text) ?? '';
  return faultAt(source, open.at, `${open.text} is never closed`, `write ${closer} where it ends`);
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
