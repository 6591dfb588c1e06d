import { closest } from 'fastest-levenshtein';
import { lookUp } from '../../../model/lookup.ts';
import type { Direction } from '../../graph/model.ts';
import { directionOf } from '../directions.ts';
import type { Reading } from '../reading.ts';
import { ChainReader, keyword } from './chain.ts';
import { Draft } from './draft.ts';
import { seesLink } from './link.ts';
import type { Flowchart } from './model.ts';
import { Scanner } from '../scanner.ts';
import { readSubgraph } from './subgraph.ts';

/** Which way the head of a flowchart points. */
const signs: Readonly<Record<string, Direction>> = {
  v: 'TB',
  '^': 'BT',
  '>': 'LR',
  '<': 'RL',
};

/** A statement of style, with the semicolons between its declarations. */
const declarations = /(?:[^\n;]|;(?=[ \t]*(?:[;:,]|[\w-]+[ \t]*:(?!::))))*/y;
const toEndOfStatement = /(?:"[^"\n]*"|[^\n;])*/y;

/** Reads the statements of a flowchart. @throws SyntaxFault at the first that makes no sense */
export function parseFlowchart(reading: Reading): Flowchart {
  return new FlowParser(reading).read();
}

class FlowParser {
  readonly #reading: Reading;
  readonly #scanner: Scanner;
  readonly #draft: Draft;
  readonly #chains: ChainReader;
  #isDirected = false;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#scanner = new Scanner(reading);
    this.#draft = new Draft(reading);
    this.#chains = new ChainReader(this.#scanner, reading, this.#draft);
  }

  read(): Flowchart {
    this.#head();
    this.#scanner.skipGaps();
    while (!this.#scanner.isAtEnd) {
      this.#statement();
      this.#scanner.skipGaps();
    }
    return this.#draft.finish();
  }

  #head(): void {
    const found = this.#scanner.take(/[ \t]*([<>^]|[^\s;]+)/y);
    if (!found) return;
    const direction = directionOf(found[1] ?? '') ?? lookUp(signs, found[1] ?? '');
    if (!direction) this.#failDirection(found[1] ?? '', this.#scanner.at);
    this.#draft.direction = direction;
    this.#isDirected = true;
  }

  #failDirection(word: string, end: number): never {
    const known = ['TB', 'TD', 'BT', 'LR', 'RL', ...Object.keys(signs)];
    const fix = `did you mean ${closest(word.toUpperCase(), known)}?`;
    const message = `"${word}" is no direction; known are ${known.join(' ')}`;
    return this.#reading.fail(end - word.length, message, fix);
  }

  #statement(): void {
    const { at } = this.#scanner;
    const word = this.#keyword();
    if (word === undefined) this.#chains.read();
    else if (word === 'subgraph') {
      const { id, title, isTitled } = readSubgraph(this.#scanner, this.#reading);
      this.#draft.openGroup(id, title, isTitled, at);
    } else if (word === 'end') this.#end(at);
    else if (word === 'direction') this.#direction();
    else if (word === 'click') {
      this.#scanner.take(toEndOfStatement);
      this.#reading.note('what a click on a node does');
    } else {
      const rest = this.#scanner.take(word === 'class' ? toEndOfStatement : declarations);
      this.#draft.styles.read(word, rest?.[0] ?? '');
    }
  }

  /** A word that begins a statement of its own; the id of a node where a link follows. */
  #keyword(): string | undefined {
    const { at } = this.#scanner;
    const word = this.#scanner.take(keyword)?.[1];
    if (word === undefined || word === 'end' || word === 'subgraph') return word;
    if (!seesLink(this.#scanner)) return word;
    this.#scanner.at = at;
    return undefined;
  }

  #end(at: number): void {
    const isUsed = seesLink(this.#scanner);
    if (!isUsed && this.#draft.closeGroup()) return;
    const message = isUsed
      ? 'end closes a subgraph, and cannot be the id of a node'
      : 'end without a subgraph that it closes';
    const fix = isUsed ? 'write End, or another id: stop["end"]' : 'leave it out';
    this.#reading.fail(at, message, fix);
  }

  #direction(): void {
    const word = this.#scanner.take(/\s*([^\s;]*)/y)?.[1] ?? '';
    const direction = directionOf(word) ?? (word === 'v' ? 'TB' : undefined);
    if (!direction) this.#failDirection(word, this.#scanner.at);
    if (this.#draft.direct(direction)) return;
    if (this.#isDirected) this.#reading.note(`the direction ${word} outside of subgraphs`);
    else this.#draft.direction = direction;
  }
}
