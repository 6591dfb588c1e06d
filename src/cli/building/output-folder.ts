import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../../environment.ts';
import { CommandFailure } from '../terminal/command.ts';

/** What only a folder that this command filled has. */
const mark = '_headers';

/**
 * Refuses an output folder whose replacement would take something else with it.
 * @throws CommandFailure with the reason
 */
export async function requireOutput({ outDir, root, contentDir }: Environment): Promise<void> {
  const kept = [
    root,
    contentDir,
    ...['src', 'public', 'tests', 'node_modules'].map((name) => path.join(root, name)),
  ];
  const lost = kept.find((folder) => contains(outDir, folder));
  const within = kept.slice(1).find((folder) => contains(folder, outDir));
  if (lost ?? within) {
    throw new CommandFailure(
      `OUT_DIR is ${outDir}, and a build replaces it whole: ${lost ?? within} would be lost or mixed up`,
    );
  }
  const inside: string[] = await readdir(outDir).catch(() => []);
  if (inside.length > 0 && !inside.includes(mark)) {
    throw new CommandFailure(
      `OUT_DIR is ${outDir}, which holds something else than a build; empty it, or name another folder`,
    );
  }
}

/** Fills a new folder beside the old one and puts it in its place only when it is complete. */
export async function replaceFolder(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const workspace = await mkdtemp(path.join(path.dirname(folder), '.building-'));
  const clean = () => rmSync(workspace, { recursive: true, force: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clean();
      process.exit(130);
    });
  }
  const [draft, old] = [path.join(workspace, 'new'), path.join(workspace, 'old')];
  try {
    await fill(draft);
    await rename(folder, old).catch(ignoreMissing);
    try {
      await rename(draft, folder);
    } catch (error) {
      await rename(old, folder).catch(ignoreMissing);
      throw error;
    }
  } finally {
    clean();
  }
}

function contains(folder: string, inner: string): boolean {
  return inner === folder || inner.startsWith(folder + path.sep);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
