import {
  type Piece,
  type PieceKind,
  pieceKinds,
  piecesOfItem,
  piecesOfPage,
} from './article-pieces.ts';
import { lostEmphasis } from './emphasis.ts';

/** Where the content of a feed item first says something else than the page, by kind. */
export interface Difference {
  readonly kind: PieceKind;
  readonly page: string;
  readonly feed: string;
}

/**
 * Holds the content of a feed item against the article that it stands for: text, headings, links,
 * images with their alternative texts, code, and what sets words apart: the last only where the text
 * is the same, for it is told by its place. White space counts only in code.
 * @param articleHtml the article, or the whole page
 * @param pageUrl the absolute address of the page
 * @returns the first difference of each kind; none where both say the same
 */
export function differences(articleHtml: string, itemHtml: string, pageUrl: string): Difference[] {
  const page = piecesOfPage(articleHtml, pageUrl);
  const item = piecesOfItem(itemHtml, pageUrl);
  const found = listed.flatMap((kind) => inList(kind, page, item) ?? []);
  const text = inText(textOf(page), textOf(item));
  if (text) return [text, ...found];
  const lost = lostEmphasis(page, item);
  return lost ? [...found, { kind: 'emphasis', ...lost }] : found;
}

/** A difference in words, for the terminal. */
export function describeDifference(address: string, { kind, page, feed }: Difference): string {
  return `${address}  feed-parity  ${kindNames[kind]} differs between page and feed\n    page: ${page}\n    feed: ${feed}`;
}

const kindNames: Readonly<Record<PieceKind, string>> = {
  text: 'the text',
  heading: 'a heading',
  link: 'a link',
  image: 'an image or its alternative text',
  code: 'a block of code',
  emphasis: 'what sets words apart',
};

/** What is held against each other one by one, in its order. */
const listed = pieceKinds.filter((kind) => kind !== 'text' && kind !== 'emphasis');

function inList(
  kind: PieceKind,
  page: readonly Piece[],
  item: readonly Piece[],
): Difference | null {
  const [expected, found] = [page, item].map((pieces) =>
    pieces.filter((piece) => piece.kind === kind),
  );
  const most = Math.max(expected?.length ?? 0, found?.length ?? 0);
  for (let index = 0; index < most; index += 1) {
    const [a, b] = [expected?.[index]?.value, found?.[index]?.value];
    if (comparable(kind, a) !== comparable(kind, b))
      return { kind, page: a ?? absent, feed: b ?? absent };
  }
  return null;
}

const absent = '(nothing)';

function comparable(kind: PieceKind, value: string | undefined): string | undefined {
  return kind === 'code' ? value : value?.replace(/\s+/g, '');
}

/** Pages and feeds break lines in different places, so that only what stands between blanks counts. */
function inText(page: string, feed: string): Difference | null {
  let [a, b] = [0, 0];
  for (;;) {
    while (isBlank(page[a])) a += 1;
    while (isBlank(feed[b])) b += 1;
    if (page[a] !== feed[b])
      return { kind: 'text', page: excerpt(page, a), feed: excerpt(feed, b) };
    if (page[a] === undefined) return null;
    a += 1;
    b += 1;
  }
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** Characters before and after the place of a difference. */
const context = { before: 30, after: 50 };

function excerpt(text: string, at: number): string {
  if (at >= text.length) return '(the end)';
  const start = Math.max(0, at - context.before);
  const words = text.slice(start, at + context.after).replace(/\s+/g, ' ');
  return `${start > 0 ? '…' : ''}${words}${at + context.after < text.length ? '…' : ''}`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .filter(({ kind }) => kind === 'text')
    .map(({ value }) => value)
    .join('');
}
