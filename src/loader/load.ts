import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import type { Content, PageSource, PostSource, Source } from '../model/content.ts';
import { urls } from '../model/url.ts';
import { isLanguage } from '../wording/tag.ts';
import { digestOf } from './digest.ts';
import { type LedgerReading, readLedger } from './ledger-files.ts';
import { lostLedger } from './lost-ledger.ts';
import { DocumentStore } from './document-store.ts';
import { strayFiles } from './stray-files.ts';
import { type Loading, loadCover, loadFacts, recordedFor } from './documents.ts';
import { dynamicPage, isWithoutText, unreadable, withoutText } from './file-problems.ts';
import { below, listFiles, listTexts, posix, type TextFile } from './folder.ts';
import { type ProseOptions, readProse } from './prose.ts';
import {
  type EntryName,
  type FrontMatterName,
  loadData,
  loadFrontMatter,
  type Read,
} from './readings.ts';
import { Snapshot } from './snapshot.ts';
import { decodeText, escapedCharacters, mustBeMendedFirst } from './text.ts';
import { compilerVersion } from './versions.ts';

const postExample =
  '--- title: …, description: …, date: 2026-05-28, tags: [one] --- each on a line of its own';
const pageExample = '--- title: …, description: … --- each on a line of its own';

/** Files that are read and compiled at once: enough to keep two cores busy, few enough for memory. */
const atOnce = 16;

/** How to read the content folder. */
export interface LoadOptions {
  /** Of which texts to look at spelling, grammar and style, too, which stop no build. Left out: all. */
  readonly prose?: boolean | ProseOptions;
  /**
   * Whether somebody is writing, and soon asks again what is wrong: bodies, which say nothing of that,
   * are not made, and of a text that has changed the front matter is kept. Left out: false.
   */
  readonly glance?: boolean;
  /** Told after every few files, with how many there are; first of those read, then of their words. */
  readonly onProgress?: (done: number, all: number, of: 'files' | 'words') => void;
}

/**
 * Reads and compiles the content folder. What has not changed since it was last compiled comes from
 * the store. Nothing is thrown for bad content: it is all in `problems`.
 */
export async function loadContent(
  environment: Environment,
  options: LoadOptions = {},
): Promise<Content> {
  return readContent(environment, await startReading(environment), options);
}

/** What stays as it is between two readings of a content folder that nobody has touched. */
export interface ReadingStart {
  /** Of the compiler. */
  readonly version: string;
  readonly store: DocumentStore;
  readonly snapshot: Snapshot;
  readonly record: LedgerReading;
}

export async function startReading(environment: Environment): Promise<ReadingStart> {
  const { cacheDir, contentDir, root, siteUrl } = environment;
  const base = problemBase(environment);
  const kept = readLedger(contentDir, base);
  const record = kept.ledger ? kept : { ...kept, problems: await lostLedger(contentDir, base) };
  const version = await compilerVersion(root);
  const store = new DocumentStore(cacheDir);
  const snapshot = store.snapshotFile([version, siteUrl, contentDir, base]);
  return { version, store, snapshot: await Snapshot.read(snapshot), record };
}

/** The same as `loadContent` for those who read again and again. */
export async function readContent(
  environment: Environment,
  { version, store, snapshot, record }: ReadingStart,
  { prose = true, glance = false, onProgress = () => {} }: LoadOptions = {},
): Promise<Content> {
  const { contentDir, root } = environment;
  const base = problemBase(environment);
  const loading: Loading = {
    base,
    ledger: record.ledger,
    root,
    store,
    version,
    siteUrl: environment.siteUrl,
    glance,
    problems: [...record.problems],
    included: [],
  };
  const postFiles = await listTexts(path.join(contentDir, 'posts'), base);
  const pageFiles = await listTexts(path.join(contentDir, 'pages'), base);
  loading.problems.push(...postFiles.problems, ...pageFiles.problems);
  const all = postFiles.files.length + pageFiles.files.length;
  const load = <Loaded extends PostSource | PageSource>(
    files: readonly TextFile[],
    before: number,
    loadOne: (file: TextFile, loading: Loading) => Promise<Loaded | null>,
  ) =>
    mapAtOnce(
      files,
      (file) => recall(file, loadOne, snapshot, loading),
      (done) => onProgress(before + done, all, 'files'),
    );
  const posts = present(await load(postFiles.files, 0, loadPost));
  const pages = present(await load(pageFiles.files, postFiles.files.length, loadPage));
  // What it holds is trusted to have a body.
  if (!glance) await snapshot.save();
  loading.problems.push(...(await strayFiles(contentDir, base)));
  const data = <Name extends EntryName>(file: string, name: Name) =>
    loadData(path.join(contentDir, file), name, loading);
  const words = prose
    ? await readProse(whole([...posts, ...pages], loading), environment, base, {
        ...(prose === true ? {} : prose),
        onProgress: (done) => onProgress(done, all, 'words'),
      })
    : { findings: new Map(), unread: [] };
  return {
    posts,
    pages,
    tags: await data('tags.yaml', 'tagEntry'),
    authors: await data('authors.yaml', 'authorEntry'),
    series: await data('series.yaml', 'seriesEntry'),
    postFiles: postFiles.files.map(({ path: shown, slug }) => ({ path: shown, slug })),
    publicFiles: await listPublic(root),
    prose: words.findings,
    unread: words.unread,
    words: await readWordList(contentDir),
    ...(record.ledger && { ledger: record.ledger }),
    problems: loading.problems,
  };
}

/** What problem paths are relative to: the project, or the parent of a content folder elsewhere. */
export function problemBase({
  contentDir,
  root,
}: Pick<Environment, 'contentDir' | 'root'>): string {
  return contentDir.startsWith(root + path.sep) ? root : path.dirname(contentDir);
}

/** A post or page as it was read before, if it has not changed; else as it is read now. */
async function recall<Loaded extends PostSource | PageSource>(
  file: TextFile,
  loadOne: (file: TextFile, loading: Loading) => Promise<Loaded | null>,
  snapshot: Snapshot,
  loading: Loading,
): Promise<Loaded | null> {
  const circumstances = (source: PostSource | PageSource | null) =>
    source && 'cover' in source ? JSON.stringify(recordedFor(source, loading)) : '';
  const { source, problems } = await snapshot.recall(file.file, circumstances, async () => {
    const own: Loading = { ...loading, problems: [], included: [] };
    const made = await loadOne(file, own);
    const body = made && loading.store.bodyFile(made.facts.digest);
    return { source: made, problems: own.problems, included: own.included, body };
  });
  loading.problems.push(...problems);
  // What was kept under a post's file is a post.
  return source as Loaded | null;
}

async function loadPost(file: TextFile, loading: Loading): Promise<PostSource | null> {
  const source = await loadSource(
    file,
    urls.post(file.slug),
    'postFrontMatter',
    postExample,
    loading,
  );
  return source && { ...source, cover: await loadCover(file, source, loading) };
}

async function loadPage(file: TextFile, loading: Loading): Promise<PageSource | null> {
  const page = await loadSource(
    file,
    urls.page(file.slug),
    'pageFrontMatter',
    pageExample,
    loading,
  );
  if (page?.facts.dynamic && !page.facts.partial) loading.problems.push(dynamicPage(file));
  return page;
}

async function loadSource<Name extends FrontMatterName>(
  file: TextFile,
  url: string,
  name: Name,
  example: string,
  loading: Loading,
): Promise<Source<Read<Name>> | null> {
  const bytes = await readFile(file.file).catch(() => null);
  if (!bytes) {
    loading.problems.push(unreadable(file));
    return null;
  }
  const decoded = decodeText(bytes, file.path);
  const { text, problems } = decoded;
  if (mustBeMendedFirst(decoded)) {
    loading.problems.push(...problems);
    return null;
  }
  const frontMatter = await loadFrontMatter(text, file.path, name, example, loading);
  const escaped = escapedCharacters(frontMatter.written, file.path, frontMatter.places);
  loading.problems.push(...problems, ...frontMatter.problems, ...escaped);
  if (isWithoutText(text, frontMatter)) loading.problems.push(withoutText(file));
  const isEmpty = frontMatter.problems.some(({ rule }) => rule === 'empty-file');
  const language = languageOf(frontMatter.data);
  const written = { file, url, text, language, digest: digestOf(bytes) };
  const aliases = aliasesOf(frontMatter.data);
  const facts = isEmpty ? null : await loadFacts(written, aliases, loading);
  if (frontMatter.data === null || !facts) return null;
  return {
    path: file.path,
    modulePath: posix(path.relative(loading.root, file.file)),
    slug: file.slug,
    frontMatter: frontMatter.data,
    sound: frontMatter.sound && !facts.partial,
    doubtful: frontMatter.doubtful,
    written: frontMatter.written,
    facts,
    places: frontMatter.places,
    frontMatterText: frontMatter.text,
  };
}

function aliasesOf(frontMatter: unknown): readonly string[] {
  const { aliases } = (frontMatter ?? {}) as { readonly aliases?: readonly string[] };
  return aliases ?? [];
}

/** Pages are English; so is a post whose language cannot be told. */
function languageOf(frontMatter: unknown): string {
  const { lang } = (frontMatter ?? {}) as { readonly lang?: unknown };
  return typeof lang === 'string' && isLanguage(lang) ? lang : 'en';
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
    problems
      .filter(({ rule, severity }) => rule === 'illegal-character' && severity === 'error')
      .map((problem) => problem.path),
  );
  return texts.filter((text) => !broken.has(text.path));
}

function present<Item>(items: readonly (Item | null)[]): Item[] {
  return items.filter((item) => item !== null);
}

async function listPublic(root: string): Promise<string[]> {
  const folder = path.join(root, 'public');
  return (await listFiles(folder)).map((file) => `/${below(folder, file)}`);
}

async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
    onProgress(results.length, items.length);
  }
  return results;
}
