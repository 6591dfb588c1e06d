import type { Content, PostSource } from '../../model/content.ts';
import { hasUnread } from '../publication.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Tags of one post alone, in a publication where most tags gather more. */
export const loneTags: Rule = {
  documentation: {
    'tag-used-once': {
      what: 'A tag that a single post has, in a publication whose tags mostly gather several.',
      why: 'Its page and its feed lead from that post to that post.',
      mend: 'Give the tag to the other posts that it fits, or take it from this one. A tag for posts to come may stay.',
      wrong: 'tags: [engineering-practice, gateways]',
      right: 'tags: [engineering-practice, routing]',
    },
  },
  check: (content) => {
    // What cannot be read may have any tag.
    if (hasUnread(content)) return [];
    const uses = usesOf(content);
    const lone = [...uses].filter(([, posts]) => posts.length === 1);
    if (lone.length * 2 >= uses.size) return [];
    return lone.flatMap(([id, [post]]) => {
      if (!post) return [];
      const keyPath = `tags.${post.frontMatter.tags.indexOf(id)}`;
      const message = `no other post has the tag "${id}"`;
      const fix = `give "${id}" to the posts that it fits, or use one of ${others(uses, id)}`;
      return [problemAt(post, keyPath, 'tag-used-once', message, fix, 'warning')];
    });
  },
};

/** Which posts have a tag; of tags that `tags.yaml` knows. */
function usesOf({ posts, tags }: Content): Map<string, PostSource[]> {
  const uses = new Map<string, PostSource[]>();
  for (const post of posts) {
    for (const id of new Set(post.frontMatter.tags)) {
      if (!tags.ids?.includes(id)) continue;
      const found = uses.get(id);
      if (found) found.push(post);
      else uses.set(id, [post]);
    }
  }
  return uses;
}

/** So many of the most used tags are named. */
const mostNamed = 4;

function others(uses: ReadonlyMap<string, readonly PostSource[]>, than: string): string {
  return [...uses]
    .filter(([id, posts]) => id !== than && posts.length > 1)
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, mostNamed)
    .map(([id]) => id)
    .join(', ');
}
