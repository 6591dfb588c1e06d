import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import subsetFont from 'subset-font';

/** What is kept of a font file. */
export interface Cut {
  /** A variable font: its path, or where it lies in an installed package. */
  readonly file: string;
  readonly characters: string;
  /** One weight, which makes a font of it that varies no more, or the range that stays. */
  readonly weight: number | { readonly min: number; readonly max: number };
  readonly format: 'woff2' | 'truetype';
  /** OpenType features that stay; left out: all, with hints for small sizes on old screens. */
  readonly features?: readonly string[];
}

const { resolve } = createRequire(import.meta.url);

/** Beside the installed packages, from the project's folder. */
const folder = 'node_modules/.cache/pdpspectra/fonts';

/**
 * Cuts a font to what is needed of it. It is made once and kept for the processes to come: the name
 * tells all that its bytes depend on.
 * @returns its path from the project's folder, with slashes, the same on each machine
 */
export async function cutFont(cut: Cut): Promise<string> {
  const font = await readFile(resolve(cut.file));
  const { file, ...asked } = cut;
  const told = JSON.stringify([asked, tablesNotNeeded]);
  const digest = createHash('sha256').update(font).update(told).digest('hex');
  const extension = cut.format === 'woff2' ? 'woff2' : 'ttf';
  const name = `${path.basename(file, '.woff2')}-${digest.slice(0, 12)}.${extension}`;
  await keep(path.join(projectFolder, folder, name), () => bytesOf(font, cut));
  return `${folder}/${name}`;
}

/** Where paths of cut fonts start: commands run there, while a build moves this very module elsewhere. */
export const projectFolder = process.cwd();

/** What tells a rasteriser or a designer something, and a browser nothing that it would miss. */
const tablesNotNeeded = ['DSIG', 'HVAR', 'MVAR', 'STAT', 'meta'];

function bytesOf(font: Buffer, { characters, weight, format, features }: Cut): Promise<Buffer> {
  return subsetFont(font, characters, {
    targetFormat: format,
    variationAxes: { wght: weight },
    ...(features && {
      keepFeatures: [...features],
      noHinting: true,
      dropTables: tablesNotNeeded,
    }),
  });
}

/** Several processes may write at once: a file gets its name when it is complete. */
async function keep(file: string, make: () => Promise<Buffer>): Promise<void> {
  if (existsSync(file)) return;
  const bytes = await make();
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}-${threadId}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}
