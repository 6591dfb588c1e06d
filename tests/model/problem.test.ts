import { expect, test } from 'vitest';
import { compareProblems, compareText, type Problem } from '../../src/model/problem.ts';

const first: Problem = {
  path: 'a.mdx',
  line: 2,
  column: 3,
  severity: 'error',
  rule: 'link',
  message: 'a message',
  fix: 'a fix',
};

test('problems stand in the order of files, lines, columns, rules and messages', () => {
  const ordered = [
    first,
    { ...first, message: 'b message' },
    { ...first, rule: 'related' },
    { ...first, column: 10 },
    { ...first, line: 10 },
    { ...first, path: 'b.mdx', line: 1 },
  ];
  expect(ordered.toReversed().toSorted(compareProblems)).toEqual(ordered);
  expect(compareProblems(first, { ...first })).toBe(0);
});

test('text is compared by code units, whatever the language of the machine', () => {
  expect(['ä', 'a', 'Z', 'z', 'B'].toSorted(compareText)).toEqual(['B', 'Z', 'a', 'z', 'ä']);
});
