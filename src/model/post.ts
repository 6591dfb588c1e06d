import type { Facts } from './document.ts';
import type { ImageFile } from './image.ts';
import type { OutlineEntry } from './outline.ts';
import { wordingFor } from '../wording/wording.ts';
import type { PostFrontMatter, Revision } from './schema.ts';
import type { Site } from './site.ts';

/** A subject, its listing and its colour. */
export interface Tag {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly url: string;
  /** The place on the spectrum, in degrees of OKLCH hue, spread evenly over the tags in file order. */
  readonly hue: number;
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly bio: string | null;
  /** The author's listing on this site. */
  readonly url: string;
  /** A page about the author elsewhere. */
  readonly homepage: string | null;
  readonly email: string | null;
}

export interface Series {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

export interface Cover {
  readonly image: ImageFile;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** What of a post is seen from outside: a draft and a scheduled post only in `dev`. */
export type PostStatus = 'published' | 'draft' | 'scheduled';

/** What a listing, a link or a neighbour needs to know of a post. */
export interface PostSummary {
  readonly slug: string;
  /** Site path. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly date: Date;
  /** When the text last changed; never before `date`. */
  readonly updated: Date;
  readonly tags: readonly Tag[];
  /** Of the text, BCP 47. */
  readonly language: string;
  readonly readingMinutes: number;
  readonly status: PostStatus;
}

/** One entry of the related-reading block. */
export interface RelatedReading {
  readonly title: string;
  /** Site path or whole address. */
  readonly url: string;
  /** Of the title, BCP 47; that of the whole post where the editor wrote it. */
  readonly language: string;
  /** Why to read it: the editor's words, or what a similar post says of itself in its language. */
  readonly why: string | null;
  /** Chosen by the editor, or found by similarity. */
  readonly origin: 'chosen' | 'similar';
}

/** A place in another post that links to a post. */
export interface Mention {
  /** The title of the post that mentions. */
  readonly title: string;
  /** Site path of the section in which it does. */
  readonly url: string;
  /** Of the post that mentions, BCP 47. */
  readonly language: string;
  /** What it says there, as plain text. */
  readonly sentence: string;
}

/** A post with all that its page, feed item and listings show. Complete when made, never changed. */
export interface Post extends PostSummary {
  /** Permanent: a tag URI. */
  readonly identity: string;
  readonly authors: readonly Author[];
  readonly series: { readonly of: Series; readonly part: number } | null;
  readonly cover: Cover | null;
  /** The newest first. */
  readonly revisions: readonly Revision[];
  readonly aliases: readonly string[];
  readonly reviewBy: Date | null;
  /** Whether `reviewBy` has passed. */
  readonly reviewDue: boolean;
  /** Empty where the post shows no contents. */
  readonly contents: readonly OutlineEntry[];
  readonly callToAction: boolean;
  readonly related: readonly RelatedReading[];
  /** One for each published post that links here: its first; the newest post first. */
  readonly mentions: readonly Mention[];
  /** The next older post. */
  readonly previous: PostSummary | null;
  /** The next newer post. */
  readonly next: PostSummary | null;
  readonly facts: Facts;
}

/** Whole minutes that a text takes to read, one at least; a word of some languages says more than of others. */
export function readingMinutes(
  words: number,
  language: string,
  { wordsPerMinute }: Pick<Site, 'wordsPerMinute'>,
): number {
  const { pace } = wordingFor(language).strings;
  return Math.max(1, Math.round(words / (wordsPerMinute * pace)));
}

/** The rule of drafts and schedules, asked here and nowhere else. */
export function statusOf(
  frontMatter: Pick<PostFrontMatter, 'draft' | 'date'>,
  now: Date,
): PostStatus {
  if (frontMatter.draft) return 'draft';
  return frontMatter.date > now ? 'scheduled' : 'published';
}

/** When the text last changed: `updated`, else the newest revision, never before publication. */
export function updatedOf(
  frontMatter: Pick<PostFrontMatter, 'date' | 'updated' | 'revisions'>,
): Date {
  const { date, updated, revisions } = frontMatter;
  if (updated) return updated;
  return revisions.reduce(
    (newest, revision) => (revision.date > newest ? revision.date : newest),
    date,
  );
}

/** Total order: the newest first, then by slug. */
export function byNewest(
  a: Pick<PostSummary, 'date' | 'slug'>,
  b: Pick<PostSummary, 'date' | 'slug'>,
): number {
  return b.date.getTime() - a.date.getTime() || (a.slug < b.slug ? -1 : 1);
}
