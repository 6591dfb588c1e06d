import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtFiles } from './built-site.ts';

/** What a folder holds: each file with a digest of its bytes. */
export async function digestsOf(dir: string): Promise<ReadonlyMap<string, string>> {
  const entries = (await builtFiles(dir)).map(async (file) => {
    const bytes = await readFile(path.join(dir, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return new Map(await Promise.all(entries));
}
