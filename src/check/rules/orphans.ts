import type { Content, PostSource } from '../../model/content.ts';
import { statusOf } from '../../model/post.ts';
import { urls } from '../../model/url.ts';
import { inboundOf } from '../inbound.ts';
import { hasUnread } from '../publication.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Posts that nothing leads to, in a publication whose posts mostly lead to one another. */
export const orphans: Rule = {
  documentation: {
    orphan: {
      what: 'A post of more than a month ago that no other post, page or series leads to, in a publication whose posts mostly do.',
      why: 'Once it has left the first page, readers find it by the archive and by search only.',
      mend: 'Link to it where another post says something of the same subject, or name it in the related reading of one.',
      wrong: 'related: []',
      right: 'related:\n  - post: prompts-are-code\n    why: How to roll a change back',
    },
  },
  check: (content, now) => {
    // What cannot be read may lead to any of them.
    if (hasUnread(content)) return [];
    const settled = content.posts.filter((post) => isSettled(post, now));
    const inbound = inboundOf(content, now);
    const alone = settled.filter(
      ({ slug, frontMatter }) => !inbound.has(slug) && !frontMatter.series,
    );
    // Where linking is not the habit, or there are too few posts to have one, none stands out.
    if (settled.length < fewest || alone.length * 2 >= settled.length) return [];
    return alone.map((post) => {
      const message = `no post, page or series leads to "${post.frontMatter.title}"`;
      const near = nearestPost(post, content, now);
      const fix = near
        ? `link to ${urls.post(post.slug)} from ${near.path}, which is near in subject, or name it in its related reading`
        : `link to ${urls.post(post.slug)} from a post on the same subject`;
      return problemAt(post, 'title', 'orphan', message, fix, 'warning');
    });
  },
};

/** With fewer posts there is no habit to depart from. */
const fewest = 5;

/** A new post is linked by later ones; so long it may wait for them, in milliseconds. */
const month = 30 * 24 * 60 * 60 * 1000;

function isSettled({ frontMatter }: PostSource, now: Date): boolean {
  const isOut = statusOf(frontMatter, now) === 'published';
  return isOut && now.getTime() - frontMatter.date.getTime() > month;
}

/** So many posts of a tag are compared, which bounds the work. */
const mostCompared = 100;

/** The published post that shares the most terms and tags with another; ties by slug. */
function nearestPost(post: PostSource, { posts }: Content, now: Date): PostSource | null {
  const scored = posts
    .filter((other) => other !== post && shareTag(post, other))
    .slice(0, mostCompared)
    .filter((other) => statusOf(other.frontMatter, now) === 'published')
    .map((other) => ({ other, score: likeness(post, other) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1));
  return scored[0]?.other ?? null;
}

function shareTag(a: PostSource, b: PostSource): boolean {
  return a.frontMatter.tags.some((id) => b.frontMatter.tags.includes(id));
}

/** A tag in common counts as much as five terms. */
function likeness(a: PostSource, b: PostSource): number {
  const tags = a.frontMatter.tags.filter((id) => b.frontMatter.tags.includes(id)).length;
  const terms = Object.keys(a.facts.terms).filter((term) => Object.hasOwn(b.facts.terms, term));
  return tags * 5 + terms.length;
}
