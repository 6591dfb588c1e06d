import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { DataFile } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { frontMatterText } from '../yaml/block.ts';
import type { FrontMatterReading } from '../yaml/front-matter.ts';
import { digestOf } from './digest.ts';
import type { Loading } from './documents.ts';
import { posix } from './folder.ts';

// YAML is read by code that takes long to load, and to read a front matter longer than to compile its
// text. So it is only read where it was never read before.

/**
 * The front matter of a file. It is kept for whoever is writing: most edits leave it as it is.
 * @param text the whole file with line feeds only
 * @param shown as in `Problem.path`
 * @param example a front matter that would do, for the message where there is none
 */
export async function loadFrontMatter<Schema extends z.ZodType>(
  text: string,
  shown: string,
  schema: Schema,
  example: string,
  { glance, store, version }: Loading,
): Promise<FrontMatterReading<z.infer<Schema>>> {
  const read = async () => {
    const { readFrontMatter } = await import('../yaml/front-matter.ts');
    return readFrontMatter(text, shown, schema, example, standIns);
  };
  const own = frontMatterText(text);
  const isKept = glance && typeof own === 'string';
  return isKept ? store.recall(version, ['front matter', shown, own], read) : read();
}

const standIns = { title: 'Untitled', description: 'None', date: '1970-01-01', tags: ['none'] };

/** A data file such as `tags.yaml`; a missing one has no entries. */
export async function loadData<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  { base, store, version, problems }: Loading,
): Promise<DataFile<z.infer<Schema>>> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { entries: [], ids: [] };
  const shown = posix(path.relative(base, file));
  const reading = await store.recall(version, ['data', shown, digestOf(bytes)], async () => {
    const { readDataFile } = await import('./data-file.ts');
    const found: Problem[] = [];
    return { data: readDataFile(bytes, shown, schema, found), found };
  });
  problems.push(...reading.found);
  return reading.data;
}
