import type { z } from 'zod';
import { addressesOf } from '../model/alias.ts';
import { type AssetFault, isAssetFault } from '../markdown/compilation.ts';
import type { PostSource, Source } from '../model/content.ts';
import type { SourcePoint } from '../model/diagram.ts';
import type { Facts } from '../model/document.ts';
import type { ImageFile } from '../model/image.ts';
import type { RecordedHeading } from '../model/heading-history.ts';
import { headingsUnder, type Ledger } from '../model/ledger.ts';
import { fileStart, type Problem } from '../model/problem.ts';
import type { postFrontMatter } from '../model/schema.ts';
import { urls } from '../model/url.ts';
import type { PostAssets } from './assets.ts';
import { digestOf } from './digest.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import type { TextFile } from './folder.ts';
import { formerIds } from './ledger-files.ts';

/** One reading of the content folder under way. */
export interface Loading {
  /** What problem paths are relative to. */
  readonly base: string;
  readonly root: string;
  readonly store: DocumentStore;
  readonly version: string;
  readonly siteUrl: string;
  readonly ledger: Ledger | null;
  /** As in `LoadOptions`. */
  readonly glance: boolean;
  readonly problems: Problem[];
  /** Files that documents were made from besides their own; absolute. */
  readonly included: string[];
}

/** A post or page as it stands on disk. */
export interface WrittenText {
  readonly file: TextFile;
  /** Site path of its page. */
  readonly url: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly digest: string;
}

/** A post whose headings had other words once is compiled again, with their earlier ids. */
export async function loadFacts(
  written: WrittenText,
  aliases: readonly string[],
  loading: Loading,
): Promise<Facts | null> {
  const plain = await loadDocument(written, new Map(), loading);
  const former = plain.facts ? formerOf(written, plain.facts, aliases, loading) : new Map();
  const { facts, problems, included } =
    former.size > 0 ? await loadDocument(written, former, loading) : plain;
  loading.problems.push(...problems);
  loading.included.push(...included.map((each) => each.file));
  return facts;
}

function formerOf(
  { file, url }: WrittenText,
  { headings, targets }: Facts,
  aliases: readonly string[],
  { ledger }: Loading,
): ReadonlyMap<string, string> {
  if (!ledger || url !== urls.post(file.slug)) return new Map();
  return formerIds(recordedUnder(ledger, file.slug, aliases), headings, targets);
}

/** The headings that readers may have linked to in a post. */
export function recordedFor(
  { slug, frontMatter }: PostSource,
  { ledger }: Pick<Loading, 'ledger'>,
): readonly RecordedHeading[] {
  return ledger ? recordedUnder(ledger, slug, frontMatter.aliases) : [];
}

function recordedUnder(ledger: Ledger, slug: string, aliases: readonly string[]) {
  return headingsUnder((address) => ledger.get(address), addressesOf(slug, aliases));
}

/** From the store, or compiled now. */
async function loadDocument(
  { file, url, text, language, digest }: WrittenText,
  former: ReadonlyMap<string, string>,
  loading: Loading,
): Promise<StoredDocument> {
  const { siteUrl, version, glance } = loading;
  const parts = [version, siteUrl, file.file, file.path, url, digest, ...[...former].flat()];
  const key = digestOf(parts.join('\0'));
  const stored = await loading.store.read(key, !glance);
  if (stored) return stored;
  const { compile, compileFacts, PostAssets } = await compiler();
  const assets = new PostAssets(file.file, {
    recall: (parts, make) => loading.store.recall(version, parts, make),
  });
  const source = { text, format: file.format, path: file.path, url, language, siteUrl };
  const { document, problems } = await (glance ? compileFacts : compile)(
    { ...source, digest: key, formerIds: former },
    assets,
  );
  const facts = document && { ...document.facts, digest: bodyDigest(key, assets) };
  const record = { facts, problems, included: assets.included };
  await loading.store.write(key, record, document?.body ?? null);
  return record;
}

/** Read only when something has to be compiled: it is most of the code, and most runs need none of it. */
async function compiler() {
  const [{ compile, compileFacts }, { PostAssets }] = await Promise.all([
    import('../markdown/compile.ts'),
    import('./assets.ts'),
  ]);
  return { compile, compileFacts, PostAssets };
}

/** The body changes with the files that it includes, so its name does too. */
function bodyDigest(key: string, assets: Pick<PostAssets, 'included'>): string {
  return digestOf(
    [key, ...assets.included.map(({ file, digest }) => `${file}=${digest}`)].join('\0'),
  );
}

/** From the store, or inspected now. */
export async function loadCover(
  file: TextFile,
  { frontMatter, places, path: shown }: Source<z.infer<typeof postFrontMatter>>,
  loading: Loading,
): Promise<ImageFile | null> {
  if (!frontMatter.cover) return null;
  const { src } = frontMatter.cover;
  const at = places['cover.src'] ?? fileStart;
  const parts = ['cover', loading.version, file.file, shown, src, at.line, at.column];
  const key = digestOf(parts.join('\0'));
  const { cover, problems, included } =
    (await loading.store.read(key)) ?? (await inspectCover(file, src, at, key, loading));
  loading.problems.push(...problems);
  loading.included.push(...included.map((each) => each.file));
  return cover ?? null;
}

async function inspectCover(
  { file, path: shown }: TextFile,
  src: string,
  at: SourcePoint,
  key: string,
  { store }: Loading,
): Promise<StoredDocument> {
  const { PostAssets } = await compiler();
  const assets = new PostAssets(file);
  const image = await assets.image(src);
  const { included } = assets;
  const record: StoredDocument = isAssetFault(image)
    ? { facts: null, included, problems: [coverProblem(shown, at, image)] }
    : { facts: null, included, problems: [], cover: image };
  await store.write(key, record, null);
  return record;
}

function coverProblem(shown: string, at: SourcePoint, fault: AssetFault): Problem {
  const { line, column } = at;
  return { line, column, ...fault, path: shown, severity: 'error', rule: 'image' };
}
