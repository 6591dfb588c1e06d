import { describe, expect, test } from 'vitest';
import { hasGlyph } from '../../src/typefaces/glyphs.ts';
import { showable } from '../../src/typefaces/showable.ts';

describe('the files of the faces', () => {
  test.each(['serif', 'sans'] as const)('of the %s have all of ASCII', (typeface) => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    expect(ascii.filter((character) => !hasGlyph(typeface, character))).toEqual([]);
  });

  test('have what European typography needs', () => {
    const signs = [...'“”‘’„‚«»–—…·•§¶†©®™°±×÷½²€£¥₽₿№ąćęłńóśźżßẞøåæþðőűğıșțΩяїЁệữ'];
    expect(signs.filter((sign) => !hasGlyph('serif', sign))).toEqual([]);
  });
});

describe('what can be shown', () => {
  const whole = [
    'Evals before upgrades',
    'Ελληνικά, Кириллица, Tiếng Việt, ἀρχή, Łódź',
    '“Ten %” — naïvely: 5 × 4 = 20 €',
    'No\u00a0break',
  ];
  test.each(whole)('%s stays as it is', (text) => {
    expect(showable(text)).toEqual({ text, missing: [] });
  });

  const changed: [string, string, string, string[]][] = [
    ['an emoji goes with all of its parts', 'Ship it 👩‍💻 now', 'Ship it now', ['👩‍💻']],
    ['a flag is one emoji', '🇨🇭 rules', 'rules', ['🇨🇭']],
    [
      'nothing dangles where a word went',
      'The word שלום: a story',
      'The word: a story',
      [...'שלום'],
    ],
    ['each character is named once', '日本日本 AI', 'AI', ['日', '本']],
    ['letters with loose accents are put together', 'Cafe\u0301', 'Café', []],
    [
      'accents are no tower',
      `Z${'\u0301\u0303'.repeat(9)}`,
      'Ź\u0303\u0301',
      [`Ź${'\u0303\u0301'.repeat(8)}\u0303`],
    ],
    ['selectors of emoji are no characters', '©\ufe0f 2026', '© 2026', []],
    ['marks of direction are no characters', '\u200fAI\u200e \u202bnow\u202c', 'AI now', []],
    ['arrows and comparisons are spelt out', 'A → B ≥ C', 'A -> B >= C', []],
    ['hyphens that do not break are hyphens', 'GPT\u20115', 'GPT-5', []],
    ['white space is one space', ' One\n\ttwo\u3000three ', 'One two three', []],
    ['a number can stand alone', '42 🚀', '42', ['🚀']],
  ];
  test.each(changed)('%s', (_, text, shown, missing) => {
    expect(showable(text)).toEqual({ text: shown, missing });
  });

  test.each(['人工智能', 'الذكاء الاصطناعي 2026', '🚀🚀', 'שלום!'])(
    'of %s nothing is left',
    (text) => {
      const { text: left, missing } = showable(text);
      expect(left).toBe('');
      expect(missing).not.toEqual([]);
    },
  );
});
