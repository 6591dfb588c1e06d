import type { Content, PageSource, PostSource } from '../model/content.ts';
import type { SourcePoint } from '../model/diagram.ts';

/** Places that link to an address elsewhere, each as `path:line:col`; by that address. */
export type ExternalLinks = ReadonlyMap<string, readonly string[]>;

/** Every address of another site that the content links to. */
export function externalLinks(
  { posts, pages, authors }: Pick<Content, 'posts' | 'pages' | 'authors'>,
  siteUrl: string,
): ExternalLinks {
  const places = new Map<string, string[]>();
  const note = (href: string, path: string, at: SourcePoint | undefined) => {
    const url = URL.parse(href);
    if (!url || !/^https?:$/.test(url.protocol) || url.origin === siteUrl) return;
    url.hash = '';
    const place = at ? `${path}:${at.line}:${at.column}` : path;
    places.set(url.href, [...(places.get(url.href) ?? []), place]);
  };
  for (const text of [...posts, ...pages]) noteLinks(text, note);
  for (const { data, path, at } of authors.entries) if (data.url) note(data.url, path, at);
  return places;
}

type Note = (href: string, path: string, at: SourcePoint | undefined) => void;

function noteLinks(text: PostSource | PageSource, note: Note): void {
  for (const { href, at } of text.facts.links) note(href, text.path, at);
  if (!('related' in text.frontMatter)) return;
  text.frontMatter.related.forEach((entry, index) => {
    if ('url' in entry) note(entry.url, text.path, text.places[`related.${index}.url`]);
  });
}
