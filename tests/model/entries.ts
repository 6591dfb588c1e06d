import type { Facts } from '../../src/model/document.ts';
import type { ImageFile } from '../../src/model/image.ts';
import {
  type Library,
  type LibrarySources,
  libraryOf,
  type PostEntry,
} from '../../src/model/library.ts';
import type { Post } from '../../src/model/post.ts';
import { type PostFrontMatter, postFrontMatter } from '../../src/model/schema.ts';
import type { Site } from '../../src/model/site.ts';
import { NOW } from '../scratch.ts';

/** A publication that is nobody's, with limits that a test can reach. */
export const site: Site = {
  title: 'Spectrum',
  description: 'Notes & <observations>.',
  url: 'https://example.org',
  language: 'en',
  author: { id: 'house', name: 'The house' },
  email: 'hello@example.org',
  navigation: [],
  standingPages: [],
  callToAction: { closing: 'We help.', label: 'Talk to us', href: '/contact/' },
  hub: null,
  offline: false,
  limits: {
    feedItems: 2,
    feedBytes: 1_000_000,
    archivedItems: 2,
    listedPosts: 2,
    relatedPosts: 3,
    contentsFrom: 3,
    keptPages: 2,
  },
  wordsPerMinute: 200,
};

export const noFacts: Facts = {
  digest: 'none',
  dynamic: false,
  headings: [],
  targets: [],
  links: [],
  internalLinks: [],
  images: [],
  diagrams: [],
  formulas: [],
  footnotes: 0,
  words: 0,
  terms: {},
};

/** Front matter as an author writes it; what is not given is as short as may be. */
export function frontMatterOf(written: Readonly<Record<string, unknown>> = {}): PostFrontMatter {
  return postFrontMatter.parse({
    title: 'A title',
    description: 'A description.',
    date: '2026-05-28',
    tags: ['notes'],
    ...written,
  });
}

/** A post as the library gets it. */
export function entryOf(
  slug: string,
  written: Readonly<Record<string, unknown>> = {},
  facts: Partial<Facts> = {},
  coverImage: ImageFile | null = null,
): PostEntry {
  const frontMatter = frontMatterOf({ title: `Title of ${slug}`, ...written });
  return { slug, frontMatter, facts: { ...noFacts, ...facts }, coverImage };
}

export function libraryWith(
  posts: readonly PostEntry[],
  others: Partial<Omit<LibrarySources, 'posts'>> = {},
): Library {
  const sources: LibrarySources = {
    posts,
    pages: [],
    tags: [{ id: 'notes', label: 'Notes', description: 'Short remarks.' }],
    authors: [],
    series: [],
    ...others,
  };
  return libraryOf(sources, site, NOW);
}

export const photo: ImageFile = {
  file: '/nowhere/photo.png',
  digest: 'abcdef0123456789',
  width: 1200,
  height: 600,
  bytes: 1000,
  format: 'png',
  verbatim: false,
};

export function slugsOf(posts: readonly { readonly slug: string }[]): string[] {
  return posts.map(({ slug }) => slug);
}

/** @throws Error where the library has no such post */
export function postIn({ posts }: Library, slug: string): Post {
  const post = posts.find((candidate) => candidate.slug === slug);
  if (!post) throw new Error(`no post ${slug}`);
  return post;
}
