import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { readQuoted, readText, wordAt } from './label-text.ts';
import type { Scanner } from '../scanner.ts';

/** How a subgraph is named. */
export interface SubgraphName {
  /** Undefined where nothing can name it: it has no title, or one of several words. */
  readonly id: string | undefined;
  readonly title: Phrase;
  /** Set where the title is given besides the id. */
  readonly isTitled: boolean;
}

/** Reads what follows the word `subgraph`: `id [title]`, an id that is the title too, or nothing. */
export function readSubgraph(scanner: Scanner, reading: Reading): SubgraphName {
  scanner.take(/[ \t]*/y);
  const named = readName(scanner, reading);
  const bracket = scanner.take(/[ \t]*(\[)/y);
  const opening = { text: '[', at: scanner.at - 1 };
  const title = bracket ? readText(scanner, reading, opening, [']']) : named;
  scanner.take(/[ \t]*:::[\w-]+/y);
  if (!scanner.take(/[ \t\r]*(?:[\n;]|$)/y)) {
    const fix = 'write subgraph id ["title"], and what it holds on the lines below';
    return reading.fail(
      scanner.at,
      `${wordAt(scanner)} cannot stand in the title of a subgraph`,
      fix,
    );
  }
  const hasId = named.text !== '' && (bracket !== undefined || !/\s/.test(named.text));
  return { id: hasId ? named.text : undefined, title, isTitled: bracket !== undefined };
}

function readName(scanner: Scanner, reading: Reading): Phrase {
  if (scanner.peek(/"/y)) {
    const quoted = readQuoted(scanner, reading);
    if (quoted) return quoted;
  }
  const { at } = scanner;
  const words = scanner.take(/(?:#\w+;|[^\n;"()[\]{}:]|:(?!::))*/y)?.[0] ?? '';
  return { text: words.trim(), at };
}
