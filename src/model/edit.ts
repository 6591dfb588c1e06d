import type { SourcePoint } from './diagram.ts';
import { comparePoints } from './problem.ts';

/**
 * A change that mends a problem and leaves nothing to choose. It says what it expects to find, so
 * that one whose file has changed since does nothing.
 */
export interface Edit extends SourcePoint {
  /** As in `Problem.path`. */
  readonly path: string;
  /**
   * What is replaced, as a word of its own: at the place, else the only one from there to the end of
   * its line. Empty: the text is put in at the place.
   */
  readonly replaces: string;
  readonly text: string;
}

export interface EditedText {
  readonly text: string;
  /** How many of the edits were made. */
  readonly made: number;
}

/**
 * Makes the edits of one file that fit its text and do not touch one another; leaves out the rest.
 * @param text the file as it is, with its own line ends and byte-order mark
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const starts = lineStarts(text);
  const spans = edits
    .toSorted(comparePoints)
    .flatMap((edit) => spanOf(edit, text, starts) ?? [])
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let end = 0;
  let made = 0;
  let last: Span | null = null;
  for (const span of spans) {
    if (last && (span.start < last.end || isSame(span, last))) continue;
    parts.push(text.slice(end, span.start), span.text);
    end = span.end;
    made += 1;
    last = span;
  }
  return { text: parts.join('') + text.slice(end), made };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function lineStarts(text: string): number[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [start, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
}

/** Where an edit falls; null where its text is not there, or there twice. */
function spanOf(edit: Edit, text: string, starts: readonly number[]): Span | null {
  const line = starts[edit.line - 1];
  if (line === undefined) return null;
  const end = line + (/[\r\n]/.exec(text.slice(line))?.index ?? text.length - line);
  const from = line + edit.column - 1;
  if (from > end) return null;
  const written = lineEnds(edit.text, text);
  if (edit.replaces === '') return { start: from, end: from, text: written };
  const found = occurrences(text.slice(from, end), edit.replaces);
  const at = found.includes(0) ? 0 : found[0];
  if (at === undefined || (at > 0 && found.length > 1)) return null;
  return { start: from + at, end: from + at + edit.replaces.length, text: written };
}

/** New lines end as the file's own do. */
function lineEnds(written: string, text: string): string {
  return text.includes('\r\n') ? written.replace(/\n/g, '\r\n') : written;
}

function occurrences(line: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = line.indexOf(wanted); at !== -1; at = line.indexOf(wanted, at + 1)) {
    const before = line[at - 1] ?? ' ';
    const after = line[at + wanted.length] ?? ' ';
    if (!continues(before, wanted[0]) && !continues(after, wanted.at(-1))) found.push(at);
  }
  return found;
}

/** Whether a character beside a found text makes it part of a longer word or path. */
function continues(beside: string, edge = ' '): boolean {
  return /[\p{L}\p{N}_/-]/u.test(beside) && /[\p{L}\p{N}_/-]/u.test(edge);
}
