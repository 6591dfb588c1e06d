import type { PostSource } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { site } from '../../site.ts';
import { problemAt, type Rule } from '../rule.ts';
import { nearest } from '../suggestion.ts';

/** Tags, authors and series that no data file knows; a file that could not be read is not asked. */
export const knownIds: Rule = {
  documentation: {
    'unknown-tag': {
      what: 'A tag that `tags.yaml` does not know.',
      why: 'Tags become pages and feeds with a name and a description, which have to come from somewhere.',
      mend: 'Write one of the known ids, or add the new tag with its label and description to `tags.yaml`.',
      wrong: 'tags: [evalution]',
      right: 'tags: [evaluation]',
    },
    'unknown-author': {
      what: 'An author that `authors.yaml` does not know.',
      why: 'The byline, the page of the author and the feeds show the name that stands there.',
      mend: 'Write one of the known ids, or add the author to `authors.yaml`.',
      wrong: 'authors: [pdpspectr]',
      right: 'authors: [pdpspectra]',
    },
    'unknown-series': {
      what: 'A series that `series.yaml` does not know.',
      why: 'The page of the series and the links between its parts need its title.',
      mend: 'Write one of the known ids, or add the series to `series.yaml`.',
      wrong: 'series: { id: evaluation, part: 1 }',
      right: 'series: { id: evaluation-in-practice, part: 1 }',
    },
  },
  check: (content) => {
    const known = {
      tag: content.tags.ids,
      author: content.authors.ids && [...content.authors.ids, site.author.id],
      series: content.series.ids,
    };
    return content.posts.flatMap((post) => [
      ...post.frontMatter.tags.flatMap((id, index) =>
        unknown(post, 'tag', id, `tags.${index}`, known.tag),
      ),
      ...post.frontMatter.authors.flatMap((id, index) =>
        unknown(post, 'author', id, `authors.${index}`, known.author),
      ),
      ...(post.frontMatter.series
        ? unknown(post, 'series', post.frontMatter.series.id, 'series.id', known.series)
        : []),
    ]);
  },
};

const files = { tag: 'tags.yaml', author: 'authors.yaml', series: 'series.yaml' } as const;

function unknown(
  post: PostSource,
  kind: keyof typeof files,
  id: string,
  keyPath: string,
  known: readonly string[] | null,
): Problem[] {
  // A stand-in for what could not be read has its problem already.
  const standIn = !post.sound && post.places[keyPath] === undefined;
  if (standIn || known === null || known.includes(id)) return [];
  const near = nearest(id, known);
  const message = `the ${kind} "${id}" is not in ${files[kind]}; known are ${known.join(', ') || 'none'}`;
  const fix = near
    ? `did you mean "${near}"?`
    : `write one of them, or add ${id} to ${files[kind]}`;
  return [problemAt(post, keyPath, `unknown-${kind}`, message, fix)];
}
