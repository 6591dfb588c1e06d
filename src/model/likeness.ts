/** What a text is recognised by when its name has changed. */
export interface Fingerprint {
  readonly title: string;
  /** The terms that tell it from others, the most frequent first. */
  readonly terms: readonly string[];
  readonly headings: readonly string[];
}

/** From this likeness on two texts are versions of one. */
export const sameText = 0.5;

/** How far ahead of all others a text has to be, to be the one that was meant. */
const clearLead = 0.1;

/** A feature that more texts than this share tells none of them from the others. */
const widestFeature = 200;

/** So many candidates are compared in full. */
const compared = 8;

/** From 0 to 1: how much of two texts' titles, headings and terms is the same. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  const parts: readonly (readonly [number, ReadonlySet<string>, ReadonlySet<string>])[] = [
    [1, new Set(wordsOf(a.title)), new Set(wordsOf(b.title))],
    [1, new Set(a.headings), new Set(b.headings)],
    [2, new Set(a.terms), new Set(b.terms)],
  ];
  const told = parts.filter(([, x, y]) => x.size + y.size > 0);
  const weight = told.reduce((sum, [each]) => sum + each, 0);
  return weight === 0
    ? 0
    : told.reduce((sum, [each, x, y]) => sum + each * shared(x, y), 0) / weight;
}

export interface Likely<Item> {
  readonly item: Item;
  readonly likeness: number;
  /** Whether it is far enough ahead of all others. */
  readonly clear: boolean;
}

/**
 * Finds the text that is most like a given one. Comparing by an index of features keeps many
 * searches near-linear in the number of texts.
 * @returns a function from a fingerprint to the most similar text; null where none shares anything
 */
export function recogniser<Item>(
  items: readonly Item[],
  fingerprintOf: (item: Item) => Fingerprint,
): (wanted: Fingerprint) => Likely<Item> | null {
  const prints = items.map((item) => ({ item, print: fingerprintOf(item) }));
  const holders = Map.groupBy(
    prints.flatMap((each) => featuresOf(each.print).map((feature) => ({ feature, each }))),
    ({ feature }) => feature,
  );
  return (wanted) => {
    const weights = new Map<(typeof prints)[number], number>();
    for (const feature of featuresOf(wanted)) {
      const sharing = holders.get(feature) ?? [];
      // The fewer share a feature, the more it tells.
      for (const { each } of sharing.slice(0, widestFeature)) {
        weights.set(each, (weights.get(each) ?? 0) + 1 / sharing.length);
      }
    }
    const [first, second] = [...weights]
      .toSorted(([, x], [, y]) => y - x)
      .slice(0, compared)
      .map(([{ item, print }]) => ({ item, likeness: likeness(wanted, print) }))
      .toSorted((x, y) => y.likeness - x.likeness);
    if (!first) return null;
    return { ...first, clear: first.likeness - (second?.likeness ?? 0) >= clearLead };
  };
}

/** The words of a short text that mean something, each once. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 2 && !empty.has(word)))];
}

const empty = new Set(['and', 'for', 'from', 'how', 'the', 'what', 'when', 'who', 'why', 'with']);

function featuresOf({ title, terms, headings }: Fingerprint): string[] {
  return [
    ...wordsOf(title).map((word) => `t ${word}`),
    ...new Set(headings.map((id) => `h ${id}`)),
    ...new Set(terms.map((term) => `w ${term}`)),
  ];
}

/** From 0 to 1: how much of two sets is the same. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(a.size, b.size);
}
