import { describe, expect, test } from 'vitest';
import { proseOf } from '../../src/markdown/prose.ts';
import { grammarOf } from '../../src/prose/grammar.ts';
import { houseRules } from '../../src/prose/house-style.ts';
import { readWords } from '../../src/prose/read-prose.ts';
import { Spelling } from '../../src/prose/spelling.ts';

async function unknown(text: string): Promise<string[]> {
  return (await new Spelling().unknownIn(text)).map(({ text: word }) => word);
}

describe('spelling', () => {
  test.each([
    ['British words', 'The colour of the catalogue was analysed and organised.', []],
    ['American words', 'The color of the catalog.', ['color', 'catalog']],
    ['slips', 'We recieve teh answer.', ['recieve', 'teh']],
    ['parts of compounds', 'A six-weak and a week-lnog test.', ['lnog']],
    ['possessives', "The gateway's and the gateways' cost.", []],
    ['programs, acronyms, numbers and addresses', 'LiteLLM, SSO, GSM1k, llms.txt, a/b, x_y.', []],
    ['trade words', 'Evals of a finetuned reranker.', []],
    ['typographic apostrophes', 'It isn’t the vendor’s.', []],
  ])('of %s', async (_, text, words) => {
    expect(await unknown(text)).toEqual(words);
  });

  test('takes an unknown word with a capital for a name, but for one like a word that starts a sentence', async () => {
    const found = await new Spelling().unknownIn('Teh model of Xanthippus. Xanthippus left.');
    expect(found.map(({ text, mayBeName }) => [text, mayBeName])).toEqual([
      ['Teh', false],
      ['Xanthippus', true],
      ['Xanthippus', true],
    ]);
  });

  test('suggests the nearest word first, in few words', async () => {
    const spelling = new Spelling();
    expect((await spelling.suggest('behavior'))[0]).toBe('behaviour');
    expect((await spelling.suggest('recieve'))[0]).toBe('receive');
    expect((await spelling.suggest('recieve')).length).toBeLessThanOrEqual(3);
  });

  test('needs no dictionary for words that are known', async () => {
    const spelling = new Spelling({ known: ['qwertzuiop'], unknown: [] });
    expect(await spelling.unknownIn('qwertzuiop')).toEqual([]);
    expect([...spelling.lookedUp.known]).toEqual(['qwertzuiop']);
  });
});

describe('grammar', () => {
  test.each([
    ['This is an test.', ['an']],
    ['This is the the gateway.', ['the the']],
    ['It should of been better.', ['should of']],
    ['Vendor A is cheaper than B, A improves on C.', []],
    ['## A heading in *sentence* case', []],
    ['Run `x` as a `x`, and the `x` `x`.', []],
    ['', []],
  ])('of %j', async (text, faults) => {
    expect((await grammarOf(text)).map(({ text: found }) => found)).toEqual(faults);
  });

  test('counts as the text does, whatever stands before', async () => {
    const text = '😀😀 It is the the one.';
    expect((await grammarOf(text))[0]?.index).toBe(text.indexOf('the the'));
  });
});

describe('house style', () => {
  test('is data that says what is wrong, once', () => {
    for (const { pattern, what } of houseRules) {
      expect(pattern.global).toBe(false);
      expect(what).toMatch(/^\S.*[^\s.]$/);
    }
    const patterns = houseRules.map(({ pattern }) => String(pattern));
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test('finds every phrase, with what to write, and leaves code alone', async () => {
    const source = 'In order to utilised it, in order to `utilise` it.\n';
    const found = await readWords(proseOf(source, 'mdx'), source, new Spelling());
    expect(found.map(({ text, at, suggestions }) => [text, at.column, suggestions])).toEqual([
      ['utilised', 13, ['used']],
      ['In order to', 1, ['to']],
      ['in order to', 26, ['to']],
    ]);
  });
});
