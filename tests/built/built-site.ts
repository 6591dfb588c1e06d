import type { Root } from 'hast';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { all, attribute, parsePage } from './html-tree.ts';

/** The publication's address where nothing else is asked for. */
export const SITE_URL = 'https://pdpspectra.com';

/** A page that the build wrote. */
export interface BuiltPage {
  /** The site path by which readers reach it. */
  readonly address: string;
  readonly html: string;
  readonly tree: Root;
}

/** Every file of a build, relative to its folder, in a total order. */
export async function builtFiles(dir: string = inject('siteDir')): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Every page of a build. */
export async function builtPages(dir: string = inject('siteDir')): Promise<readonly BuiltPage[]> {
  const files = (await builtFiles(dir)).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map((file) => builtPage(addressOf(file), dir)));
}

/**
 * One page of a build.
 * @throws Error when the build has no such page
 */
export async function builtPage(address: string, dir = inject('siteDir')): Promise<BuiltPage> {
  const html = await readFile(path.join(dir, fileAt(address)), 'utf8');
  return { address, html, tree: parsePage(html) };
}

/** The file that a static host sends for a site path. */
export function fileAt(address: string): string {
  const { pathname } = new URL(address, SITE_URL);
  const file = decodeURIComponent(pathname).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** The site paths of the posts that a page leads to in its main part, each once, in its order. */
export function postsListedOn({ tree }: Pick<BuiltPage, 'tree'>): readonly string[] {
  const links = all(tree, 'main a').map((link) => attribute(link, 'href') ?? '');
  return [...new Set(links.filter((href) => /^\/posts\/[^/]+\/$/.test(href)))];
}

/** A link of a page, made absolute. */
export function absolute(href: string, page: Pick<BuiltPage, 'address'>): string {
  return new URL(href, SITE_URL + page.address).href;
}

function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}
