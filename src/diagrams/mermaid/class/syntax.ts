import { genericEnd } from '../generics.ts';
import type { Scanner } from '../scanner.ts';
import type { End } from './model.ts';

/** A name of a class as it is written at a place. */
export interface Ref {
  readonly id: string;
  /** The type behind it, with its tildes; empty where there is none. */
  readonly generic: string;
  readonly at: number;
}

const word =
  /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_](?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_]|\u200d|\ufe0f|-(?![-.])|\.(?![.\s-]))*/uy;

/** Reads the name of a class, bare or in backticks, with its type; undefined where there is none. */
export function takeRef(scanner: Scanner): Ref | undefined {
  const { at } = scanner;
  const id = scanner.take(/`([^`\n]+)`/y)?.[1] ?? scanner.take(word)?.[0];
  if (id === undefined) return undefined;
  return { id: id.trim(), generic: takeGeneric(scanner), at };
}

function takeGeneric(scanner: Scanner): string {
  const begin = scanner.at;
  if (scanner.text[begin] !== '~') return '';
  const end = genericEnd(scanner.text, begin);
  if (end === undefined) {
    scanner.reading.fail(begin, 'a type is never closed', 'write it between tildes: Queue~Job~');
  }
  scanner.at = end;
  return scanner.text.slice(begin, end);
}

/** Reads the name of a namespace; dots in it part the names of those around it. */
export function takeName(scanner: Scanner): string | undefined {
  return scanner.take(/`([^`\n]+)`/y)?.[1]?.trim() ?? scanner.take(word)?.[0];
}

/** A line between classes: which signs it ends in, and whether it is broken. */
export interface Arrow {
  readonly from: End;
  readonly to: End;
  readonly isDashed: boolean;
}

const arrow =
  /(?<from><\||\|>|<|>|\*|o|\(\))?[^\S\n]*(?<line>--|\.\.)[^\S\n]*(?<to><\||\|>|<(?!<)|>|\*|o(?![\p{L}\p{N}_])|\(\))?(?![-.>|<*)=+&~/\\])/uy;

const ends: Readonly<Record<string, End>> = {
  '<|': 'extension',
  '|>': 'extension',
  '<': 'arrow',
  '>': 'arrow',
  '*': 'composition',
  o: 'aggregation',
  '()': 'lollipop',
};

export function takeArrow(scanner: Scanner): Arrow | undefined {
  const { from = '', line, to = '' } = scanner.take(arrow)?.groups ?? {};
  if (line === undefined) return undefined;
  return { from: ends[from] ?? 'none', to: ends[to] ?? 'none', isDashed: line === '..' };
}

const arrows = '<|-- *-- o-- <-- -- ()-- or with .. in place of --, and their mirrored forms';

/** Refuses what stands behind the name of a class, where a relation may. */
export function failAtRelation(scanner: Scanner, { id }: Ref): never {
  const { reading, at } = scanner;
  const found = scanner.here();
  if (scanner.peek(/\{/y)) {
    return reading.fail(at, `${found} behind ${id}`, `write class ${id} { … }`);
  }
  if (scanner.peek(/[-.<>|*o()=~]/y)) {
    return reading.fail(at, `${found} is no relation`, `write one of ${arrows}`);
  }
  const fix = 'put a name with spaces or marks in backticks, and a relation between two names';
  return reading.fail(at, `${found} behind ${id}`, fix);
}

/** Reads a label in brackets, in quotes or without; undefined where none begins. */
export function takeLabel(
  scanner: Scanner,
): { readonly text: string; readonly at: number } | undefined {
  const { at } = scanner;
  if (!scanner.take(/\[[^\S\n]*/y)) return undefined;
  const label = scanner.quoted() ?? {
    at: scanner.at,
    text: scanner.take(/[^\]\n"]+/y)?.[0].trim() ?? '',
  };
  if (!scanner.take(/\s*\]/y)) {
    scanner.reading.fail(at, 'a label is never closed', 'write it as ["Order of a customer"]');
  }
  return label;
}
