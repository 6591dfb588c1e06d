import type { Reading } from '../reading.ts';
import type { Scanner } from '../scanner.ts';
import { listed } from '../style-book.ts';
import { readAttributes } from './attributes.ts';
import type { Draft } from './draft.ts';
import { readText, wordAt } from './label-text.ts';
import { readLink } from './link.ts';
import { brackets } from './shape-names.ts';

/** Words that begin a statement. */
export const keyword = /(subgraph|end|direction|style|linkStyle|classDef|class|click)(?=[\s;]|$)/y;

/** Letters of every script, digits, and most marks; dashes, dots and `=` where no link begins. */
const idPattern = /(?!&(?:\s|$))(?:#\w+;|[^\s()[\]{}<>|"@;~^=:-]|-(?![-.>]|$)|=(?!=)|:(?!::))+/y;
const edgeId = /\s*([^\s"@()[\]{}|<>]+)@(?=\s*(?:[xo<]?(?:--|==|-?\.)|~~~))/y;

/** Reads the statements that name nodes and join them. */
export class ChainReader {
  readonly #scanner: Scanner;
  readonly #reading: Reading;
  readonly #draft: Draft;

  constructor(scanner: Scanner, reading: Reading, draft: Draft) {
    this.#scanner = scanner;
    this.#reading = reading;
    this.#draft = draft;
  }

  /** Nodes joined by `&` and links: `A & B --> C --> D`. */
  read(): void {
    let from = this.#nodes('a node');
    for (;;) {
      const id = this.#scanner.take(edgeId)?.[1];
      const { at } = this.#scanner;
      const link = readLink(this.#scanner, this.#reading);
      if (!link) break;
      const arrow = this.#scanner.text.slice(at, this.#scanner.at).trim().split('\n')[0] ?? '';
      this.#checkTarget(link.at, arrow);
      const to = this.#nodes('a node');
      this.#draft.join(from, to, link, id);
      from = to;
    }
    if (this.#scanner.take(/[ \t\r]*(?:[\n;]|$)/y)) return;
    this.#scanner.take(/[ \t]*/y);
    this.#failRest();
  }

  /** Refuses a link that no node follows. */
  #checkTarget(at: number, arrow: string): void {
    const { text } = this.#scanner;
    const isNextLine = text.slice(at, this.#scanner.at).includes('\n');
    const isStatement = isNextLine && this.#scanner.peek(keyword);
    if (!isStatement && (this.#scanner.peek(idPattern) || this.#scanner.peek(/"/y))) return;
    const fix = `write the node that it leads to: A ${arrow} B`;
    this.#reading.fail(at, `${arrow} leads to no node`, fix);
  }

  #failRest(): never {
    const { at } = this.#scanner;
    const found = wordAt(this.#scanner);
    if (/^[-=.<>~ox]*[-=~>]/.test(found)) {
      const arrow = /^[-=.<>~]+/.exec(found)?.[0] ?? found;
      const known = '--> --- -.-> -.- ==> === ~~~ --o --x <-->';
      return this.#reading.fail(at, `${arrow} is no link; known are ${known}`, 'write -->');
    }
    const fix = 'write each statement on a line of its own, and labels in brackets: A[Words]';
    return this.#reading.fail(at, `${found} cannot stand behind a node`, fix);
  }

  #nodes(expected: string): readonly string[] {
    const ids = [this.#node(expected)];
    while (this.#scanner.take(/\s*&\s*/y)) ids.push(this.#node('a node behind &'));
    return ids;
  }

  #node(expected: string): string {
    const { at } = this.#scanner;
    const id = this.#scanner.take(idPattern)?.[0];
    if (id === undefined) {
      const fix = 'write the id of a node, such as A, and its label in brackets: A["Words"]';
      return this.#reading.fail(at, `${wordAt(this.#scanner)} is not ${expected}`, fix);
    }
    if (id === 'end' || id === 'subgraph') {
      const message = `${id} belongs to subgraphs, and cannot be the id of a node`;
      const fix = `write another, and the word as its label: a1["${id}"]`;
      return this.#reading.fail(at, message, fix);
    }
    if (this.#scanner.peek(/@\{/y) && this.#draft.isEdge(id)) {
      readAttributes(this.#scanner, this.#reading, true);
      return id;
    }
    this.#draft.node(id, at);
    while (this.#bracket(id) || this.#className(id) || this.#attributes(id));
    return id;
  }

  #bracket(id: string): boolean {
    const { at } = this.#scanner;
    this.#scanner.take(/[ \t]+(?=[([{])/y);
    const found = brackets.find(([opener]) =>
      this.#scanner.text.startsWith(opener, this.#scanner.at),
    );
    if (!found) {
      this.#scanner.at = at;
      return false;
    }
    const [opener, shapes] = found;
    const opening = { text: opener, at: this.#scanner.at };
    this.#scanner.at += opener.length;
    const {
      text,
      at: textAt,
      closer,
    } = readText(this.#scanner, this.#reading, opening, Object.keys(shapes));
    this.#draft.node(id, textAt, { text, shape: shapes[closer] });
    return true;
  }

  #className(id: string): boolean {
    const names = this.#scanner.take(/:::((?:[\p{L}\p{N}_,]|-(?![-.>]))+)/uy)?.[1];
    for (const name of listed(names ?? '')) this.#draft.styles.add(id, name);
    return names !== undefined;
  }

  #attributes(id: string): boolean {
    const { at } = this.#scanner;
    const attributes = readAttributes(this.#scanner, this.#reading, false);
    if (attributes) this.#draft.node(id, at, attributes);
    return attributes !== undefined;
  }
}
