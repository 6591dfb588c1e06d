import type { PostSource } from './content.ts';
import { statusOf } from './post.ts';

/** When the next scheduled post is due; null where none is. */
export function nextDue(
  posts: readonly Pick<PostSource, 'sound' | 'frontMatter'>[],
  now: Date,
): Date | null {
  const waiting = posts
    .filter(({ sound, frontMatter }) => sound && statusOf(frontMatter, now) === 'scheduled')
    .map(({ frontMatter }) => frontMatter.date);
  return waiting.reduce<Date | null>(
    (first, date) => (first === null || date < first ? date : first),
    null,
  );
}
