import { mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * The bytes of a file that is made once and kept.
 * @param file its path; the name must tell all that the bytes depend on
 */
export async function keptFile(
  file: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Uint8Array(kept);
  const bytes = new Uint8Array(await make());
  await mkdir(path.dirname(file), { recursive: true });
  const draft = draftOf(file);
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}

/**
 * Sees to it that a text is there, which is made once and kept. Nothing waits here: a small file
 * takes a fraction of the time that asking for it does, and its text need not become a buffer. What is
 * there is marked as used, since what nobody uses for long is swept away.
 * @param file its path; the name must tell all that the text depends on
 */
export async function ensureKept(file: string, make: () => Promise<string>): Promise<void> {
  const kept = statSync(file, { throwIfNoEntry: false });
  if (kept) {
    const now = Date.now();
    if (now - kept.mtimeMs > day) utimesSync(file, now / 1000, now / 1000);
    return;
  }
  const text = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = draftOf(file);
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** Milliseconds: a file is marked so often at most. */
const day = 86_400_000;

let drafts = 0;

/** Several may write at once, in one build or two: a file gets its name when it is complete. */
function draftOf(file: string): string {
  drafts += 1;
  return `${file}.${process.pid}-${threadId}-${drafts}.part`;
}
