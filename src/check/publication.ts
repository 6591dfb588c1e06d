import { aliasPath } from '../model/alias.ts';
import type { Content, Entry, PageSource, PostSource } from '../model/content.ts';
import { gone, type LedgerEntry, type RecordedKind, type Retirement } from '../model/ledger.ts';
import { wordsOf } from '../model/likeness.ts';
import { statusOf } from '../model/post.ts';
import { compareText } from '../model/problem.ts';
import { urls } from '../model/url.ts';
import { site } from '../site.ts';

/** Something with an address of its own, as the ledger would record it, and where it is written. */
export interface Living {
  readonly entry: LedgerEntry;
  readonly path: string;
  /** Only for posts. */
  readonly post?: PostSource;
  readonly at: { readonly line: number; readonly column: number };
}

/** The heading above footnotes is nobody's words; it comes and goes with them. */
const footnotesHeading = 'footnote-label';

/** So many terms are enough to know a text again. */
const keptTerms = 24;

/** Everything that is published now or waits for its day; drafts and faulty files are not. */
export function livingIn(content: Content): Living[] {
  return [
    ...content.posts
      .filter(({ sound, frontMatter }) => sound && !frontMatter.draft)
      .map((post) => livingText('posts', post, post.frontMatter.date)),
    ...content.pages.filter(({ sound }) => sound).map((page) => livingText('pages', page, null)),
    ...content.tags.entries.map((tag) => subject('tags', tag, tag.data.label)),
    ...content.authors.entries.map((author) => subject('authors', author, author.data.name)),
    ...content.series.entries.map((series) => subject('series', series, series.data.title)),
  ];
}

function livingText(
  kind: 'posts' | 'pages',
  source: PostSource | PageSource,
  published: Date | null,
): Living {
  const { slug: id, frontMatter, facts, path } = source;
  const terms = Object.keys(facts.terms).slice(0, keptTerms);
  const written = facts.headings.filter(({ id: heading }) => heading !== footnotesHeading);
  const headings = written.map(({ id: heading, text }) => ({ id: heading, text }));
  const entry = { kind, id, title: frontMatter.title, published, terms, headings, now: null };
  const at = { line: 1, column: 1 };
  return 'cover' in source ? { entry, path, at, post: source } : { entry, path, at };
}

function subject(
  kind: RecordedKind,
  {
    id,
    path,
    at,
    data,
  }: Entry<{ readonly description?: string | undefined; readonly bio?: string | undefined }>,
  title: string,
): Living {
  const terms = wordsOf(data.description ?? data.bio ?? '').slice(0, keptTerms);
  return { entry: { kind, id, title, published: null, terms, headings: [], now: null }, path, at };
}

/** The addresses that answer in a build of today, redirects included. */
export function answeringAddresses(content: Content, now: Date): ReadonlySet<string> {
  const readable = new Set(content.posts.map(({ slug }) => slug));
  // What cannot be read, or is faulty, has its own problems; its address is not lost by them.
  const unread = content.postFiles.filter(({ slug }) => !readable.has(slug));
  const published = content.posts.filter(
    ({ sound, frontMatter }) => !sound || statusOf(frontMatter, now) === 'published',
  );
  return new Set([
    ...[...published, ...unread].map(({ slug }) => urls.post(slug)),
    ...[...content.pages, ...site.standingPages].map(({ slug }) => urls.page(slug)),
    ...(content.tags.ids ?? []).map((id) => urls.tag(id)),
    ...[site.author.id, ...(content.authors.ids ?? [])].map((id) => urls.author(id)),
    ...(content.series.ids ?? []).map((id) => urls.series(id)),
    ...published.flatMap(({ frontMatter }) =>
      frontMatter.aliases.flatMap((alias) => aliasPath(alias) ?? []),
    ),
  ]);
}

/** Whether there is a text of which not all could be read, so that nothing can be said of what none has. */
export function hasUnread({ posts, pages, postFiles }: Content): boolean {
  return [...posts, ...pages].some(({ sound }) => !sound) || posts.length < postFiles.length;
}

/** Whether an address may be an alias in front matter that could not be read. */
export function mayBeAlias({ posts }: Content, address: string): boolean {
  const name = address.replace(/\/$/, '').replace(/^.*\//, '');
  return posts.some(
    ({ doubtful, frontMatterText = '' }) =>
      doubtful.includes('aliases') && name !== '' && frontMatterText.includes(name),
  );
}

/** Kinds whose file could not be read: nothing can be said of their addresses. */
export function unknowable(content: Content, kind: RecordedKind): boolean {
  if (kind === 'posts' || kind === 'pages') return false;
  return content[kind].ids === null;
}

/** What was retired on purpose and does not answer again, in the order of addresses. */
export function retirementsIn(content: Content, now: Date): Retirement[] {
  const answering = answeringAddresses(content, now);
  return [...(content.ledger ?? [])]
    .flatMap(([from, { entry }]) =>
      entry.now === null || answering.has(from)
        ? []
        : [{ kind: entry.kind, from, to: entry.now === gone ? null : entry.now }],
    )
    .toSorted((a, b) => compareText(a.from, b.from));
}
