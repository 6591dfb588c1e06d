import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Environment } from '../environment.ts';
import { isAssetFault } from '../markdown/compilation.ts';
import { compile } from '../markdown/compile.ts';
import type { Content, PageSource, PostSource, Source } from '../model/content.ts';
import type { Facts } from '../model/document.ts';
import type { ImageFile } from '../model/image.ts';
import { fileStart, type Problem } from '../model/problem.ts';
import {
  authorEntry,
  pageFrontMatter,
  postFrontMatter,
  seriesEntry,
  tagEntry,
} from '../model/schema.ts';
import { urls } from '../model/url.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { digestOf, PostAssets } from './assets.ts';
import { readDataFile } from './data-file.ts';
import { compilerVersion, DocumentStore } from './document-store.ts';
import { listFiles, listTexts, posix, type TextFile } from './folder.ts';
import { readProse } from './prose.ts';
import { decodeText, escapedCharacters } from './text.ts';

const standIns = { title: 'Untitled', description: 'None', date: '1970-01-01', tags: ['none'] };
const postExample =
  '--- title: …, description: …, date: 2026-05-28, tags: [one] --- each on a line of its own';
const pageExample = '--- title: …, description: … --- each on a line of its own';

/** Files that are read and compiled at once: enough to keep two cores busy, few enough for memory. */
const atOnce = 16;

/** What of the content folder to read. */
export interface LoadOptions {
  /** Whether to look at spelling, grammar and style, too, which stop no build. Left out: true. */
  readonly prose?: boolean;
}

/**
 * Reads and compiles the content folder. What has not changed since it was last compiled comes from
 * the store. Nothing is thrown for bad content: it is all in `problems`.
 */
export async function loadContent(
  environment: Environment,
  { prose = true }: LoadOptions = {},
): Promise<Content> {
  const { contentDir, root } = environment;
  const base = contentDir.startsWith(root + path.sep) ? root : path.dirname(contentDir);
  const loading: Loading = {
    base,
    root,
    store: new DocumentStore(environment.cacheDir),
    version: await compilerVersion(root),
    siteUrl: environment.siteUrl,
    problems: [],
  };
  const postFiles = await listTexts(path.join(contentDir, 'posts'), base);
  const pageFiles = await listTexts(path.join(contentDir, 'pages'), base);
  loading.problems.push(...postFiles.problems, ...pageFiles.problems);
  const posts = present(await mapAtOnce(postFiles.files, (file) => loadPost(file, loading)));
  const pages = present(await mapAtOnce(pageFiles.files, (file) => loadPage(file, loading)));
  const data = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readDataFile(path.join(contentDir, name), schema, base, loading.problems);
  return {
    posts,
    pages,
    tags: await data('tags.yaml', tagEntry),
    authors: await data('authors.yaml', authorEntry),
    series: await data('series.yaml', seriesEntry),
    postFiles: postFiles.files.map(({ path: shown, slug }) => ({ path: shown, slug })),
    publicFiles: await listPublic(root),
    prose: prose
      ? await readProse(whole([...posts, ...pages], loading), environment, base)
      : new Map(),
    words: await readWordList(contentDir),
    problems: loading.problems,
  };
}

interface Loading {
  readonly base: string;
  readonly root: string;
  readonly store: DocumentStore;
  readonly version: string;
  readonly siteUrl: string;
  readonly problems: Problem[];
}

async function loadPost(file: TextFile, loading: Loading): Promise<PostSource | null> {
  const source = await loadSource(
    file,
    urls.post(file.slug),
    postFrontMatter,
    postExample,
    loading,
  );
  return source && { ...source, cover: await loadCover(file, source, loading) };
}

async function loadPage(file: TextFile, loading: Loading): Promise<PageSource | null> {
  const page = await loadSource(file, urls.page(file.slug), pageFrontMatter, pageExample, loading);
  if (page?.facts.dynamic) loading.problems.push(dynamicPage(file));
  return page;
}

function dynamicPage({ path: shown }: TextFile): Problem {
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'dynamic-page',
    message: 'a page of pages/ holds an import, an expression or a component; only posts can',
    fix: 'write it in Markdown and the vocabulary',
  };
}

async function loadSource<Schema extends z.ZodType>(
  file: TextFile,
  url: string,
  schema: Schema,
  example: string,
  loading: Loading,
): Promise<Source<z.infer<Schema>> | null> {
  const bytes = await readFile(file.file).catch(() => null);
  if (!bytes) {
    loading.problems.push(unreadable(file));
    return null;
  }
  const { text, problems } = decodeText(bytes, file.path);
  const frontMatter = readFrontMatter(text, file.path, schema, example, standIns);
  const escaped = escapedCharacters(frontMatter.written, file.path, frontMatter.places);
  loading.problems.push(...problems, ...frontMatter.problems, ...escaped);
  const isEmpty = frontMatter.problems.some(({ rule }) => rule === 'empty-file');
  const facts = isEmpty ? null : await loadFacts(file, url, text, digestOf(bytes), loading);
  if (frontMatter.data === null || !facts) return null;
  return {
    path: file.path,
    modulePath: posix(path.relative(loading.root, file.file)),
    slug: file.slug,
    frontMatter: frontMatter.data,
    sound: frontMatter.sound,
    written: frontMatter.written,
    facts,
    places: frontMatter.places,
  };
}

function unreadable({ path: shown }: TextFile): Problem {
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'file-name',
    message: 'the file cannot be read; a link may lead to nothing',
    fix: 'put the file itself there, or remove it',
  };
}

/** From the store, or compiled now. */
async function loadFacts(
  file: TextFile,
  url: string,
  text: string,
  bytesDigest: string,
  loading: Loading,
): Promise<Facts | null> {
  const { siteUrl, version } = loading;
  const key = digestOf([version, siteUrl, file.file, file.path, url, bytesDigest].join('\0'));
  const stored = await loading.store.read(key);
  if (stored) {
    loading.problems.push(...stored.problems);
    return stored.facts;
  }
  const assets = new PostAssets(file.file);
  const source = { text, format: file.format, path: file.path, url, siteUrl, digest: key };
  const { document, problems } = await compile(source, assets);
  const facts = document && { ...document.facts, digest: bodyDigest(key, assets) };
  const record = { facts, problems, included: assets.included };
  await loading.store.write(key, record, document?.body ?? null);
  loading.problems.push(...problems);
  return facts;
}

/** The body changes with the files that it includes, so its name does too. */
function bodyDigest(key: string, assets: PostAssets): string {
  return digestOf(
    [key, ...assets.included.map(({ file, digest }) => `${file}=${digest}`)].join('\0'),
  );
}

async function loadCover(
  file: TextFile,
  { frontMatter, places, path: shown }: Source<z.infer<typeof postFrontMatter>>,
  loading: Loading,
): Promise<ImageFile | null> {
  if (!frontMatter.cover) return null;
  const image = await new PostAssets(file.file).image(frontMatter.cover.src);
  if (!isAssetFault(image)) return image;
  const at = places['cover.src'] ?? fileStart;
  loading.problems.push({ ...at, ...image, path: shown, severity: 'error', rule: 'image' });
  return null;
}

/** One word or name a line; what follows a # is a remark. */
async function readWordList(contentDir: string): Promise<string[]> {
  const text = await readFile(path.join(contentDir, 'words.txt'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
  return lines.filter((word) => word !== '');
}

/** Texts in which every character could be read. */
function whole<Text extends Source<unknown>>(
  texts: readonly Text[],
  { problems }: Loading,
): Text[] {
  const broken = new Set(
    problems.filter(({ rule }) => rule === 'illegal-character').map((problem) => problem.path),
  );
  return texts.filter((text) => !broken.has(text.path));
}

function present<Item>(items: readonly (Item | null)[]): Item[] {
  return items.filter((item) => item !== null);
}

async function listPublic(root: string): Promise<string[]> {
  const folder = path.join(root, 'public');
  return (await listFiles(folder)).map((file) => `/${posix(path.relative(folder, file))}`);
}

async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return results;
}
