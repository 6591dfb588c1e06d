import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { urls } from '../../model/url.ts';
import { type Facets, searchRecord } from '../../outputs/search/search-record.ts';
import { site } from '../../site.ts';

/**
 * Writes the search index of a built site into it: the part of Pagefind's files that the search here
 * asks for, and `facets.json`. The same pages give the same bytes.
 * @throws Error with what Pagefind complains of
 */
export async function indexSearch(dir: string): Promise<void> {
  try {
    // One index for all languages: the one search finds every page.
    const { index, errors } = await createIndex({ forceLanguage: site.language });
    if (!index) throw new Error(errors.join('\n'));
    const facets = await addPages(index, dir);
    const { files, errors: complaints } = await index.getFiles();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    await writeFiles(dir, files.filter(isAskedFor), facetsFile(files, facets));
  } finally {
    await close();
  }
}

/** In a total order, since the index keeps the order of its pages. */
async function addPages(index: PagefindIndex, dir: string): Promise<ReadonlyMap<string, Facets>> {
  const facets = new Map<string, Facets>();
  const added: Promise<string[]>[] = [];
  const files = await Array.fromAsync(glob('**/index.html', { cwd: dir }));
  for (const file of files.map((name) => name.split(path.sep).join('/')).toSorted()) {
    const record = searchRecord(await readFile(path.join(dir, file), 'utf8'), site.language);
    if (!record) continue;
    const url = `/${file.slice(0, -'index.html'.length)}`;
    facets.set(url, record.facets);
    // Pagefind takes pages in their turn while the next ones are read.
    added.push(addPage(index, url, record.html));
  }
  const complaints = (await Promise.all(added)).flat();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return facets;
}

/** @returns what Pagefind complains of */
async function addPage(index: PagefindIndex, url: string, content: string): Promise<string[]> {
  const { errors } = await index
    .addHTMLFile({ url, content })
    .catch((error: unknown) => ({ errors: [String(error)] }));
  return errors.map((error) => `${url} cannot be indexed: ${error}`);
}

/** Not Pagefind's own interface and its worker; nor the stemmer of a language that nobody set. */
function isAskedFor({ path: name }: IndexFile): boolean {
  return /^(?:pagefind\.js|pagefind-entry\.json|wasm\.(?!unknown).*|.*\.pf_\w+)$/.test(name);
}

/**
 * `facets.json`: for each result's id its year, 0 for none, and the places of its topics in `tags`.
 * Pagefind's own filters come in another order, and so under other names, with each build.
 */
function facetsFile(files: readonly IndexFile[], facets: ReadonlyMap<string, Facets>): string {
  const tags = [...new Set([...facets.values()].flatMap((each) => each.tags))].sort();
  const entries = files
    .filter(({ path: name }) => name.endsWith('.pf_fragment'))
    .map((file) => {
      const { year, tags: own } = facets.get(urlOf(file)) ?? { year: null, tags: [] };
      const id = path.basename(file.path, '.pf_fragment');
      return [id, [year ?? 0, ...own.map((tag) => tags.indexOf(tag))]] as const;
    });
  const pages = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ tags, pages });
}

/** A fragment is what Pagefind knows of one page, as JSON after a signature. */
function urlOf({ content }: IndexFile): string {
  const text = gunzipSync(content).toString();
  return JSON.parse(text.slice(text.indexOf('{'))).url;
}

async function writeFiles(dir: string, files: readonly IndexFile[], facets: string): Promise<void> {
  const folder = path.join(dir, urls.searchIndex());
  for (const { path: name, content } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  await writeFile(path.join(folder, 'facets.json'), facets);
}
