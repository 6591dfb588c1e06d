import type { PageSource, PostSource } from '../../model/content.ts';
import { isoDate } from '../../model/date.ts';
import { statusOf } from '../../model/post.ts';
import type { Problem } from '../../model/problem.ts';
import type { RelatedEntry } from '../../model/schema.ts';
import { site } from '../../site.ts';
import { type FormFault, formFault } from '../link-forms.ts';
import { problemAt, type Rule } from '../rule.ts';
import { nearest } from '../suggestion.ts';

/** Related reading that leads nowhere, to itself, or twice to the same place. */
export const related: Rule = {
  documentation: {
    related: {
      what: 'Related reading that names the post itself, no post, a post that readers cannot see, or the same place twice.',
      why: 'The section under the post would lead nowhere.',
      mend: 'Name published posts by their slugs, each once. What is left free is filled with the most similar posts.',
      wrong: `related:
  - post: prompts-are-cod`,
      right: `related:
  - post: prompts-are-code
    why: How to roll a change back`,
    },
  },
  check: ({ posts, postFiles }, now) => {
    const bySlug = new Map(posts.map((post) => [post.slug, post]));
    const slugs = postFiles.map(({ slug }) => slug);
    return posts.flatMap((post) => {
      const seen = new Set<string>();
      return post.frontMatter.related.flatMap((entry, index) => {
        const key = 'post' in entry ? entry.post : entry.url;
        const keyPath = `related.${index}.${'post' in entry ? 'post' : 'url'}`;
        if (seen.has(key)) {
          const message = `"${key}" is already in this post's related reading`;
          return [problemAt(post, keyPath, 'related', message, 'remove one of the two')];
        }
        seen.add(key);
        return 'url' in entry
          ? checkAddress(entry.url, post, keyPath)
          : checkEntry(entry, post, keyPath, bySlug, slugs, now);
      });
    });
  },
};

function checkAddress(url: string, post: PostSource, keyPath: string): Problem[] {
  const fault = ownPost(url) ?? formFault(url);
  return fault ? [problemAt(post, keyPath, 'related', fault.message, fault.fix)] : [];
}

/** A post of the publication itself is named as one, so that it is checked as one. */
function ownPost(url: string): FormFault | null {
  const { hostname, pathname } = new URL(url);
  const [host, own] = [hostname, new URL(site.url).hostname].map((name) =>
    name.replace(/^www\./, ''),
  );
  const slug = host === own ? /^\/posts\/([^/]+)\/?$/.exec(pathname)?.[1] : undefined;
  if (slug === undefined) return null;
  const message = `"${url}" is a post of this publication`;
  return { message, fix: `write post: ${slug} in place of url and title` };
}

function checkEntry(
  entry: Extract<RelatedEntry, { post: string }>,
  post: PostSource,
  keyPath: string,
  bySlug: ReadonlyMap<string, PostSource>,
  slugs: readonly string[],
  now: Date,
): Problem[] {
  const at = (message: string, fix: string) => [problemAt(post, keyPath, 'related', message, fix)];
  if (entry.post === post.slug) {
    return at('the post names itself as related reading', 'name another post');
  }
  if (!slugs.includes(entry.post)) {
    const near = nearest(entry.post, slugs);
    const fix = near
      ? `did you mean "${near}"?`
      : 'write the slug of a post: its file name without .mdx';
    return at(`there is no post "${entry.post}"`, fix);
  }
  const target = bySlug.get(entry.post);
  const hidden = target && hiddenFrom(post, target, now);
  return hidden
    ? at(`the related post "${entry.post}" ${hidden}`, 'publish it first, or name another post')
    : [];
}

/** Why readers of a post or page would not find a post; null where they would, or see neither. */
export function hiddenFrom(
  source: PostSource | PageSource,
  target: PostSource,
  now: Date,
): string | null {
  if (isUncertain(source) || isUncertain(target)) return null;
  const own = 'cover' in source ? statusOf(source.frontMatter, now) : 'published';
  const other = statusOf(target.frontMatter, now);
  if (own === 'draft' || other === 'published') return null;
  if (other === 'draft') return 'is a draft';
  const { date } = target.frontMatter;
  const appearsFirst = 'cover' in source && date <= source.frontMatter.date;
  return own === 'scheduled' && appearsFirst ? null : `is scheduled for ${isoDate(date)}`;
}

/** Whether nobody knows if, and when, readers see it. */
function isUncertain({ doubtful }: PostSource | PageSource): boolean {
  return doubtful.includes('draft') || doubtful.includes('date');
}
