import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const versions = new Map<string, Promise<string>>();

/**
 * A name for code as it is, and for the versions of the packages below it: what is kept under it is
 * never served by other code. Read once a process.
 * @param root the project's folder
 * @param folders below `root`; all that the kept outcome hangs on
 */
export function codeVersion(root: string, folders: readonly string[]): Promise<string> {
  const asked = JSON.stringify([root, folders]);
  const version = versions.get(asked) ?? readVersion(root, folders);
  versions.set(asked, version);
  return version;
}

async function readVersion(root: string, folders: readonly string[]): Promise<string> {
  const lists = await Promise.all(folders.map((folder) => filesIn(path.join(root, folder))));
  const files = [...lists.flat(), path.join(root, 'package.json')];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 24);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
