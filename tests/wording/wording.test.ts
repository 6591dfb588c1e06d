import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Counted, Strings } from '../../src/wording/strings.ts';
import { filled, interleaved, languages, wordingFor } from '../../src/wording/wording.ts';

const day = new Date('2026-05-28T23:59:59Z');

describe.each(Object.entries(languages))('the words of %s', (language, strings) => {
  test('name the same places as the English ones', () => {
    const english = placesIn(languages['en']);
    const others = placesIn(strings);
    for (const [key, places] of Object.entries(english))
      expect([key, others[key]]).toEqual([key, places]);
  });

  test('have a text for each plural of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const texts of countedIn(strings)) {
      expect(Object.keys(texts).toSorted()).toEqual([...categories].toSorted());
    }
  });

  test('are none of them empty, nor those of English', () => {
    const texts = textsIn(strings);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    const alike = texts.filter((text) => textsIn(languages['en']).includes(text));
    // "Note" and "Correction" are French too; places alone, a comma and quotes say nothing.
    const words = alike.filter((text) => /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')));
    if (language !== 'en') expect(words.every((text) => shared.has(text))).toBe(true);
  });
});

const shared = new Set([
  'Notes',
  'Note',
  'Note {n}',
  'Correction',
  'Contact',
  'Corrections',
  'Pages',
  'Site',
  '{title}, page {n}',
  'Table',
  'Code',
]);

describe('a number is told in its plural', () => {
  test.each([
    ['en', 1, '1 min read'],
    ['en', 12, '12 min read'],
    ['de', 1, '1 Minute Lesezeit'],
    ['de-AT', 2, '2 Minuten Lesezeit'],
    ['fr', 1, '1 minute de lecture'],
    ['fr', 2, '2 minutes de lecture'],
    ['ar', 1, 'مدة القراءة: دقيقة واحدة'],
    ['ar', 2, 'مدة القراءة: دقيقتان'],
    ['ar', 7, 'مدة القراءة: 7 دقائق'],
    ['ar', 11, 'مدة القراءة: 11 دقيقة'],
    ['ar', 100, 'مدة القراءة: 100 دقيقة'],
    ['de', 1234, '1.234 Minuten Lesezeit'],
  ])('%s: %i', (language, minutes, said) => {
    const { strings, count } = wordingFor(language);
    expect(count(strings.minutesRead, minutes)).toBe(said);
  });
});

test.each([
  ['en', '28 May 2026'],
  ['en-US', 'May 28, 2026'],
  ['de', '28. Mai 2026'],
  ['fr-CA', '28 mai 2026'],
  ['ar', '28 مايو 2026'],
  // One kind of digits and one calendar on a page.
  ['ar-SA', '28 مايو 2026'],
  ['ar-EG', '28 مايو 2026'],
])('a day in %s', (language, said) => {
  expect(wordingFor(language).date(day)).toBe(said);
});

test.each([
  ['en', 'A, B and C'],
  ['de', 'A, B und C'],
  ['fr', 'A, B et C'],
])('a list in %s', (language, said) => {
  expect(wordingFor(language).list(['A', 'B', 'C'])).toBe(said);
});

test('a language without words of its own gets English ones, marked as such, dates too', () => {
  const spanish = wordingFor('es-MX');
  expect(spanish.mark).toEqual({ lang: 'en', dir: 'ltr' });
  expect([spanish.language, spanish.openGraph()]).toEqual(['en', 'es_MX']);
  expect(spanish.date(day)).toBe('28 May 2026');
  expect(wordingFor('he').mark).toEqual({ lang: 'en', dir: 'ltr' });
});

test.each([
  ['en', 'en_GB'],
  ['en-US', 'en_US'],
  ['de', 'de_DE'],
  ['de-CH', 'de_CH'],
  ['ar', 'ar_EG'],
  ['ja', 'ja_JP'],
])('%s is %s to Open Graph', (language, locale) => {
  expect(wordingFor(language).openGraph()).toBe(locale);
});

test('places are filled with texts, or taken by other things', () => {
  expect(filled('{a} of {b}, {c}', { a: '1', b: '{a}' })).toBe('1 of {a}, {c}');
  expect(interleaved<number>('In {a}{b}.', { a: 1, b: 2 })).toEqual(['In ', 1, 2, '.']);
  expect(interleaved<number>('{c} {a}', { a: 1 })).toEqual(['{c}', ' ', 1]);
});

test('a browser sets the quotation marks of the table', async () => {
  const file = path.join(import.meta.dirname, '../../src/styles/languages.css');
  const rules = (await readFile(file, 'utf8')).matchAll(/:lang\((\w+)\) \{\s*quotes: (.*);/g);
  const set = [...rules].map(([, language, value = '']) => [
    language,
    [...value.matchAll(/'([^']+)'/g)].map(([, mark = '']) => mark.replaceAll('\\202f', '\u202f')),
  ]);
  // Browsers know the English ones.
  const { en: _, ...others } = languages;
  const told = Object.entries(others).map(([language, { quotes }]) => [language, [...quotes]]);
  expect(set.toSorted()).toEqual(told.toSorted());
});

function isCounted(value: unknown): value is Counted {
  return typeof value === 'object' && value !== null && 'other' in value;
}

function countedIn(strings: Strings): Counted[] {
  return Object.values(strings).filter(isCounted);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** By key: the places of each text, sorted; a plural may leave its number out. */
function placesIn(strings: Strings | undefined): Record<string, string[]> {
  const entries = Object.entries(strings ?? {}).filter(([, value]) => !isCounted(value));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      textsIn(value)
        .flatMap((text) => text.match(/\{\w+\}/g) ?? [])
        .toSorted(),
    ]),
  );
}
