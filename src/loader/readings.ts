import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { DataFile } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type {
  AuthorEntry,
  PageFrontMatter,
  PostFrontMatter,
  SeriesEntry,
  TagEntry,
} from '../model/schema.ts';
import { frontMatterText } from '../yaml/block.ts';
import type { FrontMatterReading } from '../yaml/front-matter.ts';
import { digestOf } from './digest.ts';
import type { Loading } from './documents.ts';
import { posix } from './folder.ts';

// YAML is read by code that takes long to load, schemas included, and to read a front matter longer
// than to compile its text. So it is only read where it was never read before.

/** Only schemas of front matter and of data files. */
interface Schemas {
  readonly postFrontMatter: z.ZodType<PostFrontMatter>;
  readonly pageFrontMatter: z.ZodType<PageFrontMatter>;
  readonly tagEntry: z.ZodType<TagEntry>;
  readonly authorEntry: z.ZodType<AuthorEntry>;
  readonly seriesEntry: z.ZodType<SeriesEntry>;
}

/** The name of a schema of front matter. */
export type FrontMatterName = 'postFrontMatter' | 'pageFrontMatter';

/** The name of the schema of a data file's entries. */
export type EntryName = 'tagEntry' | 'authorEntry' | 'seriesEntry';

/** What is read by the schema of that name. */
export type Read<Name extends keyof Schemas> = z.infer<Schemas[Name]>;

/**
 * The front matter of a file. It is kept for whoever is writing: most edits leave it as it is.
 * @param text the whole file with line feeds only
 * @param shown as in `Problem.path`
 * @param example a front matter that would do, for the message where there is none
 */
export async function loadFrontMatter<Name extends FrontMatterName>(
  text: string,
  shown: string,
  name: Name,
  example: string,
  { glance, store, version }: Loading,
): Promise<FrontMatterReading<Read<Name>>> {
  const read = async () => {
    const { readFrontMatter } = await import('../yaml/front-matter.ts');
    const schemas: Schemas = await import('../model/schema.ts');
    return readFrontMatter<Schemas[Name]>(text, shown, schemas[name], example, standIns);
  };
  const own = frontMatterText(text);
  const isKept = glance && typeof own === 'string';
  return isKept ? store.recall(version, ['front matter', shown, own], read) : read();
}

const standIns = { title: 'Untitled', description: 'None', date: '1970-01-01', tags: ['none'] };

/** A data file such as `tags.yaml`; a missing one has no entries. */
export async function loadData<Name extends EntryName>(
  file: string,
  name: Name,
  { base, store, version, problems }: Loading,
): Promise<DataFile<Read<Name>>> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { entries: [], ids: [] };
  const shown = posix(path.relative(base, file));
  const reading = await store.recall(version, ['data', shown, digestOf(bytes)], async () => {
    const { readDataFile } = await import('./data-file.ts');
    const schemas: Schemas = await import('../model/schema.ts');
    const found: Problem[] = [];
    return { data: readDataFile<Schemas[Name]>(bytes, shown, schemas[name], found), found };
  });
  problems.push(...reading.found);
  return reading.data;
}
