import { element } from './element.ts';

/**
 * An excerpt as nodes, the words that fit in `<mark>` without the punctuation around them.
 * @param excerpt words with blanks between, those that fit in `<mark>`; `<` and `>` as entities
 * @param heading left out where the excerpt begins with it
 */
export function excerptNodes(excerpt: string, heading: string): (Node | string)[] {
  const words = excerpt.split(' ').map(readWord);
  const plain = words.map(({ text }) => text).join(' ');
  const start = plain.startsWith(heading) ? heading.split(' ').length : 0;
  return words
    .slice(start)
    .flatMap(({ text, fits }) => (fits ? [...markCore(text), ' '] : [`${text} `]));
}

/** The words of a page that fit, each once, without punctuation, to be found again on the page. */
export function fittingWords(content: string, locations: readonly number[]): readonly string[] {
  const words = content.split(/\s+/);
  const cores = locations.map((at) => partsOf(words[at] ?? '').core.toLowerCase());
  return [...new Set(cores)].filter((core) => core !== '').slice(0, mostWords);
}

const mostWords = 8;

function readWord(word: string): { readonly text: string; readonly fits: boolean } {
  const text = word.replace(/<\/?mark>/g, '').replace(/&([lg])t;/g, (_, side) => signs[side] ?? '');
  return { text, fits: word.includes('<mark>') };
}

const signs: Readonly<Record<string, string>> = { l: '<', g: '>' };

function markCore(word: string): (Node | string)[] {
  const { before, core, after } = partsOf(word);
  return [before, element('mark', { textContent: core }), after];
}

function partsOf(word: string): { before: string; core: string; after: string } {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return { before, core, after };
}
