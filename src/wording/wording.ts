import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { type LanguageMark, languageMark, openGraphLocale } from './language.ts';
import type { Counted, Strings } from './strings.ts';

/** The languages that the interface speaks, by the tag's first part. */
export const languages: Readonly<Record<string, Strings>> = {
  ar: arabic,
  de: german,
  en: english,
  fr: french,
};

/** What the interface says around a text: in the text's language, or in English. */
export interface Wording {
  readonly strings: Strings;
  /** BCP 47: the language that it speaks. */
  readonly language: string;
  /** Marks what it says where that is another language than the text's. */
  readonly mark: LanguageMark;
  /** As Open Graph names the language of the text. */
  readonly openGraph: () => string;
  /** A day as its readers write it: the same on every machine, whatever its locale and time zone. */
  readonly date: (date: Date) => string;
  /** A text with a number, in the plural that the number asks for. */
  readonly count: (texts: Counted, number: number) => string;
  /** "A, B and C" */
  readonly list: (members: readonly string[]) => string;
}

/** @param language of the text, BCP 47 */
export function wordingFor(language: string): Wording {
  const known = made.get(language) ?? makeWording(language);
  made.set(language, known);
  return known;
}

/** A string with its places filled; a place that is not named stays as it is. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A string between its places, each of which is taken by a value. */
export function interleaved<Value>(
  text: string,
  values: Readonly<Record<string, Value>>,
): (string | Value)[] {
  return text.split(/(\{\w+\})/).flatMap((part): (string | Value)[] => {
    const value = values[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''];
    if (value !== undefined) return [value];
    return part === '' ? [] : [part];
  });
}

const made = new Map<string, Wording>();

function makeWording(language: string): Wording {
  const own = new Intl.Locale(language);
  const strings = languages[own.language];
  if (!strings) {
    const { openGraph: _, ...spoken } = makeWording('en');
    const openGraph = once(() => openGraphLocale(language, language));
    return { ...spoken, mark: languageMark('en', language), openGraph };
  }
  const locale = own.region ? language : strings.locale;
  // Made when asked for: a check that prints no date starts faster without.
  const dates = once(() => new Intl.DateTimeFormat(locale, dateOptions));
  const numbers = once(() => new Intl.NumberFormat(locale, digits));
  const plurals = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  return {
    strings,
    language,
    mark: languageMark(language, language),
    openGraph: once(() => openGraphLocale(language, strings.locale)),
    date: (date) => dates().format(date),
    count: (texts, number) =>
      filled(texts[plurals().select(number)] ?? texts.other, { n: numbers().format(number) }),
    list: (members) => lists().format(members),
  };
}

/** The digits and years of a page are one kind: those of its code, diagrams, notes and archive. */
const digits = { numberingSystem: 'latn' } as const;
const dateOptions = { ...digits, dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' } as const;

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
