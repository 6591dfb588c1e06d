import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import subsetFont from 'subset-font';
import { typefaceFiles } from '../typefaces/files.ts';

/** The families that the files below call themselves. */
export const sansFamily = 'Inter';
export const monoFamily = 'JetBrains Mono';

const { resolve } = createRequire(import.meta.url);

const interPackage = '@fontsource-variable/inter';

/** Package files, and the weights that a rasteriser needs of each as fonts of their own. */
const faces: readonly { readonly file: string; readonly weights: readonly number[] }[] = [
  ...typefaceFiles.sans.map((file) => ({ file, weights: [400, 600] })),
  { file: `${interPackage}/files/inter-latin-wght-italic.woff2`, weights: [400] },
  {
    file: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    weights: [400],
  },
];

/** Every character that an alphabetic face may have a glyph for. */
const characters = String.fromCodePoint(
  ...Array.from({ length: 0x2c80 }, (_, code) => code + 0x20),
);

let written: Promise<readonly string[]> | undefined;

/**
 * TrueType files of the site's faces, for a rasteriser that reads no web fonts and no variable ones:
 * made once, and kept beside the installed packages for the processes to come.
 */
export function diagramFonts(): Promise<readonly string[]> {
  written ??= writeFonts();
  return written;
}

async function writeFonts(): Promise<readonly string[]> {
  const modules = path.resolve(resolve(`${interPackage}/package.json`), '../../..');
  const folder = path.join(modules, '.cache', 'pdpspectra', 'diagram-fonts');
  await mkdir(folder, { recursive: true });
  const fonts = faces.flatMap(({ file, weights }) => weights.map((weight) => ({ file, weight })));
  return Promise.all(fonts.map(({ file, weight }) => writeFont(folder, file, weight)));
}

async function writeFont(folder: string, file: string, weight: number): Promise<string> {
  const font = await readFile(resolve(file));
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 12);
  const target = path.join(folder, `${path.basename(file, '.woff2')}-${weight}-${digest}.ttf`);
  if (existsSync(target)) return target;
  // Several processes may write at once: a file gets its name when it is complete.
  const unfinished = `${target}.${process.pid}-${threadId}`;
  await writeFile(unfinished, await staticFont(font, weight));
  await rename(unfinished, target);
  return target;
}

/** All glyphs of a variable font at one weight. */
function staticFont(font: Buffer, weight: number): Promise<Buffer> {
  return subsetFont(font, characters, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
}
