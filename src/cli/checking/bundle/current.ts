import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * `check` in few files: to find its three hundred modules takes Node longer than to check a post. It
 * is a copy, made by `make.ts`: where a source has changed, the sources are run.
 */
export interface CheckBundle {
  /** The address of the file to run. */
  readonly program: string;
  /** What it was made of: absolute paths, each with the stamp that it had. */
  readonly sources: Readonly<Record<string, string>>;
}

/** @param root the project's folder */
export function checkBundlePaths(root: string) {
  const packages = path.join(root, 'node_modules');
  const folder = path.join(packages, '.cache', 'pdpspectra', 'code');
  return {
    entry: path.join(root, 'src', 'cli', 'check.ts'),
    packages,
    /** Changes whenever packages are installed. */
    installed: path.join(packages, '.package-lock.json'),
    folder,
    manifest: path.join(folder, 'check.json'),
  };
}

/**
 * @param root the project's folder
 * @returns the address of the program; null where there is none of the sources as they are
 */
export function currentCheckBundle(root: string): string | null {
  try {
    const { entry, manifest } = checkBundlePaths(root);
    const { program, sources } = JSON.parse(readFileSync(manifest, 'utf8')) as CheckBundle;
    // Checkouts that share their packages share the folder, and not their sources.
    if (!Object.hasOwn(sources, entry)) return null;
    return Object.entries(sources).every(([file, was]) => stampOf(file) === was) ? program : null;
  } catch {
    // There is none, or one of its sources is gone.
    return null;
  }
}

/** Tells a file that was written since from one that was not, without reading it. */
export function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}

/** Has a process of its own make the bundle; until it is there, the sources do as well. */
export async function bundleCheckLater(): Promise<void> {
  const { runInBackground } = await import('../in-background.ts');
  runInBackground(path.join(import.meta.dirname, 'make-later.ts'));
}
