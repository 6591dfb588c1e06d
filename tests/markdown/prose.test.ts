import { describe, expect, test } from 'vitest';
import { proseOf, standIn } from '../../src/markdown/prose.ts';

function textsOf(source: string, format: 'md' | 'mdx' = 'mdx'): string[] {
  return proseOf(source, format).map(({ text }) => text.trim());
}

describe('the prose of a text', () => {
  test.each([
    ['paragraphs and headings', '## One\n\nTwo *three*\nfour.\n', ['One', 'Two three four.']],
    [
      'items and cells',
      '- a\n- b\n\n| c | d |\n| - | - |\n| e | f |\n',
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    ['the words of links, not their addresses', 'See [this](/x/).\n', ['See this.']],
    ['what images show', 'An ![eagle](./e.png) flies.\n', [`An ${standIn} flies.`, 'eagle']],
    [
      'attributes that are read',
      '<Callout kind="note" title="Mind">\n\nText.\n\n</Callout>\n',
      ['Mind', 'Text.'],
    ],
    ['code within a line as one word', 'Run `npm ci` now.\n', [`Run ${standIn} now.`]],
    ['formulas as one word', 'So $x^2$ grows.\n', [`So ${standIn} grows.`]],
    ['one blank for a break', 'One  \ntwo<br />three.\n', ['One two three.']],
    ['no blocks of code', '```ts\nconst a = 1;\n```\n\n$$\nx\n$$\n', []],
    ['no front matter', '---\ntitle: A title\n---\n\nText.\n', ['Text.']],
    ['nothing that is struck through', 'Now ~~utilise~~ use.\n', [`Now ${standIn} use.`]],
    ['nothing of what is no MDX', 'A set {a, b.\n', []],
  ])('has %s', (_, source, texts) => {
    expect(textsOf(source).toSorted()).toEqual(texts.toSorted());
  });

  test('of Markdown takes tags for what they are not', () => {
    expect(textsOf('A <b>word</b>.\n', 'md')).toEqual([`A ${standIn}word${standIn}.`]);
  });
});
