import type { Node, Renderer } from '@takumi-rs/core';
import { filled, type Wording, wordingFor } from '../../wording/wording.ts';
import type { Card } from './card.ts';
import {
  bylineNode,
  type Composition,
  footGap,
  lineWidth,
  softText,
  tagNode,
  titleHeight,
  titleNode,
} from './layout.ts';
import { breakingSize, titleSizes } from './look.ts';

/** So many names are tried for the byline; more never fit. */
const mostNames = 8;

/** Type is measured at this size where only proportions matter, in CSS pixels. */
const sample = 100;

/**
 * Finds what of a card fits: the largest title that stays whole, and as many names and tags as one
 * line each can hold.
 */
export async function composeCard(
  { wordmark, title, language, tags, date, authors }: Card,
  renderer: Pick<Renderer, 'measure'>,
): Promise<Composition> {
  const bylines = bylinesOf(authors, wordingFor(language));
  const labelled = tags.filter(({ label }) => label !== '');
  const counts = labelled.map((_, index) => countOf(index + 1));
  const [words, titles, names, labels, more, dates] = await measureGroups(renderer, [
    [titleNode(title, sample, { width: 'min-content', overflowWrap: 'normal' })],
    titleSizes.map((size) => titleNode(title, size)),
    bylines.map((byline) => bylineNode(byline, { maxWidth: 'none' })),
    labelled.map(tagNode),
    counts.map((count) => softText(count)),
    [softText(date)],
  ]);
  const longestWord = (words?.[0]?.width ?? 0) / sample;
  const tagRoom = lineWidth - (dates?.[0]?.width ?? 0) - footGap;
  const shownTags = countThatFits(widthsOf(labels), widthsOf(more), tagRoom);
  return {
    wordmark,
    title,
    titleSize: titleSizeOf(longestWord, heightsOf(titles), titleHeight(bylines.length > 0)),
    byline:
      bylines.find((_, index) => (names?.[index]?.width ?? 0) <= lineWidth) ?? bylines.at(-1) ?? '',
    hues: tags.map(({ hue }) => hue),
    tags: labelled.slice(0, shownTags),
    moreTags: countOf(labelled.length - shownTags),
    date,
  };
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const widthsOf = (boxes: readonly Box[] = []) => boxes.map(({ width }) => width);
const heightsOf = (boxes: readonly Box[] = []) => boxes.map(({ height }) => height);

/** Bylines from the one that names most authors to the one that names a single one. */
function bylinesOf(authors: readonly string[], { strings, count, list }: Wording): string[] {
  const most = Math.min(authors.length, mostNames);
  return Array.from({ length: most }, (_, index) => {
    const named = authors.slice(0, most - index);
    const others = authors.length - named.length;
    const unnamed = others === 0 ? [] : [count(strings.others, others)];
    return filled(strings.by, { authors: list([...named, ...unnamed]) });
  });
}

/** How many tags are not named. */
function countOf(count: number): string {
  return count > 0 ? `+${count}` : '';
}

/**
 * The largest size at which the title fits. Words stay whole down to `breakingSize`: a word too long
 * even for that is better broken than small.
 * @param longestWord its width as a multiple of the size
 * @param heights of the title at each of `titleSizes`
 */
function titleSizeOf(longestWord: number, heights: readonly number[], room: number): number {
  const fitting = titleSizes.filter((_, index) => (heights[index] ?? 0) <= room);
  return (
    fitting.find((size) => size <= breakingSize || size * longestWord <= lineWidth) ??
    titleSizes[titleSizes.length - 1] ??
    breakingSize
  );
}

/** How many tags fit into the room, with the number of the others behind them; one at least. */
function countThatFits(widths: readonly number[], counts: readonly number[], room: number): number {
  const fits = (shown: number) => {
    const others = widths.length - shown;
    const parts = [...widths.slice(0, shown), ...(others > 0 ? [counts[others - 1] ?? 0] : [])];
    return parts.reduce((sum, width) => sum + width + footGap, -footGap) <= room;
  };
  let shown = widths.length;
  while (shown > 1 && !fits(shown)) shown -= 1;
  return shown;
}

/** The boxes that nodes take when nothing constrains them but their own style. */
async function measureGroups(
  renderer: Pick<Renderer, 'measure'>,
  groups: readonly (readonly Node[])[],
): Promise<readonly (readonly Box[])[]> {
  const sheet = { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' } as const;
  const measured = await renderer.measure({
    type: 'container',
    style: { ...sheet, width: 100_000 },
    children: groups.map((nodes) => ({ type: 'container', style: sheet, children: [...nodes] })),
  });
  return measured.children.map(({ children }) => children);
}
