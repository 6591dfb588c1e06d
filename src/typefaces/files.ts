import { createRequire } from 'node:module';

/** The faces that pictures are set in: titles in the serif, all else in the sans. */
export type Typeface = 'serif' | 'sans';

/** What the packages call themselves, and the alphabets that they come in, the commonest first. */
const packages: Readonly<
  Record<Typeface, { readonly name: string; readonly alphabets: readonly string[] }>
> = {
  serif: {
    name: 'source-serif-4',
    alphabets: ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  },
  sans: {
    name: 'inter',
    alphabets: [
      'latin',
      'latin-ext',
      'greek',
      'greek-ext',
      'cyrillic',
      'cyrillic-ext',
      'vietnamese',
    ],
  },
};

const { resolve } = createRequire(import.meta.url);

const found = new Map<Typeface, readonly string[]>();

/**
 * The WOFF2 files of a face, upright and of every weight, one an alphabet, the commonest first. They
 * are looked for when they are first asked for.
 */
export function typefaceFiles(typeface: Typeface): readonly string[] {
  const { name, alphabets } = packages[typeface];
  const files =
    found.get(typeface) ??
    alphabets.map((alphabet) =>
      resolve(`@fontsource-variable/${name}/files/${name}-${alphabet}-wght-normal.woff2`),
    );
  found.set(typeface, files);
  return files;
}
