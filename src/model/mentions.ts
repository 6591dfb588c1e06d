import { aliasPath } from './alias.ts';
import type { Facts } from './document.ts';
import type { Mention, PostSummary } from './post.ts';
import type { PostFrontMatter } from './schema.ts';
import { absoluteUrl } from './url.ts';

/** What of a post tells where it links, and where it is linked to. */
interface Linking {
  readonly slug: string;
  readonly frontMatter: Pick<PostFrontMatter, 'aliases'>;
  readonly facts: Pick<Facts, 'internalLinks'>;
}

/**
 * Turns the links of posts round, in one pass over them all. A draft mentions nothing, nor does a
 * post mention itself.
 * @param entries the newest first
 * @param summaries of the entries, in their order
 * @returns by slug; a post that nothing mentions is not in it
 */
export function mentionsOf(
  entries: readonly Linking[],
  summaries: readonly PostSummary[],
  siteUrl: string,
): Map<string, Mention[]> {
  const slugAt = slugsByPath(entries, summaries);
  const found = new Map<string, Mention[]>();
  for (const [index, { slug, facts }] of entries.entries()) {
    const from = summaries[index];
    if (from?.status !== 'published') continue;
    const seen = new Set([slug]);
    for (const { href, section, sentence } of facts.internalLinks) {
      const target = slugAt.get(pathOf(href, siteUrl, from.url));
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      const { title, language } = from;
      const mention = { title, url: placeIn(from.url, section), language, sentence };
      const mentions = found.get(target);
      if (mentions) mentions.push(mention);
      else found.set(target, [mention]);
    }
  }
  return found;
}

/** Every path that leads to a post, without its last slash. */
function slugsByPath(
  entries: readonly Linking[],
  summaries: readonly PostSummary[],
): Map<string, string> {
  const aliases = entries.flatMap(({ slug, frontMatter }) =>
    frontMatter.aliases.flatMap((alias) => {
      const path = aliasPath(alias);
      return path ? [[withoutSlash(path), slug] as const] : [];
    }),
  );
  return new Map([
    ...aliases,
    ...summaries.map(({ url, slug }) => [withoutSlash(url), slug] as const),
  ]);
}

function pathOf(href: string, siteUrl: string, pageUrl: string): string {
  return withoutSlash(URL.parse(absoluteUrl(href, siteUrl, pageUrl))?.pathname ?? '');
}

function placeIn(url: string, section: string | null): string {
  return section === null ? url : `${url}#${encodeURIComponent(section)}`;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
