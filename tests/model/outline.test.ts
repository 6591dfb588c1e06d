import { describe, expect, test } from 'vitest';
import { type OutlineEntry, outlineOf } from '../../src/model/outline.ts';

/** Headings as depths, and outlines as nested names: heading n is called n. */
function nest(...depths: readonly number[]): unknown {
  const names = (entries: readonly OutlineEntry[]): unknown =>
    entries.map(({ id, children }) => (children.length > 0 ? [id, names(children)] : id));
  return names(
    outlineOf(depths.map((depth, index) => ({ depth, id: `${index}`, text: `Heading ${index}` }))),
  );
}

describe('an outline', () => {
  test.each([
    ['nothing', [], []],
    ['one level', [2, 2, 2], ['0', '1', '2']],
    [
      'two levels',
      [2, 3, 3, 2, 3],
      [
        ['0', ['1', '2']],
        ['3', ['4']],
      ],
    ],
    ['a skipped level', [2, 4, 3, 2], [['0', ['1', '2']], '3']],
    ['a deep beginning', [4, 3, 2, 3], ['0', '1', ['2', ['3']]]],
    ['all levels', [2, 3, 4, 5, 6], [['0', [['1', [['2', [['3', ['4']]]]]]]]]],
    ['a way back over several levels', [2, 3, 5, 2], [['0', [['1', ['2']]]], '3']],
  ])('nests %s', (_, depths, nested) => {
    expect(nest(...depths)).toEqual(nested);
  });

  test('keeps ids and texts, each heading once', () => {
    const headings = [2, 3, 2].map((depth, index) => ({
      depth,
      id: `id-${index}`,
      text: `Text ${index}`,
    }));
    expect(outlineOf(headings)).toEqual([
      { id: 'id-0', text: 'Text 0', children: [{ id: 'id-1', text: 'Text 1', children: [] }] },
      { id: 'id-2', text: 'Text 2', children: [] },
    ]);
  });
});
