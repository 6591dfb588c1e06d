/* The index, as `src/cli/building/index-search.ts` writes it, and Pagefind, which reads it part by part. */

import { attemptsFor, isNear, wordsIn } from './near.ts';

/** A page that fits; what is to be shown of it is loaded on request. */
export interface Match {
  readonly id: string;
  readonly data: () => Promise<MatchedPage>;
}

export interface MatchedPage {
  /** Site path. */
  readonly url: string;
  /** The page's words, the title's first; a location is the place of one of them. */
  readonly content: string;
  readonly meta: Readonly<{
    title: string;
    date?: string;
    language?: string;
    direction?: string;
  }>;
  /** Of the words that fit. */
  readonly locations: readonly number[];
  readonly anchors: readonly Heading[];
  /** The page's beginning, and its sections, as far as something in them fits. */
  readonly sub_results: readonly MatchedSection[];
}

/** An element with an id, and where its words begin. */
export interface Heading {
  readonly element: string;
  readonly text: string;
  readonly location: number;
}

export interface MatchedSection {
  readonly title: string;
  readonly url: string;
  /** Missing for a page's beginning. */
  readonly anchor?: Heading;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** What results can be narrowed down by. */
export interface Facets {
  readonly tags: readonly string[];
  /** By a result's id: the year, 0 for none, and the places of its topics in `tags`. */
  readonly pages: Readonly<Record<string, readonly [year: number, ...tags: number[]]>>;
}

export interface Index {
  readonly facets: Facets;
  find(words: string): Promise<Finding>;
}

export interface Finding {
  /** The best first. */
  readonly matches: readonly Match[];
  /** Whether the words had to lose their ends before anything was found. */
  readonly cut: boolean;
}

let loading: Promise<Index> | undefined;

/** Loads the index's beginning, once; after a failure, the next call tries again. */
export function loadIndex(): Promise<Index> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** What is used here of `pagefind.js`. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly Match[] } | null>;
}

/** No part of the scripts that are built here, which a constant would have made it. */
const addresses = { pagefind: '/pagefind/pagefind.js', facets: '/pagefind/facets.json' };

async function load(): Promise<Index> {
  const [pagefind, facets] = await Promise.all([loadPagefind(), loadFacets()]);
  return { facets, find: (words) => find(pagefind, words) };
}

async function loadPagefind(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ addresses.pagefind);
  // A worker would be one more script, for answers that take a few milliseconds.
  await pagefind.options({ noWorker: true });
  return pagefind;
}

async function find(pagefind: Pagefind, words: string): Promise<Finding> {
  for (const attempt of attemptsFor(words)) {
    const matches = (await pagefind.search(attempt))?.results ?? [];
    const best = await matches[0]?.data();
    if (best && isNear(attempt, wordsIn(best))) return { matches, cut: attempt !== words };
  }
  return { matches: [], cut: false };
}

async function loadFacets(): Promise<Facets> {
  const response = await fetch(addresses.facets);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
