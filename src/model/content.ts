import type { SourcePoint } from './diagram.ts';
import type { Facts } from './document.ts';
import type { ImageFile } from './image.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problem.ts';
import type { ProseFindings } from './prose.ts';
import type {
  AuthorEntry,
  PageFrontMatter,
  PostFrontMatter,
  SeriesEntry,
  TagEntry,
} from './schema.ts';

/** A file as an editor committed it: what was read, and where in the file each value stands. */
export interface Source<FrontMatter> {
  /** As in `Problem.path`. */
  readonly path: string;
  /** Relative to the project's root, for Astro, which wants to know a module's file. */
  readonly modulePath: string;
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  /** False where this is only what could be saved of a faulty file: check it, never show it. */
  readonly sound: boolean;
  /** Keys of the front matter of which nobody knows what they say, since they could not be read. */
  readonly doubtful: readonly string[];
  /** The front matter as it was written, before defaults and conversions. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly facts: Facts;
  /** Where the value at a key path such as `related.0.post` stands; the file's start if nowhere. */
  readonly places: Readonly<Record<string, SourcePoint>>;
  /** The front matter's text, which starts on the file's second line; for edits. */
  readonly frontMatterText?: string;
}

export interface PostSource extends Source<PostFrontMatter> {
  readonly cover: ImageFile | null;
}

export type PageSource = Source<PageFrontMatter>;

/** One entry of a data file such as `tags.yaml`. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
  readonly path: string;
  readonly at: SourcePoint;
}

/** A data file such as `tags.yaml`. */
export interface DataFile<Data> {
  /** Those without a fault, in the file's order. */
  readonly entries: readonly Entry<Data>[];
  /** Every id in it, also of faulty entries; null where the file could not be read. */
  readonly ids: readonly string[] | null;
}

/** The content folder, read and compiled: all that checks and the library are made from. */
export interface Content {
  /** Those that could be read, by path. */
  readonly posts: readonly PostSource[];
  readonly pages: readonly PageSource[];
  readonly tags: DataFile<TagEntry>;
  readonly authors: DataFile<AuthorEntry>;
  readonly series: DataFile<SeriesEntry>;
  /** Every post file's path and slug, also of those that could not be read. */
  readonly postFiles: readonly { readonly path: string; readonly slug: string }[];
  /** Site paths of the files in `public/`. */
  readonly publicFiles: readonly string[];
  /** What was found in the words of posts and pages, by their paths; empty where they were not read. */
  readonly prose: ReadonlyMap<string, ProseFindings>;
  /** Paths of texts with paragraphs that were left unread for now; left out: none. */
  readonly unread?: readonly string[];
  /** The words and names of `words.txt`, which no dictionary has. */
  readonly words: readonly string[];
  /** What has been published before; left out where the content folder keeps no ledger. */
  readonly ledger?: Ledger;
  /** What reading and compiling found wrong. */
  readonly problems: readonly Problem[];
}
