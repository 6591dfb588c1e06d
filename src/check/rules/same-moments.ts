import type { PostSource } from '../../model/content.ts';
import { isoDate } from '../../model/date.ts';
import { byNewest, updatedOf } from '../../model/post.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Posts that changed last at one moment, while nobody depends on it yet. */
export const sameMoments: Rule = {
  documentation: {
    'same-moment': {
      what: 'Two posts of this week, or to come, that were published or changed at the same moment, such as on one day without a time.',
      why: 'Nothing tells which is newer: listings and feeds go by the name of the file, and feed validators warn.',
      mend: 'Write the time of day with the later one. Leave what subscribers have had for a while.',
      wrong: 'date: 2026-05-28',
      right: 'date: 2026-05-28T14:00:00Z',
    },
  },
  check: ({ posts }, now) => {
    const fresh = posts
      .filter(({ frontMatter }) => !frontMatter.draft)
      .map((post) => ({ post, slug: post.slug, date: updatedOf(post.frontMatter) }))
      .filter(({ date }) => now.getTime() - date.getTime() < week)
      // A change on a day to come is told as that.
      .filter(({ post, date }) => date <= now || post.frontMatter.date > now)
      .toSorted(byNewest);
    return fresh.flatMap(({ post, date }, index) => {
      const before = fresh[index + 1];
      return before?.date.getTime() === date.getTime() ? [problemOf(post, before.post, date)] : [];
    });
  },
};

/** How long a moment can still be made another without subscribers noticing much, in milliseconds. */
const week = 7 * 24 * 60 * 60 * 1000;

function problemOf(post: PostSource, other: PostSource, date: Date): Problem {
  const message = `${isoDate(date)} is the moment of "${other.frontMatter.title}" too: nothing tells which is newer`;
  const fix = `write the time of day with the later one, such as ${isoDate(date).slice(0, 10)}T14:00:00Z`;
  return problemAt(post, placeOf(post, date), 'same-moment', message, fix, 'warning');
}

/** The key that the date of the last change comes from. */
function placeOf({ frontMatter: { updated, revisions } }: PostSource, date: Date): string {
  if (updated) return 'updated';
  const index = revisions.findIndex((revision) => revision.date.getTime() === date.getTime());
  return index === -1 ? 'date' : `revisions.${index}.date`;
}
