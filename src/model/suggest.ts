import type { PostSource } from './content.ts';
import { wordsOf } from './likeness.ts';
import { similarityOf } from './similarity.ts';

type Known = Pick<PostSource, 'slug' | 'frontMatter' | 'facts'>;

/** The posts that are most like one of which only the title and perhaps tags are known, best first. */
export function similarTo(
  title: string,
  tags: readonly string[],
  posts: readonly Known[],
  most: number,
): string[] {
  // No slug looks like this, so it takes the place of no post.
  const self = ' ';
  const facts = { terms: termsOf(title) };
  const wanted = { slug: self, title, tags: tags.map((id) => ({ id })), facts };
  const known = posts.map(({ slug, frontMatter, facts }) => ({
    slug,
    title: frontMatter.title,
    tags: frontMatter.tags.map((id) => ({ id })),
    facts: { terms: { ...termsOf(frontMatter.title), ...facts.terms } },
  }));
  return similarityOf([wanted, ...known])(self, most);
}

/** The tags of the most similar posts, the nearest counting most; and all others in their own order. */
export function tagsFor(
  title: string,
  known: readonly string[],
  posts: readonly Known[],
): { readonly likely: readonly string[]; readonly others: readonly string[] } {
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const near = similarTo(title, [], posts, neighbours);
  const votes = new Map<string, number>();
  for (const [index, slug] of near.entries()) {
    for (const id of bySlug.get(slug)?.frontMatter.tags ?? []) {
      votes.set(id, (votes.get(id) ?? 0) + 1 / (index + 1));
    }
  }
  const likely = known
    .filter((id) => votes.has(id))
    .toSorted((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
  return { likely, others: known.filter((id) => !votes.has(id)) };
}

/** So many posts are asked for their tags. */
const neighbours = 5;

function termsOf(title: string): Record<string, number> {
  return Object.fromEntries(
    wordsOf(title)
      .flatMap(spellings)
      .map((word) => [word, 1]),
  );
}

/** Terms of posts stand in the singular; which of a title's words do is not known. */
function spellings(word: string): string[] {
  return [word, word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')];
}
