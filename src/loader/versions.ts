import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';
import { listFiles } from './folder.ts';

// To find out takes ten milliseconds; the bundle of `check` was told when it was made.

const ofCompiler = [
  'markdown',
  'diagrams',
  'formulas',
  'typefaces',
  'model',
  'wording',
  'yaml',
  'loader',
];
const ofReader = ['prose'];

/**
 * A name for the compiler as it is: the sources of all that decides what a document looks like, and
 * the versions of the libraries below. A changed transform never serves what another one made.
 * @param root the project's folder
 */
export function compilerVersion(root: string): Promise<string> {
  return versionOf(ofCompiler, [path.join(root, 'src', 'markdown-text.ts')], root);
}

/** The same for the reader of prose. */
export function readerVersion(root: string): Promise<string> {
  return versionOf(ofReader, [], root);
}

/** All files and folders that a version hangs on; absolute. */
export function versionSources(root: string): string[] {
  const folders = [...ofCompiler, ...ofReader].flatMap((name) => {
    const folder = path.join(root, 'src', name);
    const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return [folder, ...inside.map((each) => path.join(folder, each))];
  });
  return [...folders, path.join(root, 'src', 'markdown-text.ts'), path.join(root, 'package.json')];
}

/** Of this process: the code that runs does not change. */
const versions = new Map<string, Promise<string>>();

function versionOf(
  names: readonly string[],
  alone: readonly string[],
  root: string,
): Promise<string> {
  const asked = [root, ...names].join('\0');
  const version = versions.get(asked) ?? readVersion(names, alone, root);
  versions.set(asked, version);
  return version;
}

async function readVersion(
  names: readonly string[],
  alone: readonly string[],
  root: string,
): Promise<string> {
  const folders = names.map((name) => listFiles(path.join(root, 'src', name)));
  const files = [...(await Promise.all(folders)).flat(), ...alone.filter(existsSync)];
  // One after the other: to wait for two hundred small files takes ten times as long as to read them.
  const texts = [...files, path.join(root, 'package.json')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  return digestOf(texts.join('\0'));
}
