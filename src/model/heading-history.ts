import type { Heading } from './document.ts';

/** A heading that readers may have linked to. */
export interface RecordedHeading {
  readonly id: string;
  readonly text: string;
  /**
   * `#id`: the heading that took its place. `unknown`: it went, and nobody has said where to.
   * `gone`: it went for good. Left out: it was there when it was last looked at.
   */
  readonly now?: string;
}

/** A heading as it stands now; where it stands does not matter. */
type PresentHeading = Omit<Heading, 'at'>;

export interface HeadingTrace {
  /** Ids that no heading has any more, each with that of the heading which took its place. */
  readonly former: ReadonlyMap<string, string>;
  /** Those that nothing took the place of, but for those that were given up. */
  readonly lost: readonly RecordedHeading[];
}

/** Two headings between the same neighbours are one if their words are this much alike. */
const alike = 0.5;
/** Two headings anywhere in a post are one if their words are this much alike. */
const nearlyEqual = 0.8;

/**
 * Finds out what became of a post's headings: first by similar words between the same neighbours,
 * then by nearly equal words anywhere, then by standing alone between the same neighbours.
 * @param recorded in the order that the post had when they were recorded
 */
export function traceHeadings(
  recorded: readonly RecordedHeading[],
  present: readonly PresentHeading[],
): HeadingTrace {
  const alive = new Set(present.map(({ id }) => id));
  const known = new Set(recorded.map(({ id }) => id));
  const open = placed(recorded, alive).filter(
    ({ heading }) => !alive.has(heading.id) && heading.now === undefined,
  );
  const fresh = placed(present, known).filter(({ heading }) => !known.has(heading.id));
  const renamed = new Map<string, string>();
  matchByWords(open, fresh, renamed, alike, true);
  matchByWords(open, fresh, renamed, nearlyEqual, false);
  matchByPlace(open, fresh, renamed);
  return resolve(recorded, alive, renamed);
}

interface Placed<Kind> {
  readonly heading: Kind;
  /** The nearest headings on both sides that both lists have. */
  readonly gap: string;
}

type Named = Pick<Heading, 'id' | 'text'>;

function placed<Kind extends Named>(
  headings: readonly Kind[],
  shared: ReadonlySet<string>,
): Placed<Kind>[] {
  const before: string[] = [];
  let last = '';
  for (const { id } of headings) {
    before.push(last);
    if (shared.has(id)) last = id;
  }
  const result: Placed<Kind>[] = [];
  let next = '';
  for (const [index, heading] of [...headings.entries()].toReversed()) {
    result.unshift({ heading, gap: JSON.stringify([before[index] ?? '', next]) });
    if (shared.has(heading.id)) next = heading.id;
  }
  return result;
}

function matchByWords(
  open: readonly Placed<RecordedHeading>[],
  fresh: readonly Placed<PresentHeading>[],
  renamed: Map<string, string>,
  least: number,
  sameGap: boolean,
): void {
  const taken = new Set(renamed.values());
  const pairs = open
    .filter(({ heading }) => !renamed.has(heading.id))
    .flatMap((old) =>
      fresh
        .filter(({ heading, gap }) => !taken.has(heading.id) && (!sameGap || gap === old.gap))
        .map(({ heading }) => ({
          from: old.heading.id,
          to: heading.id,
          likeness: likenessOfTexts(old.heading.text, heading.text),
        })),
    )
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness);
  for (const { from, to } of pairs) {
    if (renamed.has(from) || taken.has(to)) continue;
    renamed.set(from, to);
    taken.add(to);
  }
}

function matchByPlace(
  open: readonly Placed<RecordedHeading>[],
  fresh: readonly Placed<PresentHeading>[],
  renamed: Map<string, string>,
): void {
  const taken = new Set(renamed.values());
  const newcomers = Map.groupBy(
    fresh.filter(({ heading }) => !taken.has(heading.id)),
    ({ gap }) => gap,
  );
  const leavers = Map.groupBy(
    open.filter(({ heading }) => !renamed.has(heading.id)),
    ({ gap }) => gap,
  );
  for (const [gap, [leaver, ...otherLeavers]] of leavers) {
    const [newcomer, ...otherNewcomers] = newcomers.get(gap) ?? [];
    if (!leaver || !newcomer || otherLeavers.length + otherNewcomers.length > 0) continue;
    renamed.set(leaver.heading.id, newcomer.heading.id);
  }
}

/** Follows what took whose place to a heading that is there. */
function resolve(
  recorded: readonly RecordedHeading[],
  alive: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): HeadingTrace {
  const said = recorded.flatMap(({ id, now }) =>
    now?.startsWith('#') ? [[id, now.slice(1)] as const] : [],
  );
  const successors = new Map([...said, ...renamed]);
  const former = new Map<string, string>();
  const lost: RecordedHeading[] = [];
  for (const heading of recorded) {
    if (alive.has(heading.id)) continue;
    const heir = follow(heading.id, successors, alive);
    if (heir !== null) former.set(heading.id, heir);
    else if (heading.now !== 'gone') lost.push(heading);
  }
  return { former, lost };
}

function follow(
  id: string,
  successors: ReadonlyMap<string, string>,
  alive: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  let current = id;
  while (!alive.has(current)) {
    seen.add(current);
    const next = successors.get(current);
    if (next === undefined || seen.has(next)) return null;
    current = next;
  }
  return current;
}

/** From 0 to 1: the pairs of neighbouring letters that two texts share (Dice's coefficient). */
export function likenessOfTexts(a: string, b: string): number {
  const [ofA, ofB] = [letterPairs(a), letterPairs(b)];
  if (ofA.size === 0 || ofB.size === 0) return 0;
  return (2 * ofA.intersection(ofB).size) / (ofA.size + ofB.size);
}

function letterPairs(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const letters = [...` ${word} `];
      return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
    }),
  );
}
