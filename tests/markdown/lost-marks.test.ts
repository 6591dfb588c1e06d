import { describe, expect, test } from 'vitest';
import { compileText } from './compiling.ts';

/** The rules that a text breaks. */
async function rulesBrokenBy(text: string): Promise<string[]> {
  const { problems } = await compileText(text);
  return problems.map(({ rule }) => rule);
}

describe('Markdown that its parser took for text', () => {
  test.each([
    ['a blank in the address', 'See [the talk](/posts/a talk/).'],
    ['a blank before the address', 'See [the talk] (/posts/talk/).'],
    ['brackets the wrong way around', 'See (the talk)[/posts/talk/].'],
    ['an address that is never written', 'See [the talk][talk].'],
  ])('is told: a link with %s', async (_, text) => {
    expect(await rulesBrokenBy(`${text}\n`)).toContain('link');
  });

  test('is told: a note without its sign, a heading without its blank, a table without its line', async () => {
    expect(await rulesBrokenBy('A claim^[and its source].\n')).toContain('footnote');
    expect(await rulesBrokenBy('##Heading\n')).toContain('heading');
    expect(await rulesBrokenBy('| one | two |\n| 1 | 2 |\n')).toContain('table');
  });

  test.each([
    'The cell m[12][3] of a matrix.',
    'Code: `[a][b]`, `(x)[/y]` and `^[`.',
    'As the survey [1] says (see page 3).',
    'A slash \\[escaped\\](as text).',
    'At 10:30:00, in std::vector, for key:value:x and a ratio of 1:2:3.',
    'The matrix [[1,2],[3,4]], a test a==b==c, x^2 and 50%% of it.',
    'Words ~struck~ through, and ~~more~~ of them.',
    '**Costs.** They rise, and **very** much.',
    'Brackets \\(as some programs write them\\), and 2**3**4 of them.',
    '**Costs rise, and nobody looks.**',
    'Code: `:rocket:`, `[[a link]]`, `%%x%%` and `==x==`.',
    'AT&T, R&D and [a query](https://example.org/?a=1&lt=2).',
    '- A list\n\n      with an indented paragraph',
  ])('is left alone where it is text: %s', async (text) => {
    expect(await rulesBrokenBy(`${text}\n`)).toEqual([]);
  });
});
