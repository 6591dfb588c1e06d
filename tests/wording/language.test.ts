import { describe, expect, test } from 'vitest';
import { directionOf, languageMark, scriptOf } from '../../src/wording/language.ts';
import { isLanguage, languageMeantBy } from '../../src/wording/tag.ts';

test.each([
  ['en', 'Latn', 'ltr'],
  ['de-CH', 'Latn', 'ltr'],
  ['ja', 'Jpan', 'ltr'],
  ['ar', 'Arab', 'rtl'],
  ['he', 'Hebr', 'rtl'],
  ['fa-AF', 'Arab', 'rtl'],
  ['ur', 'Arab', 'rtl'],
  ['yi', 'Hebr', 'rtl'],
  ['dv', 'Thaa', 'rtl'],
  ['ckb', 'Arab', 'rtl'],
  // The script decides, not the language.
  ['az', 'Latn', 'ltr'],
  ['az-Arab', 'Arab', 'rtl'],
  ['ar-Latn', 'Latn', 'ltr'],
])('%s is written in %s, %s', (language, script, direction) => {
  expect([scriptOf(language), directionOf(language)]).toEqual([script, direction]);
});

test('only what is in another language is marked', () => {
  expect(languageMark('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(languageMark('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
  expect(languageMark('de-ch', 'de-CH')).toEqual({});
});

describe('a tag', () => {
  test.each(['en', 'EN', 'de-CH', 'sr-Latn-RS', 'tlh', 'zh-Hant-TW'])('is %s', (tag) => {
    expect(isLanguage(tag)).toBe(true);
  });

  test.each([
    ['german', 'de'],
    ['Deutsch', 'de'],
    ['de_CH', 'de-CH'],
    ['en_gb', 'en-GB'],
    ['العربية', 'ar'],
    ['xx', null],
    ['', null],
    ['not a language', null],
  ])('is not %s; meant was %s', (tag, meant) => {
    expect([isLanguage(tag), languageMeantBy(tag)]).toEqual([false, meant]);
  });
});
