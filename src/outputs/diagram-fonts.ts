import path from 'node:path';
import { cutFont, projectFolder } from '../typefaces/cut-font.ts';
import { typefaceFiles } from '../typefaces/files.ts';

/** The families that the files below call themselves. */
export const sansFamily = 'Inter';
export const monoFamily = 'JetBrains Mono';

/** Package files, and the weights that a rasteriser needs of each as fonts of their own. */
const faces: readonly { readonly file: string; readonly weights: readonly number[] }[] = [
  ...typefaceFiles('sans').map((file) => ({ file, weights: [400, 600] })),
  { file: '@fontsource-variable/inter/files/inter-latin-wght-italic.woff2', weights: [400] },
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
  written ??= Promise.all(
    faces.flatMap(({ file, weights }) => weights.map((weight) => staticFont(file, weight))),
  );
  return written;
}

async function staticFont(file: string, weight: number): Promise<string> {
  return path.join(projectFolder, await cutFont({ file, characters, weight, format: 'truetype' }));
}
