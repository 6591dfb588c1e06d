import type { Piece } from './article-pieces.ts';

/** Where a page sets words apart and the item does not, from both sides. */
export interface LostEmphasis {
  readonly page: string;
  readonly feed: string;
}

/** Words that are set apart, and where they stand: in characters of the text without its blanks. */
interface Emphasis {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first words that the page sets apart and the item does not. What the item adds is no loss: it
 * sets titles in bold that stand out on the page by their look.
 * @param page the pieces of the page; both say the same text
 * @param item the pieces of the item
 */
export function lostEmphasis(page: readonly Piece[], item: readonly Piece[]): LostEmphasis | null {
  const carried = emphasesIn(item);
  const known = new Set(carried.map(nameOf));
  const lost = emphasesIn(page).find((emphasis) => !known.has(nameOf(emphasis)));
  if (!lost) return null;
  const instead = carried.find(({ start, end }) => start === lost.start && end === lost.end);
  return { page: shown(page, lost, lost.tag), feed: shown(item, lost, instead?.tag ?? null) };
}

function nameOf({ tag, start, end }: Emphasis): string {
  return `${tag} ${start} ${end}`;
}

function emphasesIn(pieces: readonly Piece[]): Emphasis[] {
  let end = 0;
  return pieces.flatMap(({ kind, value }) => {
    if (kind === 'text') end += withoutBlanks(value).length;
    if (kind !== 'emphasis') return [];
    const [tag = '', ...words] = value.split(' ');
    return [{ tag, start: end - withoutBlanks(words.join('')).length, end }];
  });
}

/** Characters before and after the words that are shown. */
const around = 30;

function shown(pieces: readonly Piece[], { start, end }: Emphasis, tag: string | null): string {
  const text = pieces.map(({ kind, value }) => (kind === 'text' ? value : '')).join('');
  const [from, to] = [placeOf(text, start), placeOf(text, end - 1) + 1];
  const words = text.slice(from, to);
  const before = text.slice(Math.max(0, from - around), from);
  const after = text.slice(to, to + around);
  const marked = tag === null ? words : `<${tag}>${words}</${tag}>`;
  return `…${before}${marked}${after}…`.replace(/\s+/g, ' ');
}

/** The place in a text of the character that has so many before it, blanks not counted. */
function placeOf(text: string, characters: number): number {
  let left = characters;
  for (const { index } of text.matchAll(/\S/g)) {
    if (left === 0) return index;
    left -= 1;
  }
  return text.length;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
