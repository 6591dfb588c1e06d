import { addressesOf } from '../../model/alias.ts';
import type { Content, PageSource, PostSource } from '../../model/content.ts';
import { headingsUnder, isInForce, ledgerFileName } from '../../model/ledger.ts';
import { statusOf } from '../../model/post.ts';
import { fileStart, type Problem } from '../../model/problem.ts';
import { urls } from '../../model/url.ts';
import { site } from '../../site.ts';
import { movedTextsIn } from '../moved-texts.ts';
import type { Rule } from '../rule.ts';

/** Headings that readers could link to and that nothing has taken the place of. */
export const goneHeadings: Rule = {
  documentation: {
    'gone-heading': {
      what: 'A heading that readers could link to and that nothing has taken the place of.',
      why: 'Deep links to it would lead to the start of the post.',
      mend: 'Bring it back, or say in the post’s file of the ledger which heading took its place.',
      wrong: '"now": "unknown"',
      right: '"now": "#the-new-heading"',
    },
  },
  check: (content, now) => {
    const { ledger } = content;
    if (!ledger) return [];
    const shown = content.posts.filter(
      ({ sound, frontMatter }) => sound && statusOf(frontMatter, now) === 'published',
    );
    const disputed = new Set(movedTextsIn(content, now).map(({ record }) => record));
    const recordOf = (address: string) => {
      const file = ledger.get(address);
      return file && isInForce(file.entry, now) && !disputed.has(file) ? file : undefined;
    };
    const lost = shown.flatMap((post) => {
      const targets = new Set(post.facts.targets);
      return headingsUnder(recordOf, addressesOf(post.slug, post.frontMatter.aliases))
        .filter((heading) => heading.now !== 'gone' && !targets.has(heading.id))
        .map((heading) => ({ post, heading }));
    });
    if (lost.length === 0) return [];
    const links = fragmentLinks(content);
    return lost.map(({ post, heading }) => problemOf(post, heading, links));
  },
};

function problemOf(
  post: PostSource,
  { id, text }: { readonly id: string; readonly text: string },
  links: ReadonlyMap<string, readonly string[]>,
): Problem {
  const inbound = addressesOf(post.slug, post.frontMatter.aliases).flatMap(
    (address) => links.get(`${address}#${id}`) ?? [],
  );
  const known = inbound.length > 0 ? `; linked from ${inbound.join(', ')}` : '';
  const message = `the heading “${text}” (#${id}) of "${post.frontMatter.title}" is gone, and links to it lead to the start of the post${known}`;
  const fix = `bring it back, or say in ledger/${ledgerFileName({ kind: 'posts', id: post.slug })} which heading took its place, "now": "#…", or "now": "gone"`;
  return {
    ...fileStart,
    path: post.path,
    severity: 'warning',
    rule: 'gone-heading',
    message,
    fix,
  };
}

/** The files and lines of the publication’s own links that name a heading, by address with fragment. */
function fragmentLinks(content: Content): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const sources: (PostSource | PageSource)[] = [...content.posts, ...content.pages];
  for (const source of sources) {
    const own = 'cover' in source ? urls.post(source.slug) : urls.page(source.slug);
    for (const { href, at } of source.facts.links) {
      const target = href.includes('#') ? URL.parse(href, `${site.url}${own}`) : null;
      if (target?.origin !== site.url) continue;
      const key = decode(`${target.pathname}${target.hash}`);
      found.set(key, [...(found.get(key) ?? []), `${source.path}:${at.line}`]);
    }
  }
  return found;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
