import type { Phrase } from '../phrase.ts';
import { Scanner } from '../scanner.ts';

const word = String.raw`(?![-#])(?:[^\s:;{}"%-]|-(?=[^\s\->:;{}"])|%(?!%))+`;
const name = new RegExp(String.raw`${word}(?:[ \t]+(?!<<|\[\[)${word})*`, 'y');

/** Walks along the statements of a state diagram. */
export class Cursor extends Scanner {
  /** One or more words, with single spaces between them; undefined where there is none. */
  takeName(): Phrase | undefined {
    this.skipSpaces();
    const { at } = this;
    const found = this.take(name)?.[0].replace(/[ \t]+/g, ' ');
    return found === undefined ? undefined : { text: found, at };
  }

  /**
   * A description: what is left of the line up to the next statement on it, or to the brace that
   * closes the state around it.
   */
  takeDescription(): Phrase {
    this.skipSpaces();
    const { at } = this;
    const whole = this.take(/[^\n]*/y)?.[0] ?? '';
    const length = Math.min(nextStatementIn(whole), strayBraceIn(whole));
    this.at = at + length;
    return { text: trimmed(whole.slice(0, length)), at };
  }
}

/** Where behind a semicolon another transition follows; the length of the text where none does. */
function nextStatementIn(text: string): number {
  const lastArrow = text.lastIndexOf('-->');
  for (const { index } of text.matchAll(/;/g)) {
    if (index > lastArrow) break;
    if (!isEntity(text, index)) return index;
  }
  return text.length;
}

/** Where a brace ends the line that nothing in it opened. */
function strayBraceIn(text: string): number {
  if (!trimmed(text).endsWith('}')) return text.length;
  let open = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return index;
  }
  return text.length;
}

/** A text without the spaces and semicolons at its end, but with that of an entity code. */
function trimmed(text: string): string {
  let end = text.trimEnd();
  while (end.endsWith(';') && !isEntity(end, end.length - 1)) end = end.slice(0, -1).trimEnd();
  return end;
}

/** Whether a semicolon ends an entity code, such as `#quot;`. */
function isEntity(text: string, semicolon: number): boolean {
  return /[#&]#?\w+$/.test(text.slice(Math.max(0, semicolon - 12), semicolon));
}
