import { aliasPath } from '../model/alias.ts';
import type { Content, PageSource, PostSource } from '../model/content.ts';
import { urls } from '../model/url.ts';
import { site } from '../site.ts';

/** What stands at an address: a post or page with headings to point at, or null for anything else. */
export type Addresses = ReadonlyMap<string, PostSource | PageSource | null>;

/** Every address of the publication that a link can lead to, but for the aliases of posts. */
export function addressesOf(content: Content): Addresses {
  const fixed = [
    urls.home(),
    ...listingPages(content.postFiles.length, urls.archive),
    urls.tags(),
    urls.corrections(),
    urls.search(),
    urls.subscribe(),
    urls.rules(),
    urls.rss(),
    urls.atom(),
    urls.jsonFeed(),
    urls.feedList(),
    urls.correctionsRss(),
    ...(content.tags.ids ?? []).map((id) => urls.tagRss(id)),
    ...[site.author.id, ...(content.authors.ids ?? [])].map((id) => urls.authorRss(id)),
    '/robots.txt',
    ...site.standingPages.map(({ slug }) => urls.page(slug)),
    urls.llms(),
    urls.llmsFull(),
    urls.sitemapIndex(),
    ...(content.tags.ids ?? []).flatMap((id) =>
      listingPages(withTag(content, id), (page) => urls.tag(id, page)),
    ),
    ...[site.author.id, ...(content.authors.ids ?? [])].map((id) => urls.author(id)),
    ...(content.series.ids ?? []).map((id) => urls.series(id)),
    ...content.publicFiles,
    // Posts that could not be read have their own problems; a link to them is not one more.
    ...content.postFiles.flatMap(({ slug }) => [urls.post(slug), urls.twin(slug), urls.card(slug)]),
  ];
  return new Map<string, PostSource | PageSource | null>([
    ...fixed.map((address) => [address, null] as const),
    ...content.pages.map((page) => [urls.page(page.slug), page] as const),
    ...content.posts.flatMap((post) => [
      [urls.post(post.slug), post] as const,
      [urls.twin(post.slug), post] as const,
    ]),
  ]);
}

/** The addresses that lead to a post by redirect. */
export function aliasesOf(content: Content): Addresses {
  return new Map(
    content.posts.flatMap((post) =>
      post.frontMatter.aliases.flatMap((alias) => {
        const address = aliasPath(alias);
        return address ? [[address, post] as const] : [];
      }),
    ),
  );
}

/** The pages of a listing: as many as there would be, were each post published. */
function listingPages(posts: number, urlOf: (page: number) => string): string[] {
  const count = Math.max(1, Math.ceil(posts / site.limits.listedPosts));
  return Array.from({ length: count }, (_, index) => urlOf(index + 1));
}

function withTag({ posts }: Content, id: string): number {
  return posts.filter(({ frontMatter }) => frontMatter.tags.includes(id)).length;
}
