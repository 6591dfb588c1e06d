import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileStart, type Problem } from '../model/problem.ts';
import { slugForm } from '../model/slug.ts';
import type { Format } from '../markdown/parse.ts';

/** A post or page as a file. */
export interface TextFile {
  /** Absolute. */
  readonly file: string;
  /** As in `Problem.path`. */
  readonly path: string;
  readonly slug: string;
  readonly format: Format;
}

export interface FolderListing {
  readonly files: readonly TextFile[];
  readonly problems: readonly Problem[];
}

/** What may lie beside a post without being one. */
const companions = /\.(?:avif|csv|dot|gif|gv|jpe?g|json|mmd|png|svg|ts|tsx|astro|css|webp)$/i;

/**
 * Lists the posts or pages of a folder, in path order; a missing folder has none.
 * @param base what problem paths are relative to
 */
export async function listTexts(folder: string, base: string): Promise<FolderListing> {
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  const above = posix(path.relative(base, folder));
  for (const file of await listFiles(folder)) {
    const relative = below(folder, file);
    const shown = `${above}/${relative}`;
    const text = readName(relative);
    if (text) files.push({ file, path: shown, ...text });
    else if (!companions.test(relative)) problems.push(nameProblem(relative, shown));
  }
  return { files, problems };
}

/**
 * Every file below a folder, in path order, leaving out those that start with a dot; none if it is missing.
 * @param folder absolute, without a slash at its end
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ifMissing);
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => entry.parentPath + path.sep + entry.name)
    .filter((file) => !file.includes(`${path.sep}.`, folder.length))
    .sort();
}

/** The path of a file from its folder on, with slashes: asked of thousands, `path.relative` takes longer than the disk. */
export function below(folder: string, file: string): string {
  return posix(file.slice(folder.length + 1));
}

function ifMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}

/** `slug.mdx` or `slug/index.mdx`, or null. */
function readName(relative: string): Pick<TextFile, 'slug' | 'format'> | null {
  const [, slug = '', format] = /^([^/]+?)(?:\/index)?\.(mdx|md)$/.exec(relative) ?? [];
  // posts/index.mdx would be /posts/index/, which nobody means.
  if (!slugForm.test(slug) || slug === 'index') return null;
  return { slug, format: format === 'md' ? 'md' : 'mdx' };
}

function nameProblem(relative: string, shown: string): Problem {
  const [, folder = '', own = ''] = /^([^/]+)\/([^/]+)\.mdx?$/i.exec(relative) ?? [];
  const slug = slugify(relative.replace(/(?:\/index)?\.[^./]*$/, ''));
  const wanted =
    folder !== '' && slugify(folder) === slugify(own)
      ? `${slugify(folder)}/index.mdx`
      : `${slug === 'index' ? 'a-slug' : slug || 'a-slug'}.mdx`;
  const isText = /\.mdx?$/i.test(relative);
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'file-name',
    message: isText
      ? `"${relative}" is no name for a post; expected <slug>.mdx or <slug>/index.mdx, the slug of lower-case letters, digits and hyphens`
      : `"${relative}" is no kind of file that belongs here; expected .mdx, .md, an image or a diagram`,
    fix: isText ? `rename it to ${wanted}` : 'remove it, or put it in public/',
  };
}

/** A title or name as a slug; empty where it has neither a Latin letter nor a digit. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function posix(file: string): string {
  return file.split(path.sep).join('/');
}

/** The slug of a post's file. */
export function slugOf(file: string): string {
  const name = path.basename(file).replace(/\.mdx?$/, '');
  return name === 'index' ? path.basename(path.dirname(file)) : name;
}
