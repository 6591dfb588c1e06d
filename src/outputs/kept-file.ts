import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
  await keep(file, bytes);
  return bytes;
}

/**
 * Sees to it that a file is there, which is made once and kept.
 * @param file its path; the name must tell all that the text depends on
 */
export async function ensureKept(file: string, make: () => Promise<string>): Promise<void> {
  const isKept = await access(file).then(
    () => true,
    () => false,
  );
  if (!isKept) await keep(file, await make());
}

let writes = 0;

async function keep(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // Several may write at once, in one build or two: a file gets its name when it is complete.
  writes += 1;
  const unfinished = `${file}.${process.pid}-${threadId}-${writes}.part`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}
