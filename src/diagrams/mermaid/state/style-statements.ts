import { listed } from '../style-book.ts';
import type { StateDraft } from './draft.ts';
import type { StatementReader } from './statement.ts';

/** `classDef name fill:#f9f`; like all that decides on looks alone, it never breaks a diagram. */
export function readClassDefinition({ cursor, draft }: StatementReader): void {
  draft.styles.define(cursor.line().text);
}

/** `class A, B name` */
export function readClassOf({ cursor, draft }: StatementReader): void {
  const text = cursor.line().text.replace(/\t/g, ' ');
  const space = text.lastIndexOf(' ');
  if (space !== -1) draft.styles.assign(listed(text.slice(0, space)), [text.slice(space + 1)]);
}

/** `style A, B fill:#f9f` */
export function readStyleOf({ cursor, draft }: StatementReader): void {
  draft.styles.style(cursor.line().text);
}

/** `A:::name` */
export function readClass({ cursor, draft }: StatementReader, state: StateDraft): void {
  const found = cursor.take(/[ \t]*:::[ \t]*([\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*)?/uy);
  if (found?.[1]) draft.styles.assign([state.id === '[*]' ? state.key : state.id], [found[1]]);
}

/** `click A "address" "hint"`, which a drawing has no place for. */
export function readLink({ cursor, reading }: StatementReader): void {
  const name = cursor.takeName();
  cursor.line();
  reading.note(`the link of ${name?.text.split(' ')[0] ?? 'a state'}`);
}
