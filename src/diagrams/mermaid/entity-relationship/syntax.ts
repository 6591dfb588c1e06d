import { genericEnd } from '../generics.ts';
import type { Phrase } from '../phrase.ts';
import type { Scanner } from '../scanner.ts';
import type { Cardinality, Key } from './model.ts';

const bareName =
  /(?:(?!\s)[\u0080-\uffff]|[A-Za-z0-9_*])(?:(?!\s)[\u0080-\uffff]|[A-Za-z0-9_*]|-(?![-.])|\.(?![.-]))*/y;

/** Reads the name of an entity, bare or in quotes; undefined where there is none. */
export function takeName(scanner: Scanner): Phrase | undefined {
  const quoted = scanner.quoted();
  if (quoted) return { ...quoted, text: quoted.text.trim() };
  const { at } = scanner;
  const text = scanner.take(bareName)?.[0];
  return text === undefined ? undefined : { text, at };
}

const cardinalities: readonly (readonly [RegExp, Cardinality])[] = [
  [/\|o|o\||(?:one or zero|zero or one)\b/iy, 'zero-or-one'],
  [/\|\||only one\b/iy, 'exactly-one'],
  [/\}\||\|\{|(?:one or more|one or many)\b|many\(1\)|1\+/iy, 'one-or-more'],
  [/\}o|o\{|(?:zero or more|zero or many)\b|many\(0\)|many\b|0\+/iy, 'zero-or-more'],
  [/one\b|1(?=\s|--|\.\.|\.-|-\.)/iy, 'exactly-one'],
];

/** Reads one of the two notations of a cardinality. */
export function takeCardinality(scanner: Scanner): Cardinality | undefined {
  scanner.skipSpaces();
  return cardinalities.find(([pattern]) => scanner.take(pattern))?.[1];
}

/** Reads the line between two cardinalities, and whether it is an identifying one. */
export function takeLine(scanner: Scanner): { readonly isIdentifying: boolean } | undefined {
  scanner.skipSpaces();
  if (scanner.take(/\.\.|\.-|-\.|optionally to\b/iy)) return { isIdentifying: false };
  return scanner.take(/--|to\b/iy) ? { isIdentifying: true } : undefined;
}

/**
 * Reads a type or a name of an attribute: one word, whose parentheses and types between tildes may
 * hold spaces and commas.
 */
export function takeWord(scanner: Scanner): Phrase | undefined {
  const { at, text } = scanner;
  for (;;) {
    if (scanner.take(/[^\s"{}(),~]+|\([^()\n{}]*\)/y)) continue;
    const end = text[scanner.at] === '~' ? genericEnd(text, scanner.at) : undefined;
    if (end !== undefined) scanner.at = end;
    else if (!scanner.take(/[~()]/y)) break;
  }
  return scanner.at === at ? undefined : { text: text.slice(at, scanner.at), at };
}

/** Reads the keys of an attribute, between commas. */
export function takeKeys(scanner: Scanner): readonly Key[] {
  const keys: Key[] = [];
  for (;;) {
    const key = scanner.take(/[^\S\n]*,?[^\S\n]*(PK|FK|UK)\b(?![-\w])/iy)?.[1]?.toUpperCase();
    if (!isKey(key)) return keys;
    if (!keys.includes(key)) keys.push(key);
  }
}

function isKey(text: string | undefined): text is Key {
  return text === 'PK' || text === 'FK' || text === 'UK';
}
