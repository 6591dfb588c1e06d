import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Typeface, typefaceFiles } from './files.ts';

/** Whether a face can show a character. Its files are read once, and only as far as is needed. */
export function hasGlyph(typeface: Typeface, character: string): boolean {
  return fontWith(typeface, character) !== undefined;
}

/**
 * How far a character moves the pen, in ems of the face's regular weight. What the face has no glyph
 * for counts as wide as readers' own fonts draw it: pictographs and East Asian characters a full em,
 * others a wide letter, marks nothing.
 */
export function advanceOf(typeface: Typeface, character: string): number {
  const key = typeface + character;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = fontWith(typeface, character);
  const advance = font?.advanceOf(codeOf(character)) ?? substituteOf(character);
  advances.set(key, advance);
  return advance;
}

const advances = new Map<string, number>();

interface Font {
  /** The code points that it has glyphs for. */
  readonly characters: ReadonlySet<number>;
  /** Ems. */
  readonly advanceOf: (code: number) => number;
}

const require = createRequire(import.meta.url);
const read = new Map<string, Font>();

function fontWith(typeface: Typeface, character: string): Font | undefined {
  for (const file of typefaceFiles(typeface)) {
    const font = fontIn(file);
    if (font.characters.has(codeOf(character))) return font;
  }
  return undefined;
}

function fontIn(file: string): Font {
  const known = read.get(file);
  if (known) return known;
  // Loaded when a text needs it: that takes longer than a check of a post that does not.
  const { create }: typeof import('fontkitten') = require('fontkitten');
  const font = create(readFileSync(file));
  if (!('characterSet' in font)) throw new Error(`${file} holds more than one font`);
  const kept = {
    characters: new Set(font.characterSet),
    advanceOf: (code: number) => font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm,
  };
  read.set(file, kept);
  return kept;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Ems. */
function substituteOf(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  const isSquare =
    /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
  return isSquare.test(character) ? 1.1 : 0.65;
}
