import type { PostSummary } from '../model/post.ts';

/** The posts of one year, in the order in which they came. */
export interface Year {
  readonly year: number;
  readonly posts: readonly PostSummary[];
}

/** Cuts a list that is ordered by date wherever the year changes. */
export function yearsOf(posts: readonly PostSummary[]): Year[] {
  const years = new Map<number, PostSummary[]>();
  for (const post of posts) {
    const year = post.date.getUTCFullYear();
    years.set(year, [...(years.get(year) ?? []), post]);
  }
  return [...years].map(([year, members]) => ({ year, posts: members }));
}
