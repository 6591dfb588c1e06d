import type { SourcePoint } from '../model/diagram.ts';
import { fileStart, type Problem } from '../model/problem.ts';

/** A text file's content, made uniform: no byte-order mark, line feeds only. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Decodes UTF-8; bytes and characters that no page or feed can carry are problems at their place. */
export function decodeText(bytes: Uint8Array, path: string): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  if (isWide(bytes)) return { text: '', problems: [wide(path)] };
  const problems: Problem[] = conflictsIn(text, path);
  for (const match of text.matchAll(forbidden).take(most)) {
    problems.push({ ...pointAt(text, match.index), path, ...explain(match[0]) });
  }
  for (const match of text.matchAll(invisible).take(most)) {
    problems.push({ ...pointAt(text, match.index), path, ...explainInvisible(match[0]) });
  }
  return { text: text.replace(forbidden, ' '), problems };
}

/** Whether nothing else can be told of a file before its problems are mended. */
export function mustBeMendedFirst({ text, problems }: DecodedText): boolean {
  const isWideText = text === '' && problems.length > 0;
  return isWideText || problems.some(({ rule }) => rule === 'merge-conflict');
}

/** In UTF-16 every second byte of a text in Latin letters is zero. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512);
  return start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 4;
}

function wide(path: string): Problem {
  return {
    ...fileStart,
    path,
    severity: 'error',
    rule: 'illegal-character',
    message: 'the file is no text in UTF-8: most of its bytes are zero, as in UTF-16',
    fix: 'save the file as UTF-8',
  };
}

/** What a merge left to decide; Git's three marks, in their order and outside of code. */
function conflictsIn(text: string, path: string): Problem[] {
  const conflict = /^<{7} .*\n(?:[\s\S]*?\n)?={7}\n(?:[\s\S]*?\n)?>{7} /gm;
  return [...text.matchAll(conflict)]
    .filter(({ index }) => !isInFence(text.slice(0, index)))
    .map(({ index }) => ({
      ...pointAt(text, index),
      path,
      severity: 'error',
      rule: 'merge-conflict',
      message: 'a merge left both versions of these lines here, between <<<<<<< and >>>>>>>',
      fix: 'keep what is right of the two, and remove the three lines of marks',
    }));
}

function isInFence(before: string): boolean {
  return (before.match(/^(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
}

/**
 * The same for texts that were written as escapes, such as `"\\a"` in YAML.
 * @param places where the value at a key path stands
 */
export function escapedCharacters(
  value: unknown,
  path: string,
  places: Readonly<Record<string, SourcePoint>>,
  keyPath: readonly string[] = [],
): Problem[] {
  // No key lies deeper; a YAML anchor that holds itself would have no end.
  if (keyPath.length > deepest) return [];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      escapedCharacters(inner, path, places, [...keyPath, key]),
    );
  }
  const [found] = typeof value === 'string' ? [...value.matchAll(forbidden)] : [];
  if (!found) return [];
  const at = places[keyPath.join('.')] ?? fileStart;
  return [{ ...at, path, ...explain(found[0]) }];
}

/** Keys above a value of front matter, as in `related.0.post`, and one to spare. */
const deepest = 4;

/** A binary file would fill the screen; these are enough to see what it is. */
const most = 5;

/** What XML 1.0 forbids, halves of pairs among it, and the mark that a decoder leaves where it failed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFFFD\p{Surrogate}]/gu;

/** What comes along when a text is copied, and no language needs: blanks of no width, ends of lines of their own. */
const invisible = /[\u200B\u2028\u2029\u2060]/g;

function explainInvisible(character: string): Omit<Problem, 'path' | 'line' | 'column'> {
  return {
    severity: 'warning',
    rule: 'illegal-character',
    message: `the invisible character ${nameOf(character)} stands here; search and the spelling checker take it for a letter`,
    fix: 'delete it; it came along from where the text was copied',
  };
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function explain(character: string): Omit<Problem, 'path' | 'line' | 'column'> {
  const code = character.codePointAt(0) ?? 0;
  const name = nameOf(character);
  const undecoded = code === 0xfffd;
  return {
    severity: 'error',
    rule: 'illegal-character',
    message: undecoded
      ? 'here stand bytes that are not UTF-8; expected a text saved as UTF-8'
      : `the invisible character ${name} cannot stand in a page or a feed`,
    fix: undecoded ? 'save the file as UTF-8 and retype the character' : 'delete it',
  };
}

function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
