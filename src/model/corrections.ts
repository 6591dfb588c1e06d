import { compareText } from './problem.ts';
import type { Post } from './post.ts';
import type { Revision } from './schema.ts';

/** A correction and the post that it was made in. */
export interface Correction {
  readonly post: Post;
  readonly revision: Revision;
}

/** Every revision of kind correction, the newest first, then by slug. */
export function correctionsOf(posts: readonly Post[]): Correction[] {
  return posts
    .flatMap((post) =>
      post.revisions
        .filter(({ kind }) => kind === 'correction')
        .map((revision) => ({ post, revision })),
    )
    .sort(
      (a, b) =>
        b.revision.date.getTime() - a.revision.date.getTime() ||
        compareText(a.post.slug, b.post.slug),
    );
}
