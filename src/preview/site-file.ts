import { stat } from 'node:fs/promises';
import path from 'node:path';
import { RULE_FILES } from './host-rules.ts';

/** A file of the site, as it was when it was looked up. */
export interface SiteFile {
  /** On this machine. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: Date;
  /** Changes whenever the file does; strong, in the words of HTTP, with quotes. */
  readonly etag: string;
}

/**
 * Looks up what a decoded path stands for: the file of that name, or a folder's `index.html` if
 * the path ends in a slash. Null if the site has no such file, or keeps it to itself.
 */
export async function findSiteFile(dir: string, sitePath: string): Promise<SiteFile | null> {
  const [, ...segments] = sitePath.split('/');
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  if (segments.includes('') || isPrivate(segments)) return null;
  return describe(path.join(dir, ...segments));
}

function isPrivate(segments: readonly string[]): boolean {
  if (RULE_FILES.includes(segments.join('/'))) return true;
  return segments.some((segment) => segment.startsWith('.') && segment !== '.well-known');
}

async function describe(file: string): Promise<SiteFile | null> {
  const stats = await stat(file, { bigint: true }).catch(() => null);
  if (!stats?.isFile()) return null;
  return {
    file,
    size: Number(stats.size),
    modified: stats.mtime,
    etag: `"${stats.size.toString(36)}-${stats.mtimeNs.toString(36)}"`,
  };
}
