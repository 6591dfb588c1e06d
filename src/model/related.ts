import type { Facts } from './document.ts';
import type { PostSummary, RelatedReading } from './post.ts';
import type { PostFrontMatter, RelatedEntry } from './schema.ts';
import { similarityOf } from './similarity.ts';

/** What of a post tells what it is about. */
interface Readable {
  readonly slug: string;
  readonly frontMatter: Pick<PostFrontMatter, 'title' | 'tags' | 'related' | 'lang'>;
  readonly facts: Facts;
}

/**
 * The related reading of posts: what its editor chose, filled up with the most similar.
 * @param summaries of the posts that there are to read
 * @param count how many of them a post gets
 */
export function relatedReading(
  entries: readonly Readable[],
  summaries: readonly PostSummary[],
  count: number,
): (entry: Pick<Readable, 'slug' | 'frontMatter'>) => RelatedReading[] {
  const bySlug = new Map(summaries.map((summary) => [summary.slug, summary]));
  const similar = similarityOf(
    entries.map(({ slug, frontMatter, facts }) => ({
      slug,
      title: frontMatter.title,
      tags: frontMatter.tags.map((id) => ({ id })),
      facts,
    })),
  );
  return ({ slug, frontMatter }) => {
    const { lang } = frontMatter;
    const chosen = frontMatter.related.flatMap((entry) => chosenOf(entry, lang, bySlug) ?? []);
    const taken = new Set(chosen.map(({ url }) => url));
    const missing = count - chosen.length;
    const found = missing > 0 ? similar(slug, missing + taken.size) : [];
    const filled = found
      .flatMap((other) => bySlug.get(other) ?? [])
      .filter(({ url }) => !taken.has(url))
      .slice(0, missing)
      .map(({ title, url, language, description }) => ({
        title,
        url,
        language,
        why: description,
        origin: 'similar' as const,
      }));
    return [...chosen, ...filled];
  };
}

function chosenOf(
  entry: RelatedEntry,
  lang: string,
  bySlug: ReadonlyMap<string, PostSummary>,
): RelatedReading | null {
  const why = entry.why ?? null;
  if ('url' in entry) {
    return { title: entry.title, url: entry.url, language: lang, why, origin: 'chosen' };
  }
  const post = bySlug.get(entry.post);
  if (!post) return null;
  return { title: post.title, url: post.url, language: post.language, why, origin: 'chosen' };
}
