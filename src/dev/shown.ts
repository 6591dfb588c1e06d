import type { Content, DataFile, PageSource, PostSource } from '../model/content.ts';

/** The content folder as it is, and what of it can be shown. */
export interface State {
  readonly written: Content;
  /** What pages are made of: without faults, what is faulty now as it was before. */
  readonly shown: Content;
  /** Slugs of posts that are shown as they were before. */
  readonly kept: ReadonlySet<string>;
}

/** @param before what was shown until now; null at the start */
export function stateOf(written: Content, before: Content | null): State {
  const sound = bySlug(written.posts);
  const earlier = bySlug(before?.posts ?? []);
  const faulty = written.postFiles.filter(({ slug }) => !sound.has(slug));
  const kept = new Map(
    faulty.flatMap(({ slug }) => {
      const post = earlier.get(slug);
      return post ? [[slug, post]] : [];
    }),
  );
  const pages = bySlug(written.pages);
  const faultyPages = written.pages.filter(({ slug }) => !pages.has(slug));
  const earlierPages = bySlug(before?.pages ?? []);
  const keptPages = faultyPages.flatMap(({ slug }) => earlierPages.get(slug) ?? []);
  const shown: Content = {
    ...written,
    posts: [...sound.values(), ...kept.values()],
    pages: [...pages.values(), ...keptPages],
    tags: readable(written.tags, before?.tags),
    authors: readable(written.authors, before?.authors),
    series: readable(written.series, before?.series),
  };
  return { written, shown, kept: new Set(kept.keys()) };
}

/** The files of posts and pages that are too faulty to be shown as they are. */
export function hiddenPaths({ posts, pages, postFiles }: Content): ReadonlySet<string> {
  const sound = bySlug(posts);
  return new Set([
    ...postFiles.filter(({ slug }) => !sound.has(slug)).map((file) => file.path),
    ...pages.filter((page) => !page.sound).map((page) => page.path),
  ]);
}

/** A name for the set of posts whose bodies Astro renders. */
export function renderedByAstro({ posts }: Content): string {
  return posts
    .filter(({ facts }) => facts.dynamic)
    .map(({ modulePath }) => modulePath)
    .sort()
    .join('\n');
}

/** Those without a fault; of two with one slug the first. */
function bySlug<Text extends PostSource | PageSource>(texts: readonly Text[]): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const text of texts) if (text.sound && !found.has(text.slug)) found.set(text.slug, text);
  return found;
}

function readable<Data>(now: DataFile<Data>, before: DataFile<Data> | undefined): DataFile<Data> {
  return now.ids === null && before ? before : now;
}
