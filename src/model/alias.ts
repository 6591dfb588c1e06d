import { slugForm } from './slug.ts';
import { urls } from './url.ts';

/** The addresses of a post: its earlier ones, the oldest first, then its own. */
export function addressesOf(slug: string, aliases: readonly string[]): string[] {
  return [...aliases.flatMap((alias) => aliasPath(alias) ?? []), urls.post(slug)];
}

/** The site path that an alias stands for; null where it can be none. */
export function aliasPath(alias: string): string | null {
  if (slugForm.test(alias)) return urls.post(alias);
  const plain =
    /^\/[A-Za-z0-9._~/-]+$/.test(alias) &&
    !/\/\/|\/\.{1,2}(?:\/|$)|^\/_|^\/(?:diagrams|images)(?:\/|$)|^\/posts\/?$/.test(alias);
  return plain ? alias : null;
}
