import { element } from './element.ts';

/** A stretch of a page's words, as a text to look into. */
export interface Passage {
  readonly words: readonly string[];
  /** The places in `words` from the first that may be shown to the last, exclusive. */
  readonly from: number;
  readonly to: number;
  /** The places of the words that fit, ascending. */
  readonly fitting: readonly number[];
}

const length = 26;
const lead = 6;

/**
 * The part of a passage in which most words fit, as nodes, those words in `<mark>` without the
 * punctuation around them. Where none fits, its beginning.
 */
export function excerptNodes({ words, from, to, fitting }: Passage): (Node | string)[] {
  const inside = fitting.filter((at) => at >= from && at < to);
  const start = Math.max(from, Math.min(densest(inside, from) - lead, to - length));
  const end = Math.min(to, start + length);
  const shown = words.slice(start, end).flatMap((word, index) => {
    const nodes = inside.includes(start + index) ? markCore(word) : [word];
    return index === 0 ? nodes : [' ', ...nodes];
  });
  return [start > from ? '… ' : '', ...shown, end < to ? ' …' : ''];
}

/** The words that fit, each once, without punctuation, to be found again on the page. */
export function fittingWords({ words, fitting }: Passage): readonly string[] {
  const cores = fitting.map((at) => partsOf(words[at] ?? '').core.toLowerCase());
  return [...new Set(cores)].filter((core) => core !== '').slice(0, mostWords);
}

const mostWords = 8;

/** Of the places of fitting words, the one after which most others follow closely. */
function densest(places: readonly number[], otherwise: number): number {
  const closeTo = (place: number) =>
    places.filter((at) => at >= place && at < place + length - lead).length;
  return places.reduce(
    (best, place) => (closeTo(place) > closeTo(best) ? place : best),
    places[0] ?? otherwise,
  );
}

function markCore(word: string): (Node | string)[] {
  const { before, core, after } = partsOf(word);
  return [before, element('mark', { textContent: core }), after];
}

function partsOf(word: string): { before: string; core: string; after: string } {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return { before, core, after };
}
