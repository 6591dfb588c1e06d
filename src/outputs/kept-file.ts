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
  // Two builds may write at once: a file gets its name when it is complete.
  const unfinished = `${file}.${process.pid}-${threadId}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}
