import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { type Typeface, typefaceFiles } from '../../typefaces/files.ts';

/** What the card's styles call the faces. */
export const familyNames: Readonly<Record<Typeface, string>> = {
  serif: 'Source Serif',
  sans: 'Inter',
};

let made: Promise<Renderer> | undefined;

/** The one renderer of a process, with every alphabet of the site's faces and no other font. */
export function cardRenderer(): Promise<Renderer> {
  made ??= makeRenderer();
  return made;
}

async function makeRenderer(): Promise<Renderer> {
  const renderer = new Renderer();
  // The order counts: a character is taken from the first file that has it.
  for (const typeface of ['serif', 'sans'] as const) {
    for (const file of typefaceFiles(typeface)) {
      await renderer.registerFont({ name: familyNames[typeface], data: await readFile(file) });
    }
  }
  return renderer;
}
