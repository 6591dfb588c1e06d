import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { type Phrase, partOf } from '../phrase.ts';
import type { Reading } from '../reading.ts';

const declaration = /^\s*(?:create\s+)?(?:participant|actor)\s[^\n]*$/i;

/**
 * The statements of a sequence diagram: lines, and parts of lines between semicolons. A semicolon that
 * ends an entity code parts nothing, nor does anything in the settings `@{…}` of a participant. What
 * follows a `#` between spaces is a comment, as in Mermaid.
 */
export function sequenceStatements(reading: Reading): readonly Phrase[] {
  return new Splitter(reading).split();
}

class Splitter {
  readonly #reading: Reading;
  readonly #text: string;
  readonly #statements: Phrase[] = [];
  #begin: number;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#text = reading.source.text;
    this.#begin = reading.source.bodyAt;
  }

  split(): readonly Phrase[] {
    const tokens = /@\{|#\w+;|&#?\w{1,32};|#|[\n;]/g;
    tokens.lastIndex = this.#begin;
    for (let match = tokens.exec(this.#text); match; match = tokens.exec(this.#text)) {
      tokens.lastIndex = this.#token(match[0], match.index);
    }
    this.#end(this.#text.length, this.#text.length);
    return this.#statements;
  }

  /** @returns where to go on */
  #token(token: string, at: number): number {
    const next = at + token.length;
    if (token === '#') return this.#comment(at);
    if (token === '@{') {
      const isSettings = declaration.test(this.#text.slice(this.#begin, at));
      return isSettings ? this.#closing(at) : next;
    }
    return isEntity(token) ? next : this.#end(next - 1, next);
  }

  #comment(at: number): number {
    const isFirst = this.#text.slice(this.#begin, at).trim() === '';
    if (!isFirst && !this.#isParted(at)) return at + 1;
    if (!isFirst) this.#reading.note('comments behind #');
    const line = this.#text.indexOf('\n', at);
    const next = line < 0 ? this.#text.length : line;
    return this.#end(at, next);
  }

  /** Whether a character stands by itself; the end of the source counts as a space. */
  #isParted(at: number): boolean {
    const near = [this.#text[at - 1], this.#text[at + 1]];
    return near.every((each) => each === undefined || /\s/.test(each));
  }

  /** The offset behind the settings that begin at one. */
  #closing(at: number): number {
    const closing = this.#text.indexOf('}', at);
    if (closing >= 0) return closing + 1;
    const fix = 'write @{ "type": "database" }';
    return this.#reading.fail(at, 'the settings of a participant are not closed; expected }', fix);
  }

  /** Ends a statement, and begins the next. */
  #end(at: number, next: number): number {
    const statement = partOf({ text: this.#text, at: 0 }, this.#begin, at);
    if (statement.text !== '') this.#statements.push(statement);
    this.#begin = next;
    return next;
  }
}

/** `#` always begins an entity code where a semicolon ends it; `&` does where it names a character. */
function isEntity(token: string): boolean {
  if (/^(?:#|&#)/.test(token)) return true;
  return token.startsWith('&') && decodeNamedCharacterReference(token.slice(1, -1)) !== false;
}
