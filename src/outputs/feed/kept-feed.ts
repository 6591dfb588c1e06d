import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FeedFormat } from '../../model/feed-link.ts';
import { codeVersion } from '../code-version.ts';
import { ensureKept } from '../kept-file.ts';
import type { Feed } from './feed.ts';
import { feedText } from './write-feed.ts';

/** The folders of the code that turns an outline and bodies into a feed's text. */
export const sources = ['src/outputs/feed', 'src/model', 'src/wording'];

/**
 * A feed in one of its formats, written once and kept in `cacheDir` by its outline and the code that
 * writes it.
 * @param outline the feed with a digest for each body
 * @param make the feed itself; asked for only where it is not kept
 * @param place where to keep it, and the project's folder
 * @returns the path of the file
 */
export async function keptFeed(
  outline: Feed,
  format: FeedFormat,
  make: () => Promise<Feed>,
  { cacheDir, root }: { readonly cacheDir: string; readonly root: string },
): Promise<string> {
  const parts = [await codeVersion(root, sources), format, JSON.stringify(outline)];
  const key = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);
  const file = path.join(cacheDir, 'feeds', `${key}.${format}`);
  await ensureKept(file, async () => feedText(await make(), format));
  return file;
}
