import { describe, expect, test } from 'vitest';
import { proseOf } from '../../src/markdown/prose.ts';
import { placeOf } from '../../src/prose/place.ts';

/** Where a word stands that is marked with ‹ in the source: as it was meant, and as it is found. */
function places(marked: string, word: string, nth = 0) {
  const offset = marked.indexOf('‹');
  const before = marked.slice(0, offset).split('\n');
  const source = marked.replace('‹', '');
  const block = proseOf(source, 'mdx').find(({ text }) => text.includes(word));
  if (!block) throw new Error(`no block says ${word}`);
  const index = block.text
    .split(word)
    .slice(0, nth + 1)
    .join(word).length;
  return {
    meant: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    found: placeOf(block, index, source),
  };
}

describe('a word is found', () => {
  test.each([
    ['in a line', 'One ‹two three.\n', 'two'],
    ['in the second line of a paragraph', 'One\ntwo ‹three four.\n', 'three'],
    ['after wide characters', 'Töst 😀 “quoted” ‹word.\n', 'word'],
    ['after typographic marks', "It isn't -- as they say... -- the ‹word.\n", 'word'],
    ['after escapes and entities', 'A \\* and &amp; a ‹word.\n', 'word'],
    ['after code and emphasis', 'Run `word` and *then* the ‹words.\n', 'words'],
    ['in emphasis', 'A **very ‹odd** word.\n', 'odd'],
    ['in a quotation', '> One\n> two ‹three.\n', 'three'],
    ['in a cell', '| a | b |\n| - | - |\n| one | ‹two |\n', 'two'],
    ['in the words of an image', 'See ![an ‹eagle](./e.png).\n', 'eagle'],
    ['in an attribute', '<Figure src="./a.png" alt="An ‹eagle." />\n', 'eagle'],
  ])('%s', (_, source, word) => {
    const { meant, found } = places(source, word);
    expect(found).toEqual(meant);
  });

  test('each time that it stands there', () => {
    const { meant, found } = places('The word and the ‹word again.\n', 'word', 1);
    expect(found).toEqual(meant);
  });
});
