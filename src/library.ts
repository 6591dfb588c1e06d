import { type CollectionEntry, getCollection } from 'astro:content';
import { retirementsIn } from './check/publication.ts';
import { environment } from './environment.ts';
import { live } from './live.ts';
import type { Content } from './model/content.ts';
import type { Retirement } from './model/ledger.ts';
import { type Library, libraryOf, type PostEntry } from './model/library.ts';
import { site } from './site.ts';

let read: Promise<Library> | undefined;

/** Of what `dev` held when it was made. */
const made = new WeakMap<Content, Library>();

/** The library of all that is published, made once a build; `dev` makes it anew after each change. */
export async function library(): Promise<Library> {
  const content = await live()?.content();
  if (content) return liveLibrary(content);
  read ??= readLibrary();
  return read;
}

/** The addresses that were retired on purpose. */
export async function retirements(): Promise<Retirement[]> {
  const content = await live()?.content();
  if (content) return retirementsIn(content, environment.now);
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

/** Drafts and scheduled posts included. */
function liveLibrary(content: Content): Library {
  const { posts, pages, tags, authors, series } = content;
  const library =
    made.get(content) ??
    libraryOf(
      {
        posts: posts.map(({ slug, frontMatter, facts, cover }) => ({
          slug,
          frontMatter,
          facts,
          coverImage: cover,
        })),
        pages: pages.map(({ slug, frontMatter, facts }) => ({ slug, ...frontMatter, facts })),
        tags: tags.entries.map(({ id, data }) => ({ id, ...data })),
        authors: authors.entries.map(({ id, data }) => ({ id, ...data })),
        series: series.entries.map(({ id, data }) => ({ id, ...data })),
      },
      site,
      environment.now,
    );
  made.set(content, library);
  return library;
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
