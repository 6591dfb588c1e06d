import type { Content, PageSource, PostSource } from '../model/content.ts';
import { statusOf } from '../model/post.ts';
import { urls } from '../model/url.ts';
import { site } from '../site.ts';
import { aliasesOf } from './addresses.ts';
import { once } from './once.ts';
import { textsOf } from './rule.ts';

/** Which published posts and pages lead to a post, by its slug: paths of their files. */
export type Inbound = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the links in texts and the related reading that editors chose. */
export const inboundOf = once((content, now): Inbound => {
  const slugs = slugsByAddress(content);
  const inbound = new Map<string, Set<string>>();
  for (const source of textsOf(content)) {
    for (const slug of leadsTo(source, slugs, now)) {
      const from = inbound.get(slug);
      if (from) from.add(source.path);
      else inbound.set(slug, new Set([source.path]));
    }
  }
  return inbound;
});

/** The slugs that a post's related reading names. */
export function chosenBy({ frontMatter }: PostSource): string[] {
  return frontMatter.related.flatMap((entry) => ('post' in entry ? [entry.post] : []));
}

/** Without the last slash, since links may lack it. */
function slugsByAddress(content: Content): ReadonlyMap<string, string> {
  const aliases = [...aliasesOf(content)].flatMap(([address, at]) =>
    at ? [[address, at.slug] as const] : [],
  );
  const own = content.posts.map(({ slug }) => [urls.post(slug), slug] as const);
  return new Map([...aliases, ...own].map(([address, slug]) => [address.replace(/\/$/, ''), slug]));
}

/** The slugs of the posts that readers of a text are led to; none where it has no readers yet. */
function leadsTo(
  source: PostSource | PageSource,
  slugs: ReadonlyMap<string, string>,
  now: Date,
): string[] {
  const linked = linkedBy(source, slugs);
  if (!('cover' in source)) return linked;
  if (statusOf(source.frontMatter, now) !== 'published') return [];
  return [...linked, ...chosenBy(source)].filter((slug) => slug !== source.slug);
}

/** The slugs of the posts that the text links to. */
function linkedBy(source: PostSource | PageSource, slugs: ReadonlyMap<string, string>): string[] {
  const own = 'cover' in source ? urls.post(source.slug) : urls.page(source.slug);
  return source.facts.links.flatMap(({ href }) => {
    const target = URL.parse(href, `${site.url}${own}`);
    if (target?.origin !== site.url) return [];
    return slugs.get(target.pathname.replace(/\/$/, '')) ?? [];
  });
}
