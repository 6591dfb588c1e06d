import { expect, test } from 'vitest';
import { nextDue } from '../../src/model/schedule.ts';
import { NOW } from '../scratch.ts';
import { frontMatterOf } from './entries.ts';

const post = (date: string, written: object = {}, sound = true) => ({
  sound,
  frontMatter: frontMatterOf({ date, ...written }),
});

test('the next due is the first that is still to come, of what is no draft and has no fault', () => {
  const posts = [
    post('2026-12-24'),
    post('2026-12-01T09:00:00+01:00'),
    post('2026-05-28'),
    post('2026-11-23', { draft: true }),
    post('2026-11-24', {}, false),
  ];
  expect(nextDue(posts, NOW)).toEqual(new Date('2026-12-01T08:00:00Z'));
  expect(nextDue(posts.slice(2), NOW)).toBeNull();
});
