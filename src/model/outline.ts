import type { Heading } from './document.ts';

type Outlined = Pick<Heading, 'depth' | 'id' | 'text'>;

/** A heading with those below it. */
export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
  readonly children: readonly OutlineEntry[];
}

/** Nests headings by depth; a skipped level nests directly. */
export function outlineOf(headings: readonly Outlined[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let start = 0;
  while (start < headings.length) {
    const heading = headings[start];
    if (!heading) break;
    const end = nextAtOrAbove(headings, start);
    entries.push({
      id: heading.id,
      text: heading.text,
      children: outlineOf(headings.slice(start + 1, end)),
    });
    start = end;
  }
  return entries;
}

function nextAtOrAbove(headings: readonly Outlined[], start: number): number {
  const depth = headings[start]?.depth ?? 0;
  const next = headings.findIndex((heading, index) => index > start && heading.depth <= depth);
  return next === -1 ? headings.length : next;
}
