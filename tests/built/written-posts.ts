import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type PostFrontMatter, postFrontMatter } from '../../src/model/schema.ts';

/** A post as its editor wrote it. */
export interface WrittenPost extends PostFrontMatter {
  readonly slug: string;
  /** The site path of its page. */
  readonly address: string;
}

/** An entry of `tags.yaml`, `authors.yaml` or `series.yaml`. */
export interface WrittenEntry {
  readonly label?: string;
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  readonly bio?: string;
}

export const contentDir = path.join(import.meta.dirname, '../../content');

/** The repository's own published posts, the newest first. */
export async function writtenPosts(): Promise<readonly WrittenPost[]> {
  const files = await Array.fromAsync(glob('posts/{*,*/index}.{md,mdx}', { cwd: contentDir }));
  const posts = await Promise.all(files.map(readPost));
  return posts.filter(({ draft }) => !draft).toSorted(byNewest);
}

/** The entries of a data file such as `tags.yaml`, in its order. */
export async function writtenEntries(
  file: string,
): Promise<readonly (readonly [id: string, entry: WrittenEntry])[]> {
  return Object.entries(parse(await readFile(path.join(contentDir, file), 'utf8')));
}

async function readPost(file: string): Promise<WrittenPost> {
  const text = await readFile(path.join(contentDir, file), 'utf8');
  const [, frontMatter = ''] = text.split(/^---$/m);
  const slug = file.replace(/^posts\//, '').replace(/(?:\/index)?\.mdx?$/, '');
  return { slug, address: `/posts/${slug}/`, ...postFrontMatter.parse(parse(frontMatter)) };
}

function byNewest(a: WrittenPost, b: WrittenPost): number {
  return b.date.getTime() - a.date.getTime() || (a.slug < b.slug ? -1 : 1);
}
