import type { Dictionary } from './dictionary.ts';
import { tradeWords } from './trade-words.ts';

/** How a word is to be taken that no dictionary has. */
export interface UnknownWord {
  readonly text: string;
  /** Where it starts in the text. */
  readonly index: number;
  /** With a capital where no sentence starts, or near no word: likely a name. */
  readonly mayBeName: boolean;
}

/** Keeps what takes long to make, under a name. */
export type Keep = (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** Words that were looked up before. */
export interface LookedUp {
  /** Those that are right. */
  readonly known: Iterable<string>;
  /** Those that are not, each with the words that it may be a slip for. */
  readonly unknown: Iterable<readonly [string, readonly string[]]>;
}

/** Knows the words of British English and of computing; started for the first word that is new. */
export class Spelling {
  readonly #known: Set<string>;
  readonly #unknown: Map<string, readonly string[]>;
  readonly #keep: Keep;

  constructor({ known, unknown }: LookedUp = { known: [], unknown: [] }, keep: Keep = makeAgain) {
    this.#known = new Set(known);
    this.#unknown = new Map(unknown);
    this.#keep = keep;
  }

  /** The words that were asked for, now or before. */
  get lookedUp(): {
    readonly known: ReadonlySet<string>;
    readonly unknown: ReadonlyMap<string, readonly string[]>;
  } {
    return { known: this.#known, unknown: this.#unknown };
  }

  /** The words of a text that no dictionary has, each time they stand there. */
  async unknownIn(text: string): Promise<UnknownWord[]> {
    const unknown: UnknownWord[] = [];
    for (const { word, index } of wordsOf(text)) {
      if (await this.#isKnown(word)) continue;
      const isCapital = /^\p{Lu}/u.test(word) || !isEnglish(word);
      const suggested = isCapital ? await this.suggest(word) : [];
      const inSentence = isCapital && !(isEnglish(word) && startsSentence(text, index));
      unknown.push({
        text: word,
        index,
        mayBeName: inSentence || (isCapital && suggested.length === 0),
      });
    }
    return unknown;
  }

  /** The most likely words for a wrong one, the best first; none where none is near. */
  async suggest(word: string): Promise<readonly string[]> {
    const found = this.#unknown.get(word);
    if (found) return found;
    const { suggest } = await this.#ofAll();
    const near = suggest(word)
      .filter(({ cost }) => cost <= farthest)
      .map((suggestion) => suggestion.word)
      .filter((candidate) => /^\p{L}[\p{L}']*$/u.test(candidate) && candidate !== word);
    const words = [...new Set(near)].slice(0, 3);
    this.#unknown.set(word, words);
    return words;
  }

  async #isKnown(word: string): Promise<boolean> {
    if (this.#known.has(word) || isOfTrade(word)) return true;
    if (this.#unknown.has(word)) return false;
    const { has } = await this.#ofAll();
    const isKnown = [word, word.toLowerCase()].some(has);
    if (isKnown) this.#known.add(word);
    return isKnown;
  }

  async #ofAll(): Promise<Dictionary> {
    const { openDictionary } = await import('./dictionary.ts');
    return openDictionary(this.#keep);
  }
}

const makeAgain: Keep = (_, make) => make();

/** A name only with its capital; a word also at the start of a sentence. */
function isOfTrade(word: string): boolean {
  return trade.has(word) || trade.has(word.toLowerCase());
}

const trade = new Set(tradeWords);

/** In units of cspell: about one letter and a half. */
const farthest = 150;

/** Words that can be looked up: not addresses, names of programs such as LiteLLM, or acronyms. */
function wordsOf(text: string): { word: string; index: number }[] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}_@/][\p{L}\p{N}'’_@./\u00AD-]*/gu)];
  return tokens.flatMap(({ 0: token, index }) =>
    /[_@./\p{N}](?=[\p{L}\p{N}])/u.test(token) ? [] : partsOf(token, index),
  );
}

/** A compound such as ‘six-week’ is looked up by its parts. */
function partsOf(token: string, at: number): { word: string; index: number }[] {
  return [...token.matchAll(/[\p{L}'’\u00AD]+/gu)].flatMap(({ 0: part, index }) => {
    const word = part
      .replaceAll('\u00AD', '')
      .replace(/['’]s?$/u, '')
      .replaceAll('’', "'");
    return /^\p{L}[\p{Ll}\p{M}]{2,}$/u.test(word) ? [{ word, index: at + index }] : [];
  });
}

/** Other letters mark a foreign word: a term or a name that no dictionary here can judge. */
function isEnglish(word: string): boolean {
  return /^[a-z']+$/i.test(word);
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:][\s”’"')]*)[\s“‘"'(]*$/u.test(text.slice(0, index));
}
