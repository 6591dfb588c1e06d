import { widthOf } from '../label.ts';
import type { Reading, SourceLine } from './reading.ts';

/** Words of a source with their place in it. */
export interface Phrase {
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
}

/** A part of a phrase, without the spaces at its ends. */
export function partOf({ text, at }: Phrase, begin: number, end = text.length): Phrase {
  const part = text.slice(begin, end);
  return { text: part.trim(), at: at + begin + part.length - part.trimStart().length };
}

/** What stands between quotes, or all of it; a Markdown string keeps its backticks. */
export function unquoted({ text, at }: Phrase): Phrase {
  const isQuoted = /^"[^"]*"$/.test(text);
  return isQuoted ? { text: text.slice(1, -1).trim(), at: at + 1 } : { text, at };
}

/**
 * The words behind a keyword, which is written in capitals or small letters.
 * @returns undefined where the line begins with another word
 */
export function behind(keyword: string, line: Phrase): Phrase | undefined {
  const head = line.text.slice(0, keyword.length);
  if (head.toLowerCase() !== keyword.toLowerCase()) return undefined;
  const rest = line.text.slice(keyword.length);
  return rest === '' || /^[\s"[]/.test(rest) ? partOf(line, keyword.length) : undefined;
}

/** What stands before a comment (`%%` behind a space), where none of it can be text. */
export function withoutComment(phrase: Phrase): Phrase {
  const comment = phrase.text.search(/\s%%/);
  return comment === -1 ? phrase : partOf(phrase, 0, comment);
}

/** Where something first stands outside quotes, or -1. */
export function indexOutsideQuotes(text: string, wanted: string): number {
  return text.replace(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length)).indexOf(wanted);
}

/** The statements of a line, which semicolons part; not those in quotes or of an entity code. */
export function statementsIn(line: SourceLine): readonly Phrase[] {
  const statements: Phrase[] = [];
  let begin = 0;
  for (const { 0: token, index } of line.text.matchAll(/"[^"]*"|[#&]#?\w+;|;/g)) {
    if (token !== ';') continue;
    statements.push(partOf(line, begin, index));
    begin = index + 1;
  }
  statements.push(partOf(line, begin));
  return statements.filter(({ text }) => text !== '');
}

/** Refuses more of something than a reader can take in. */
export function failAbove(reading: Reading, most: number, items: readonly Phrase[], name: string) {
  const first = items[most];
  if (!first) return;
  const message = `${items.length} ${name}; expected at most ${most}`;
  reading.fail(first.at, message, 'draw less, or split it into several diagrams');
}

/** CSS pixels at which a text wraps so that no word breaks, unless it is wider than the most. */
export function wrapBetween(text: string, least: number, most: number): number {
  const widths = text.split(/\s+/).map((word) => widthOf({ text: word }) + 1);
  return Math.min(most, Math.max(least, ...widths));
}
