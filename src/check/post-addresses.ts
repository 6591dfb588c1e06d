import { aliasPath } from '../model/alias.ts';
import type { PostSource } from '../model/content.ts';
import { urls } from '../model/url.ts';

/** The addresses under which readers find a post: its earlier ones, the oldest first, then its own. */
export function addressesOfPost({ slug, frontMatter }: PostSource): string[] {
  return [...frontMatter.aliases.flatMap((alias) => aliasPath(alias) ?? []), urls.post(slug)];
}
