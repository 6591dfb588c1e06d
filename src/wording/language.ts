/** The direction of a language's script. */
export type Direction = 'ltr' | 'rtl';

/** Attributes that mark a part of a page as being in another language; none where it is not. */
export interface LanguageMark {
  readonly lang?: string;
  readonly dir?: Direction;
}

/** Scripts that run from right to left, as ISO 15924 names them. */
const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The script of a language as ISO 15924 names it: the one of the tag, else the likeliest. */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** @param language BCP 47, of any region */
export function isEnglish(language: string): boolean {
  return new Intl.Locale(language).language === 'en';
}

/** @param language BCP 47 */
export function directionOf(language: string): Direction {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** Marks what is in one language and stands in a text of another. */
export function languageMark(language: string, around: string): LanguageMark {
  if (language.toLowerCase() === around.toLowerCase()) return none;
  // Frozen: one mark serves many places, and Astro writes into what is spread into an element.
  return Object.freeze({ lang: language, dir: directionOf(language) });
}

const none: LanguageMark = Object.freeze({});

/** `en_GB`, the form of Open Graph; where a tag names no region, the likeliest. */
export function openGraphLocale(language: string, locale: string): string {
  const named = new Intl.Locale(language);
  const { region } = named.region ? named : new Intl.Locale(locale).maximize();
  return `${named.language}_${region ?? ''}`;
}
