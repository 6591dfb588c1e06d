/** What similarity is measured on. */
export interface Comparable {
  readonly slug: string;
  readonly title: string;
  readonly tags: readonly { readonly id: string }[];
  readonly facts: { readonly terms: Readonly<Record<string, number>> };
}

/**
 * A term compares by the posts in which it weighs most, so many of them: that bounds the work of one
 * question, however many posts hold the term.
 */
const champions = 200;

/** A tag tells as much as a term that stands this often. */
const tagWeight = 4;

/**
 * Finds the posts nearest to each by the cosine of their TF-IDF vectors.
 * Reads them at the first question.
 * @returns a function from a slug to the slugs of the most similar posts, best first, ties by slug
 */
export function similarityOf(
  posts: readonly Comparable[],
): (slug: string, most: number) => string[] {
  let index: Index | undefined;
  return (slug, most) => {
    index ??= indexOf(posts);
    const { slugs, numbers } = index;
    const self = numbers.get(slug);
    if (self === undefined) return [];
    return nearest(self, index, most).flatMap((number) => slugs[number] ?? []);
  };
}

/** Posts are numbers here, in the order of their slugs: what is equally near goes by number. */
interface Index {
  readonly slugs: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly vectors: readonly Vector[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** The likeness of each post to the one that is asked about: all 0 between two questions. */
  readonly scores: Float64Array;
}

/** The terms of a post with what each weighs in it. */
type Vector = readonly (readonly [term: string, weight: number])[];

/** The posts that hold a term, and what the term weighs in each: flat, since all questions run over it. */
interface Postings {
  readonly posts: Uint32Array;
  readonly weights: Float64Array;
}

function indexOf(posts: readonly Comparable[]): Index {
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const slugs = [...bySlug.keys()].sort();
  const counted = slugs.map((slug) => termsOf(bySlug.get(slug)));
  const vectors = weigh(counted);
  return {
    slugs,
    numbers: new Map(slugs.map((slug, number) => [slug, number])),
    vectors,
    postings: championsOf(vectors),
    scores: new Float64Array(vectors.length),
  };
}

function termsOf(post: Comparable | undefined): Vector {
  if (!post) return [];
  const terms = Object.entries(post.facts.terms).map(([term, count]): Vector[number] => [
    term,
    1 + Math.log(count),
  ]);
  return [...terms, ...post.tags.map(({ id }): Vector[number] => [`#${id}`, tagWeight])];
}

/** Each vector weighted by the rarity of its terms and brought to length 1. */
function weigh(vectors: readonly Vector[]): Vector[] {
  const holders = new Map<string, number>();
  for (const [term] of vectors.flat()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return vectors.map((vector) => {
    const raw = vector.map(([term, count]): Vector[number] => [
      term,
      count * Math.log(1 + vectors.length / (holders.get(term) ?? 1)),
    ]);
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
    return raw.map(([term, weight]): Vector[number] => [term, weight / length]);
  });
}

function championsOf(vectors: readonly Vector[]): Map<string, Postings> {
  const holders = new Map<string, Holder[]>();
  for (const [post, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const held = holders.get(term);
      if (held) held.push({ post, weight });
      else holders.set(term, [{ post, weight }]);
    }
  }
  return new Map([...holders].map(([term, held]) => [term, postingsOf(held)]));
}

interface Holder {
  readonly post: number;
  readonly weight: number;
}

function postingsOf(held: Holder[]): Postings {
  const kept =
    held.length > champions
      ? held.sort((a, b) => b.weight - a.weight || a.post - b.post).slice(0, champions)
      : held;
  return {
    posts: Uint32Array.from(kept, ({ post }) => post),
    weights: Float64Array.from(kept, ({ weight }) => weight),
  };
}

function nearest(self: number, { vectors, postings, scores }: Index, most: number): number[] {
  const met: number[] = [];
  for (const [term, weight] of vectors[self] ?? []) {
    const held = postings.get(term);
    for (let place = 0; held && place < held.posts.length; place += 1) {
      const post = held.posts[place] ?? 0;
      const score = scores[post] ?? 0;
      if (score === 0) met.push(post);
      scores[post] = score + weight * (held.weights[place] ?? 0);
    }
  }
  scores[self] = 0;
  const found = best(met, scores, most);
  for (const post of met) scores[post] = 0;
  return found;
}

/** The posts with the highest scores above 0. Sorts now and then only: most of what is met is far. */
function best(met: readonly number[], scores: Float64Array, most: number): number[] {
  const scoreOf = (post: number | undefined) => scores[post ?? -1] ?? 0;
  const order = (a: number, b: number) => scoreOf(b) - scoreOf(a) || a - b;
  let found: number[] = [];
  let least = Number.MIN_VALUE;
  for (const post of met) {
    if (scoreOf(post) < least) continue;
    found.push(post);
    if (found.length < 2 * most + 16) continue;
    found = found.sort(order).slice(0, most);
    least = scoreOf(found.at(-1)) || least;
  }
  return found.sort(order).slice(0, most);
}
