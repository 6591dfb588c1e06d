import { directionOf } from '../directions.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { Cursor } from './cursor.ts';
import { DiagramDraft, type End, type StateDraft } from './draft.ts';
import { readNote } from './note-statement.ts';
import {
  arrow,
  checkedName,
  endOfStatement,
  noName,
  type StatementReader,
  takeComment,
} from './statement.ts';
import {
  readClass,
  readClassDefinition,
  readClassOf,
  readLink,
  readStyleOf,
} from './style-statements.ts';

/** Not a keyword but a state of that name: what follows is an arrow or a description. */
const elsewhere = String.raw`(?![ \t]*(?:-->|:))`;

const direction = /direction[ \t]+(TB|TD|BT|RL|LR)\b[^\n;}]*/iy;
const divider = /-{2,}(?=[ \t\r;]*(?:\n|$))/y;
const declaration = new RegExp(String.raw`state(?=["\s])[ \t]*${elsewhere}(?=[^\s;}])`, 'iy');
const stereotype = /<<[ \t]*([^>\n]*?)[ \t]*>>|\[\[[ \t]*([^\]\n]*?)[ \t]*\]\]/y;

type Statement = readonly [keyword: RegExp, read: (reader: StatementReader) => void];

/** Statements that begin with a word, which a state may be called too. */
const statements: readonly Statement[] = [
  [new RegExp(String.raw`classDef\b${elsewhere}`, 'iy'), readClassDefinition],
  [new RegExp(String.raw`class[ \t]+${elsewhere}(?=\S)`, 'iy'), readClassOf],
  [new RegExp(String.raw`style[ \t]+${elsewhere}(?=\S)`, 'iy'), readStyleOf],
  [new RegExp(String.raw`click[ \t]+${elsewhere}(?=\S)`, 'iy'), readLink],
  [/hide[ \t]+empty[ \t]+description\b/iy, endOfStatement],
  [/scale[ \t]+\d+(?:[ \t]+(?:width|height))?\b/iy, ({ reading }) => reading.note('the scale')],
  [declaration, readDeclaration],
];

/**
 * Reads the statements of a state diagram, in one pass.
 * Source: https://mermaid.js.org/syntax/stateDiagram.html
 */
export function parseStates(reading: Reading): DiagramDraft {
  const cursor = new Cursor(reading);
  const draft = new DiagramDraft(reading);
  const reader: StatementReader = { reading, cursor, draft };
  for (cursor.skipGaps(); !cursor.isAtEnd; cursor.skipGaps()) readStatement(reader);
  const open = draft.openAt;
  if (open !== undefined) {
    reading.fail(open, 'a { that is never closed', 'write } where the state ends');
  }
  return draft;
}

function readStatement(reader: StatementReader): void {
  const { cursor, draft } = reader;
  const { at } = cursor;
  if (takeComment(reader) || readBrace(reader) || readDirection(reader)) return;
  if (cursor.take(divider)) {
    draft.divide(at);
    return;
  }
  const found = statements.find(([keyword]) => cursor.take(keyword));
  if (found) found[1](reader);
  else if (!readNote(reader)) readNamed(reader);
}

function readBrace({ cursor, draft, reading }: StatementReader): boolean {
  const { at } = cursor;
  if (!cursor.take(/\}/y)) return false;
  if (!draft.close()) reading.fail(at, 'a } without a {', 'leave it out');
  return true;
}

function readDirection({ cursor, draft }: StatementReader): boolean {
  const found = directionOf(cursor.take(direction)?.[1]?.toUpperCase() ?? '');
  if (found) draft.turn(found);
  return found !== undefined;
}

/** `state A`, `state "words" as A`, `state A <<choice>>`, `state A {` */
function readDeclaration(reader: StatementReader): void {
  const { cursor, draft } = reader;
  const words = readQuoted(reader);
  const name = cursor.takeName() ?? noName(reader, 'state');
  const state = draft.declare(checkedName(reader, name));
  if (words) state.descriptions.push(words);
  readStereotype(reader, state);
  readClass(reader, state);
  readDescription(reader, state);
  const { at } = cursor;
  if (cursor.take(/\s*\{/y)) draft.open(state, cursor.at - 1);
  else {
    cursor.at = at;
    endOfStatement(reader);
  }
}

/** What stands in quotes before `as`. */
function readQuoted({ cursor, reading }: StatementReader): Phrase | undefined {
  const { at } = cursor;
  if (!cursor.take(/"/y)) return undefined;
  const text = cursor.take(/([^"]*)"/y)?.[1];
  const fix = 'write state "what it says" as name';
  if (text === undefined) return reading.fail(at, 'a description that is never closed', fix);
  if (!cursor.take(/\s*as[ \t]+/iy)) {
    reading.fail(cursor.at, `no name for the state "${text}"`, fix);
  }
  return { text, at: at + 1 };
}

function readStereotype({ cursor, reading }: StatementReader, state: StateDraft): void {
  cursor.skipSpaces();
  const { at } = cursor;
  const found = cursor.take(stereotype);
  if (!found) return;
  const kind = (found[1] ?? found[2] ?? '').toLowerCase();
  if (kind !== 'choice' && kind !== 'fork' && kind !== 'join') {
    const fix = 'write <<choice>>, <<fork>> or <<join>>, or leave it out';
    reading.fail(at, `${found[0]} is no kind of state`, fix);
  } else if (state.kind === 'composite') {
    const message = `the state ${state.id} has an inside, and cannot be a ${kind}`;
    reading.fail(at, message, 'give one of them another name');
  } else state.kind = kind;
}

/** `A --> B`, `A --> B : label`, `A : description`, `A` */
function readNamed(reader: StatementReader): void {
  const state = readEnd(reader, reader.cursor.takeName() ?? noName(reader, 'statement'), 'from');
  reader.cursor.skipSpaces();
  const { at } = reader.cursor;
  if (reader.cursor.take(arrow)) readTransition(reader, state, at);
  else if (!readDescription(reader, state)) endOfStatement(reader);
}

function readTransition(reader: StatementReader, from: StateDraft, at: number): void {
  const { cursor, draft, reading } = reader;
  const fix = 'name the state it leads to, or write [*] for the end';
  const name = cursor.takeName() ?? reading.fail(at, 'an arrow to nowhere', fix);
  const to = readEnd(reader, name, 'to');
  const label = cursor.take(/[ \t]*:/y) && cursor.takeDescription();
  draft.transitions.push({ from: from.key, to: to.key, at, label, scope: draft.scope });
  if (!label) endOfStatement(reader);
}

/** A state at an end of a transition, or on a line of its own, with its class. */
function readEnd(reader: StatementReader, name: Phrase, end: End): StateDraft {
  const state = reader.draft.mention(checkedName(reader, name), end);
  readClass(reader, state);
  return state;
}

function readDescription({ cursor }: StatementReader, state: StateDraft) {
  if (!cursor.take(/[ \t]*:/y)) return false;
  const description = cursor.takeDescription();
  if (description.text !== '') state.descriptions.push(description);
  return true;
}
