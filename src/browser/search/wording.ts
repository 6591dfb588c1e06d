import { element } from './element.ts';

/* What search says to its reader. */

/** What came of a search. */
export interface Outcome {
  readonly words: string;
  /** The filters' values; empty without. */
  readonly chosen: string;
  readonly cut: boolean;
  /** How many results there are without the filters, and with them. */
  readonly all: number;
  readonly left: number;
}

export function summary({ words, chosen, cut, all, left }: Outcome): (Node | string)[] {
  const sought = cut ? `words that begin like “${words}”` : `“${words}”`;
  const among = chosen ? ` under ${chosen}` : '';
  if (left > 0) return [`${count(left)} for ${sought}${among}.`];
  if (all > 0) return [`Nothing for ${sought}${among}; ${count(all)} without the filter.`];
  return [`Nothing for “${words}”. Fewer words find more; or look in the `, ...waysOn()];
}

function count(results: number): string {
  return results === 1 ? '1 result' : `${results} results`;
}

export function hint(): (Node | string)[] {
  return ['Results lead to the sections where the words stand. Or look in the ', ...waysOn()];
}

export function failure(): (Node | string)[] {
  const what = navigator.onLine
    ? 'Search could not be loaded.'
    : 'Search needs the network, which cannot be reached now.';
  return [`${what} Try again, or look in the `, ...waysOn()];
}

function waysOn(): (Node | string)[] {
  return [
    element('a', { href: '/archive/', textContent: 'archive' }),
    ' or under a ',
    element('a', { href: '/tags/', textContent: 'topic' }),
    '.',
  ];
}
