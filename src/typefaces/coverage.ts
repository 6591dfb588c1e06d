import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { type Typeface, typefaceFiles } from './files.ts';

/** Whether a face can show a character. Its files are read once, and only as far as is needed. */
export function hasGlyph(typeface: Typeface, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return typefaceFiles[typeface].some((file) => charactersOf(file).has(code));
}

const read = new Map<string, ReadonlySet<number>>();

/** The code points that a font file has glyphs for. */
function charactersOf(file: string): ReadonlySet<number> {
  const known = read.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  const characters = new Set('characterSet' in font ? font.characterSet : []);
  read.set(file, characters);
  return characters;
}
