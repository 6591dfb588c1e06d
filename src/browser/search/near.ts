import type { MatchedPage } from './engine.ts';

/** The letters by which a word is known, whatever its ending. */
const stem = 4;

/**
 * What to look for in turn: the words as they are, then without the ends of the longer ones, where
 * most slips are and where inflections are.
 */
export function attemptsFor(words: string): readonly string[] {
  const cut = (letters: number) =>
    words.replace(/[\p{L}\p{N}]+/gu, (word) =>
      word.slice(0, Math.max(stem, word.length - letters)),
    );
  return isPhrase(words) ? [words] : [...new Set([words, cut(1), cut(2), cut(3)])];
}

/**
 * Whether a page has words like those looked for. For a word that stands nowhere, Pagefind finds
 * whatever it begins with: for “karpaty”, a lone “k”.
 * @param found the page's words that fit, in small letters
 */
export function isNear(words: string, found: readonly string[]): boolean {
  if (isPhrase(words)) return true;
  const plain = found.map(bare);
  const wanted = bare(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  return wanted
    .filter((word) => word.length >= stem)
    .every((word) => plain.some((each) => each.includes(word.slice(0, stem))));
}

/** Words in quotes are to be found as they stand. */
function isPhrase(words: string): boolean {
  return /^\s*".+"\s*$/.test(words);
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a page that fit, as they stand. */
export function wordsIn({ content, locations }: MatchedPage): readonly string[] {
  const words = content.split(/\s+/);
  return locations.flatMap((at) => words[at] ?? []);
}
