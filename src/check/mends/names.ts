import type { PageSource, PostSource } from '../../model/content.ts';
import type { Edit } from '../../model/edit.ts';
import type { Problem } from '../../model/problem.ts';
import { site } from '../../site.ts';
import { removeFromList } from '../front-matter-edit.ts';
import { keyPathAt, type Mend, onlyNear, replacement, valueAt } from './mend.ts';

/** A tag that is a slip of the pen away from one that there is. */
export const mendTag: Mend = (problem, source, { tags }) =>
  mendName(problem, source, tags.ids ?? []);

/** The same for an author. */
export const mendAuthor: Mend = (problem, source, { authors }) =>
  mendName(problem, source, [...(authors.ids ?? []), site.author.id]);

/** The same for a series. */
export const mendSeries: Mend = (problem, source, { series }) =>
  mendName(problem, source, series.ids ?? []);

/** The same for a post in related reading, and today's slug for an earlier one; none that is there already. */
export const mendRelated: Mend = (problem, source, { posts, postFiles }) => {
  const slugs = postFiles.map(({ slug }) => slug);
  const free = slugs.filter((slug) => slug !== source.slug && !isRelated(source, slug));
  const name = valueAt(source, keyPathAt(problem, source) ?? '');
  const renamed = posts.find(({ frontMatter }) =>
    frontMatter.aliases.some((each) => each === name),
  );
  if (!renamed || typeof name !== 'string' || slugs.includes(name)) {
    return mendName(problem, source, free);
  }
  return free.includes(renamed.slug) ? replacement(problem, name, renamed.slug) : null;
};

function isRelated({ frontMatter }: PostSource | PageSource, slug: string): boolean {
  const related = 'related' in frontMatter ? frontMatter.related : [];
  return related.some((entry) => 'post' in entry && entry.post === slug);
}

/** A tag or author that was named before in the same list. */
export const mendRepeated: Mend = (problem, source) => {
  const keyPath = keyPathAt(problem, source);
  return keyPath && /^(?:tags|authors)\./.test(keyPath) ? removeFromList(source, keyPath) : null;
};

function mendName(
  problem: Problem,
  source: PostSource | PageSource,
  known: readonly string[],
): Edit | null {
  const name = valueAt(source, keyPathAt(problem, source) ?? '');
  if (typeof name !== 'string' || known.includes(name)) return null;
  const meant = onlyNear(name, known);
  return meant === null ? null : replacement(problem, name, meant);
}
