/** What similarity is measured on. */
export interface Comparable {
  readonly slug: string;
  readonly title: string;
  readonly tags: readonly { readonly id: string }[];
  readonly facts: { readonly terms: Readonly<Record<string, number>> };
}

/** So many of the posts that hold a term are compared by it, which bounds the work. */
const widestTerm = 200;

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
    const { postings, weights } = index;
    const scores = new Map<string, number>();
    for (const [term, weight] of weights.get(slug) ?? []) {
      for (const other of (postings.get(term) ?? []).slice(0, widestTerm)) {
        const weightThere = weights.get(other)?.get(term) ?? 0;
        scores.set(other, (scores.get(other) ?? 0) + weight * weightThere);
      }
    }
    scores.delete(slug);
    return best(scores, most);
  };
}

interface Index {
  /** The slugs of the posts that hold a term. */
  readonly postings: ReadonlyMap<string, readonly string[]>;
  /** The vector of each post, by slug. */
  readonly weights: ReadonlyMap<string, Vector>;
}

function indexOf(posts: readonly Comparable[]): Index {
  const vectors = new Map(posts.map((post) => [post.slug, termsOf(post)]));
  const postings = invert(vectors);
  return { postings, weights: weigh(vectors, postings) };
}

function best(scores: ReadonlyMap<string, number>, most: number): string[] {
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([slug]) => slug);
}

type Vector = ReadonlyMap<string, number>;

function termsOf({ facts, tags }: Comparable): Vector {
  const terms = new Map(
    Object.entries(facts.terms).map(([term, count]) => [term, 1 + Math.log(count)]),
  );
  for (const { id } of tags) terms.set(`#${id}`, tagWeight);
  return terms;
}

function invert(vectors: ReadonlyMap<string, Vector>): Map<string, string[]> {
  const postings = new Map<string, string[]>();
  for (const [slug, terms] of vectors) {
    for (const term of terms.keys()) {
      const holders = postings.get(term);
      if (holders) holders.push(slug);
      else postings.set(term, [slug]);
    }
  }
  return postings;
}

/** Each vector weighted by the rarity of its terms and brought to length 1. */
function weigh(
  vectors: ReadonlyMap<string, Vector>,
  postings: ReadonlyMap<string, readonly string[]>,
) {
  const weighted = new Map<string, Vector>();
  for (const [slug, terms] of vectors) {
    const raw = [...terms].map(([term, count]): [string, number] => {
      const holders = postings.get(term)?.length ?? 1;
      return [term, count * Math.log(1 + vectors.size / holders)];
    });
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
    weighted.set(slug, new Map(raw.map(([term, weight]) => [term, weight / length])));
  }
  return weighted;
}
