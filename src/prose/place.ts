import type { ProseBlock } from '../markdown/prose.ts';
import type { SourcePoint } from '../model/diagram.ts';
import { fileStart } from '../model/problem.ts';

/**
 * Where the word at an index of a block stands in the file. Markdown may write a text in other
 * characters than a reader sees, so it is found as the same word for the same time.
 * @param source the whole file
 */
export function placeOf({ text, pieces }: ProseBlock, index: number, source: string): SourcePoint {
  const at = pieces.findLastIndex(({ start }) => start <= index);
  const piece = pieces[at];
  if (!piece) return fileStart;
  const end = pieces[at + 1]?.start ?? text.length;
  const [word = '', offset = 0] = wordAt(text.slice(piece.start, end), index - piece.start);
  const count = countOf(word, text.slice(piece.start, piece.start + offset));
  return pointAt(source, nthIndex(source.slice(piece.from, piece.to), word, count) + piece.from);
}

/** The letters and digits at an index, or the first after it, and where they start. */
function wordAt(text: string, index: number): [word: string, offset: number] {
  const pattern = /[\p{L}\p{N}]+/gu;
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match ? [match[0], match.index] : ['', index];
}

function countOf(word: string, text: string): number {
  return word === '' ? 0 : text.split(word).length - 1;
}

function nthIndex(text: string, word: string, nth: number): number {
  let index = text.indexOf(word);
  for (let count = 0; count < nth && index >= 0; count += 1) {
    const next = text.indexOf(word, index + 1);
    if (next < 0) break;
    index = next;
  }
  return Math.max(0, index);
}

function pointAt(source: string, offset: number): SourcePoint {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
