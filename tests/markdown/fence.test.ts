import { describe, expect, test } from 'vitest';
import { readMeta } from '../../src/markdown/fence.ts';

/** The options as plain data. */
function read(meta: string) {
  const { texts, flags, lines, rest } = readMeta(meta);
  const marked = Object.entries(lines).map(([name, numbers]) => [name, [...numbers]]);
  return { texts, flags: [...flags], lines: Object.fromEntries(marked), rest };
}

const nothing = { texts: {}, flags: [], lines: {}, rest: '' };

describe('the options of a fence', () => {
  test.each([
    ['', {}],
    ['title="a.ts"', { texts: { title: 'a.ts' } }],
    [`title='a "b" {1}'`, { texts: { title: 'a "b" {1}' } }],
    ['title=""', { texts: { title: '' } }],
    ['alt="One." caption="Two = 2."', { texts: { alt: 'One.', caption: 'Two = 2.' } }],
    ['{2}', { lines: { mark: [2] } }],
    ['{2,4-6}', { lines: { mark: [2, 4, 5, 6] } }],
    ['{ 1, 3 - 4 }', { lines: { mark: [1, 3, 4] } }],
    ['ins={3} del={5-6}', { lines: { ins: [3], del: [5, 6] } }],
    ['lines', { flags: ['lines'] }],
    ['lines wide', { flags: ['lines', 'wide'] }],
    ['title="x"{1}lines', { texts: { title: 'x' }, lines: { mark: [1] }, flags: ['lines'] }],
    ['title=bare', { rest: 'title=bare' }],
    ['{a}', { rest: '{a}' }],
    ['"loose"', { rest: '"loose"' }],
  ])('%j are read', (meta, expected) => {
    expect(read(meta)).toEqual({ ...nothing, ...expected });
  });

  test('of a senseless range end soon', () => {
    expect(readMeta('{1-99999999999}').lines['mark']?.size).toBeLessThan(20_000);
  });
});
