import type { Root } from 'hast';
import type { Problem } from '../model/problem.ts';

/** What can be read of a text that the parser does not take. */
export interface PartialReading {
  /** Those that are there whatever is done about the ones before; one at least. */
  readonly faults: readonly Problem[];
  /** The text with its faults taken for plain characters, as long as it was; null where it has too many. */
  readonly tree: Root | null;
  readonly text: string;
  /** Whether what stands on a line may be due to what was taken for characters. */
  readonly isDoubtful: (line: number) => boolean;
  /** Whether all imports and exports could be read. */
  readonly hasNames: boolean;
}

/** A text with more faults is not mended one by one. */
const most = 30;

/**
 * Reads on behind a fault of MDX: what the parser stumbles over is taken for a character, as if it had
 * been escaped, and the text is parsed again. What stands in the same paragraph is not judged.
 * @param first what the parser said of the text as it is
 */
export function parseAround(
  text: string,
  first: Problem,
  parse: (text: string) => Root | Problem,
): PartialReading {
  const faults: Problem[] = [];
  const doubtful = new Set<number>();
  const names = new Set<string>();
  let hasNames = true;
  let current = text;
  let found: Root | Problem = first;
  for (let round = 0; round < most && !('children' in found); round += 1) {
    const { line, message } = found;
    const elements = elementsIn(message);
    const follows = doubtful.has(line) || elements.some((name) => names.has(name));
    if (!follows) faults.push(found);
    const gap = gapAt(current, found);
    if (!gap) break;
    for (const name of [...elements, ...gap.elements]) names.add(name);
    for (const each of gap.lines) doubtful.add(each);
    hasNames &&= !gap.isModule;
    current = gap.text;
    found = parse(current);
  }
  const tree = 'children' in found ? found : null;
  return { faults, tree, text: current, isDoubtful: (line) => doubtful.has(line), hasNames };
}

interface Gap {
  readonly text: string;
  readonly lines: readonly number[];
  /** The names of elements that have lost a tag. */
  readonly elements: readonly string[];
  readonly isModule: boolean;
}

/** Takes what a fault names out of the text; null where it cannot be told what that is. */
function gapAt(text: string, { line, column }: Problem): Gap | null {
  const rows = text.split('\n');
  const at = rows.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const [from, to] = paragraphAround(rows, line);
  if (/^(?:import|export)\b/.test(rows[from - 1] ?? '')) {
    const blank = rows.map((row, index) => (index + 1 < from || index + 1 > to ? row : ''));
    const lines = range(from, to);
    return { text: blankedLike(text, blank), lines, elements: [], isModule: true };
  }
  const rest = text.slice(at);
  const [remark] = openRemark.exec(rest) ?? closedRemark.exec(rest) ?? [];
  if (remark) {
    const lines = range(from, Math.max(to, line + remark.split('\n').length - 1));
    const blank = remark.replace(/[^\n]/g, ' ');
    const changed = text.slice(0, at) + blank + text.slice(at + remark.length);
    return { text: changed, lines, elements: elementsIn(remark), isModule: false };
  }
  const start = /^[<{]/.test(rest) ? at : text.lastIndexOf('{', at);
  if (start < 0) return null;
  // A fault within braces leaves open what else they hold.
  const opening = text.slice(0, start).split('\n').length;
  const close = start === at ? at : at + Math.max(0, text.slice(at).indexOf('}'));
  const end = text.slice(0, close).split('\n').length;
  const lines = [
    ...range(...paragraphAround(rows, opening)),
    ...range(opening, end),
    ...range(...paragraphAround(rows, end)),
  ];
  const sign = text[start] === '<' ? '‹' : '(';
  const changed = text.slice(0, start) + sign + text.slice(start + 1);
  const elements = elementsIn(/^<\/?[\w.]+/.exec(rest)?.[0] ?? '');
  return { text: changed, lines, elements, isModule: false };
}

/** A remark of HTML with its end, before which no fence starts: in one, `-->` is an arrow. */
const closedRemark = /^<!--(?:(?!-->|\n\s*(?:```|~~~))[\s\S])*-->/;

/** Nobody knows where a remark ends that does not end. */
const openRemark = new RegExp(`^(?:(?!${closedRemark.source.slice(1)})<!--|\\{/\\*)[\\s\\S]*`);

/** Rows in place of others, with the length of the text as it was. */
function blankedLike(text: string, rows: readonly string[]): string {
  const before = text.split('\n');
  return rows.map((row, index) => row.padEnd(before[index]?.length ?? 0)).join('\n');
}

/** The first and last line of what stands together without an empty line, fences apart. */
function paragraphAround(rows: readonly string[], line: number): [number, number] {
  const isApart = (row = '') => row.trim() === '' || /^\s*(?:`{3,}|~{3,})/.test(row);
  let [from, to] = [line, line];
  while (from > 1 && !isApart(rows[from - 2])) from -= 1;
  while (to < rows.length && !isApart(rows[to])) to += 1;
  return [from, to];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The names of the elements that a message speaks of. */
function elementsIn(message: string): string[] {
  return [...message.matchAll(/<\/?([A-Za-z][\w.]*)/g)].map(([, name = '']) => name);
}
