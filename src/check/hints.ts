import type { Content, PostSource } from '../model/content.ts';
import { statusOf } from '../model/post.ts';
import { site } from '../site.ts';
import { chosenBy, inboundOf } from './inbound.ts';

/** Something worth a thought, where nothing is wrong. */
export interface Hint {
  /** As in `Problem.path`. */
  readonly path: string;
  /** One sentence, without a full stop at the end. */
  readonly message: string;
}

/**
 * Related reading that could be answered: a post chose another, which has room left, shares a tag,
 * and does not lead back. No warning, since not every reader of the one wants the other.
 */
export function hints(content: Content, now: Date): Hint[] {
  const isOut = ({ frontMatter }: PostSource) => statusOf(frontMatter, now) === 'published';
  const published = new Map(content.posts.filter(isOut).map((post) => [post.slug, post]));
  const inbound = inboundOf(content, now);
  return [...published.values()].flatMap((post) =>
    chosenBy(post).flatMap((slug): Hint[] => {
      const target = published.get(slug);
      if (!target || target === post || !hasRoom(target) || !shareTag(post, target)) return [];
      if (inbound.get(post.slug)?.has(target.path)) return [];
      const message = `"${post.slug}" names this post as related reading; "- post: ${post.slug}" would answer it`;
      return [{ path: target.path, message }];
    }),
  );
}

/** Lines for a terminal, one a hint; empty for none. They are no problems, so no report has them. */
export function hintLines(found: readonly Hint[]): string {
  return found.map(({ path, message }) => `${path}  hint  ${message}\n`).join('');
}

function hasRoom({ frontMatter }: PostSource): boolean {
  return frontMatter.related.length < site.limits.relatedPosts;
}

function shareTag(a: PostSource, b: PostSource): boolean {
  return a.frontMatter.tags.some((id) => b.frontMatter.tags.includes(id));
}
