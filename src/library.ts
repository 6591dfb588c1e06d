import { type CollectionEntry, getCollection } from 'astro:content';
import { environment } from './environment.ts';
import type { Retirement } from './model/ledger.ts';
import { type Library, libraryOf, type PostEntry } from './model/library.ts';
import { site } from './site.ts';

let read: Promise<Library> | undefined;

/** The library of all that is published, made once a build; `dev` makes it anew at each request. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  read ??= readLibrary();
  return read;
}

/** The addresses that were retired on purpose. */
export async function retirements(): Promise<Retirement[]> {
  return (await getCollection('retirements')).map(({ data }) => data);
}

async function readLibrary(): Promise<Library> {
  const [posts, pages, tags, authors, series] = await Promise.all([
    getCollection('posts'),
    getCollection('pages'),
    getCollection('tags'),
    getCollection('authors'),
    getCollection('series'),
  ]);
  const sources = {
    posts: posts.map(toPost),
    pages: pages.map(({ id, data }) => ({ slug: id, ...data })),
    tags: inOrder(tags).map(({ id, data }) => ({ id, ...data })),
    authors: inOrder(authors).map(({ id, data }) => ({ id, ...data })),
    series: inOrder(series).map(({ id, data }) => ({ id, ...data })),
  };
  return libraryOf(sources, site, environment.now);
}

function toPost({ id, data }: CollectionEntry<'posts'>): PostEntry {
  const { facts, coverImage, ...frontMatter } = data;
  return { slug: id, frontMatter, facts, coverImage };
}

/** The store hands entries out by id; a data file's order means something. */
function inOrder<Entry extends { readonly data: { readonly order: number } }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.toSorted((a, b) => a.data.order - b.data.order);
}
