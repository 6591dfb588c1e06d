import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { addFormerIds } from '../../src/markdown/former-headings.ts';
import { headingOf } from '../../src/markdown/headings.ts';
import { elements, treeOf } from './compiling.ts';

describe('a heading with earlier ids', () => {
  const former = new Map([
    ['old', 'new-words'],
    ['older', 'new-words'],
    ['lost', 'nowhere'],
  ]);

  test('can be found by each, and says and links what it did', async () => {
    const tree = await treeOf('## New *words*\n\nText.\n\n## Others\n');
    const before = elements(tree, 'h2').map(headingOf);
    addFormerIds(tree, former);
    const [heading, other] = elements(tree, 'h2');
    if (!heading || !other) throw new Error('no headings');
    expect(elements(heading, 'span').map(({ properties }) => properties)).toEqual([
      { id: 'old' },
      { id: 'older' },
    ]);
    expect(elements(heading, 'span').map(textContent)).toEqual(['', '']);
    expect(elements(other, 'span')).toEqual([]);
    expect(elements(tree, 'h2').map(headingOf)).toEqual(before);
  });

  test('is left alone where there are none', async () => {
    const tree = await treeOf('## New words\n');
    const before = structuredClone(tree);
    addFormerIds(tree, new Map());
    expect(tree).toEqual(before);
  });
});
