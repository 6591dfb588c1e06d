import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

let writes = 0;

/** Writes a file so that nobody ever sees half of it, also where two write the same file. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  writes += 1;
  const draft = path.join(folder, `.${path.basename(target)}.${process.pid}-${writes}.part`);
  try {
    await writeFile(draft, content);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
