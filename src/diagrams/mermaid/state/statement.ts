import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { Cursor } from './cursor.ts';
import type { DiagramDraft } from './draft.ts';

/** What the reader of a statement works with. */
export interface StatementReader {
  readonly reading: Reading;
  readonly cursor: Cursor;
  readonly draft: DiagramDraft;
}

export const arrow = /-->/y;
const otherArrow = /<?[-=.~]+[>ox]?\S*/y;
const arrowInName = /[=~.-]>|<[=~.-]|[→⇒]/;
const comment = /#[^\n]*|%%[^\n]*/y;

const forms = 'write A --> B : label, A : description, or state "what it says" as A';

export function takeComment({ cursor }: StatementReader): boolean {
  return cursor.take(comment) !== undefined;
}

/** A name that no arrow of another language has slipped into. */
export function checkedName(reader: StatementReader, name: Phrase): Phrase {
  const found = arrowInName.exec(name.text);
  if (!found) return name;
  const begin = name.text.slice(0, found.index).search(/[<=~.-]{0,20}$/);
  const end = found.index + found[0].length;
  return noArrow(reader, name.at + begin, name.text.slice(begin, end));
}

/** Ends the reading where something else follows a statement on its line. */
export function endOfStatement(reader: StatementReader): void {
  const { cursor, reading } = reader;
  cursor.skipSpaces();
  takeComment(reader);
  const { at, text } = cursor;
  if (cursor.isAtEnd || /[\n;}]/.test(text[at] ?? '')) return;
  if (cursor.take(arrow)) {
    reading.fail(at, 'a second arrow', 'write each transition on a line of its own');
  }
  if (cursor.take(/\{/y)) reading.fail(at, 'a { without a state', 'write state Name {');
  const other = cursor.take(otherArrow)?.[0];
  if (other) noArrow(reader, at, other);
  reading.fail(at, `"${shortened(cursor.line().text)}" cannot stand here`, forms);
}

/** Ends the reading where a name is expected, and something else found. */
export function noName(reader: StatementReader, what: 'state' | 'statement'): never {
  const { cursor, reading } = reader;
  const { at } = cursor;
  if (cursor.take(arrow)) {
    const fix = 'name the state it leaves, or write [*] for the start';
    reading.fail(at, 'an arrow from nowhere', fix);
  }
  const other = cursor.take(otherArrow)?.[0];
  if (other) noArrow(reader, at, other);
  const quoted = cursor.take(/"[^"\n]*"/y)?.[0];
  if (quoted) {
    const fix = `write state ${quoted} as name, and use the name`;
    reading.fail(at, `${shortened(quoted)} in quotes, where a name is expected`, fix);
  }
  const { text } = cursor.line();
  return reading.fail(at, `"${shortened(text)}" is no ${what}`, forms);
}

function noArrow({ reading }: StatementReader, at: number, found: string): never {
  const message = `"${shortened(found)}" is no arrow of a state diagram; expected -->`;
  return reading.fail(at, message, 'write A --> B, or A --> B : label');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
