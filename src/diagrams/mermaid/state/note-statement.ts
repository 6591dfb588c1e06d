import type { Phrase } from '../phrase.ts';
import type { StateDraft } from './draft.ts';
import { endOfStatement, type StatementReader } from './statement.ts';

const floating = /note[ \t]*"([^"]*)"[ \t]*(?:as\b[^\n;]*)?/iy;
const beside = /note[ \t]+(left|right)[ \t]+of\b/iy;

/** Reads a note, of any of its forms. @returns whether there was one */
export function readNote(reader: StatementReader): boolean {
  return readFloatingNote(reader) || readNoteOf(reader);
}

/** `note "words" as name` */
function readFloatingNote(reader: StatementReader): boolean {
  const { cursor, draft } = reader;
  const { at } = cursor;
  const found = cursor.take(floating);
  if (!found) return false;
  const text = { text: found[1] ?? '', at: at + found[0].indexOf('"') + 1 };
  draft.notes.push({ about: undefined, side: 'right', text, scope: draft.scope });
  endOfStatement(reader);
  return true;
}

/** `note left of A : words`, or lines from `note left of A` to `end note` */
function readNoteOf(reader: StatementReader): boolean {
  const { cursor, draft, reading } = reader;
  const { at } = cursor;
  const side = cursor.take(beside)?.[1]?.toLowerCase() === 'left' ? 'left' : 'right';
  if (cursor.at === at) return false;
  const name = cursor.takeName();
  if (!name) return reading.fail(cursor.at, 'a note of no state', 'name it: note left of Draft');
  const { state, rest } = stateOf(reader, name);
  const text = cursor.take(/[ \t]*:/y) ? cursor.takeDescription() : readBlock(reader, at, rest);
  draft.notes.push({ about: state.key, side, text, scope: state.scope });
  return true;
}

/** The state that a note names; of several words, only the first may be its name. */
function stateOf({ draft }: StatementReader, name: Phrase): { state: StateDraft; rest: string } {
  const space = name.text.indexOf(' ');
  if (space === -1 || draft.has(name.text)) return { state: draft.mention(name), rest: '' };
  const first = { ...name, text: name.text.slice(0, space) };
  return { state: draft.mention(first), rest: `${name.text.slice(space + 1)} ` };
}

/** @param begun what of the note stands behind the name of the state */
function readBlock({ cursor, reading }: StatementReader, noteAt: number, begun: string): Phrase {
  const { at } = cursor;
  const lines: string[] = [];
  while (!cursor.isAtEnd) {
    const line = cursor.take(/[^\n]*\n?/y)?.[0].trim() ?? '';
    if (/^end ?note\b\W*$/i.test(line)) return { text: (begun + lines.join('\n')).trim(), at };
    lines.push(line);
  }
  const fix = 'write : and its words on the same line, or end note on a line below them';
  return reading.fail(noteAt, 'a note that is never closed', fix);
}
