import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Environment } from '../src/environment.ts';

/** The one clock of the tests. */
export const NOW = new Date('2026-11-22T12:00:00Z');

/** A new folder for the tests of one file; it goes when they have run. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdpspectra-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a command would be told that works on `<folder>/content` and keeps its cache beside it. */
export function environmentIn(folder: string): Environment {
  return {
    root: process.cwd(),
    contentDir: path.join(folder, 'content'),
    outDir: path.join(folder, 'dist'),
    cacheDir: path.join(folder, 'cache'),
    siteUrl: 'https://pdpspectra.com',
    now: NOW,
    port: 0,
  };
}

/** Writes files below a folder, by their relative paths. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
