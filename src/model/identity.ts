/**
 * A post's permanent identity (RFC 4151): survives renaming, editing and moving to another address
 * of the same host name.
 * @param oldestSlug the first of `aliases`, else the slug
 */
export function identityOf(siteUrl: string, firstPublished: Date, oldestSlug: string): string {
  return `tag:${new URL(siteUrl).hostname},${firstPublished.getUTCFullYear()}:${oldestSlug}`;
}

/**
 * What a post was first published under: its slug, or its whole path where that was no post's of
 * today, so that two posts never share an identity.
 */
export function oldestSlug(slug: string, aliases: readonly string[]): string {
  const oldest = aliases[0] ?? slug;
  return oldest.replace(/^\/(?:posts\/)?|\/$/g, '') || slug;
}
