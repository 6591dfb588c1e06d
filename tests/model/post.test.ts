import { describe, expect, test } from 'vitest';
import { byNewest, statusOf, updatedOf } from '../../src/model/post.ts';
import { NOW } from '../scratch.ts';
import { frontMatterOf } from './entries.ts';

describe('the status of a post', () => {
  test.each([
    ['2026-05-28', false, 'published'],
    ['2026-11-22T12:00:00Z', false, 'published'],
    ['2026-11-22T12:00:01Z', false, 'scheduled'],
    ['2026-11-22T13:00:00+02:00', false, 'published'],
    ['2026-11-23', false, 'scheduled'],
    ['2026-05-28', true, 'draft'],
    ['2026-11-23', true, 'draft'],
  ])('dated %s, draft %s, is %s', (date, draft, status) => {
    expect(statusOf(frontMatterOf({ date, draft }), NOW)).toBe(status);
  });
});

describe('the day of the last change', () => {
  const revisions = ['2026-06-01', '2026-07-01', '2026-06-15'].map((date) => ({
    date,
    kind: 'update',
    note: 'A note.',
  }));

  test.each([
    ['that of publication', {}, '2026-05-28'],
    ['that of the newest revision', { revisions }, '2026-07-01'],
    ['the one that is written', { updated: '2026-08-01' }, '2026-08-01'],
    [
      'the one that is written, whatever the revisions',
      { updated: '2026-06-02', revisions },
      '2026-06-02',
    ],
    ['never before publication', { date: '2026-12-01', revisions }, '2026-12-01'],
  ])('is %s', (_, written, day) => {
    expect(updatedOf(frontMatterOf(written))).toEqual(new Date(day));
  });
});

describe('the order of posts', () => {
  const posts = [
    '2026-05-28 b',
    '2026-05-28 a',
    '2026-06-01 z',
    '2025-01-01 c',
    '2026-05-28 a-b',
  ].map((text) => {
    const [day = '', slug = ''] = text.split(' ');
    return { date: new Date(day), slug };
  });
  const ordered = ['z', 'a', 'a-b', 'b', 'c'];

  test('is by date, the newest first, then by slug', () => {
    expect(posts.toSorted(byNewest).map(({ slug }) => slug)).toEqual(ordered);
  });

  test('does not depend on where it starts from', () => {
    expect(
      posts
        .toReversed()
        .toSorted(byNewest)
        .map(({ slug }) => slug),
    ).toEqual(ordered);
  });
});
