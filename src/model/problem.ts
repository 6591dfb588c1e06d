import type { SourcePoint } from './diagram.ts';
import type { Edit } from './edit.ts';

export type Severity = 'error' | 'warning';

/** Something wrong with content, said so that an editor can mend it without asking. */
export interface Problem extends SourcePoint {
  /** The file, relative to the project's root, or to the content folder's parent elsewhere. */
  readonly path: string;
  readonly severity: Severity;
  /** The rule's name in kebab-case, stable across releases. */
  readonly rule: string;
  /** What was found and what was expected: one sentence, without a full stop at the end. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  /** The fix as changes to files, where there is one right answer: what `check -- --fix` does. */
  readonly edits?: readonly Edit[];
}

/** The start of a file: where a problem stands that concerns the whole of it. */
export const fileStart: SourcePoint = { line: 1, column: 1 };

/** Total order: path, then place, then rule and message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    comparePoints(a, b) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Reading order. */
export function comparePoints(a: SourcePoint, b: SourcePoint): number {
  return a.line - b.line || a.column - b.column;
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
