import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import type { Content } from '../model/content.ts';
import { DocumentStore } from './document-store.ts';

const day = 86_400_000;

/** What was not used for so long goes; in milliseconds, as all here. */
const longestUnused = 30 * day;

/** So often somebody looks. */
const pause = 7 * day;

/** What grows with each edit or change of the code; the pictures of a build are few, and slow to make. */
const swept = ['dictionaries', 'documents', 'feeds', 'prose'];

/** Tells `sweepCache` that a file, if it is there, was used; costs next to nothing when that was told a day ago. */
export async function markUsed(file: string, now = Date.now()): Promise<void> {
  const used = await lastWritten(file);
  if (used > 0 && now - used > day) await utimes(file, new Date(now), new Date(now));
}

/**
 * Removes what was kept between runs and was not used for a month, once a week. All of it can be made
 * again.
 * @param content read whole: what it is made of stays
 */
export async function sweepCache(
  { cacheDir }: Pick<Environment, 'cacheDir'>,
  { posts, pages }: Pick<Content, 'posts' | 'pages'>,
  now = Date.now(),
): Promise<void> {
  const mark = path.join(cacheDir, 'swept');
  if (now - (await lastWritten(mark)) < pause) return;
  await writeFile(mark, '');
  await utimes(mark, new Date(now), new Date(now));
  const store = new DocumentStore(cacheDir);
  const inUse = new Set([...posts, ...pages].map(({ facts }) => store.bodyFile(facts.digest)));
  for (const folder of swept) {
    const entries = await filesIn(path.join(cacheDir, folder));
    for (const file of entries.filter((each) => !inUse.has(each))) {
      if (now - (await lastWritten(file)) > longestUnused) await rm(file, { force: true });
    }
  }
}

/** 0 where there is none. */
async function lastWritten(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.mtimeMs ?? 0;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
