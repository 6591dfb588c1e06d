import { expect, test } from 'vitest';
import { yearsOf } from '../../src/components/years.ts';
import { entryOf, libraryWith } from '../model/entries.ts';

test('a year ends at midnight UTC, and keeps the order of its posts', () => {
  const { posts } = libraryWith([
    entryOf('new-year', { date: '2026-01-01' }),
    entryOf('eve', { date: '2025-12-31T23:59:59Z' }),
    entryOf('spring', { date: '2026-04-01' }),
  ]);
  expect(
    yearsOf(posts).map(({ year, posts: members }) => [year, members.map(({ slug }) => slug)]),
  ).toEqual([
    [2026, ['spring', 'new-year']],
    [2025, ['eve']],
  ]);
});

test('no posts make no year', () => {
  expect(yearsOf([])).toEqual([]);
});
