import { expect, test } from 'vitest';
import { correctionsOf } from '../../src/model/corrections.ts';
import { entryOf, libraryWith } from './entries.ts';

const revision = (date: string, kind = 'correction') => ({
  date,
  kind,
  note: `${kind} of ${date}`,
});

test('corrections of all posts stand together, the newest first, then by slug', () => {
  const { posts } = libraryWith([
    entryOf('b', {
      revisions: [revision('2026-06-01'), revision('2026-08-01'), revision('2026-09-01', 'update')],
    }),
    entryOf('a', { revisions: [revision('2026-06-01'), revision('2026-07-01', 'clarification')] }),
    entryOf('c'),
  ]);
  expect(correctionsOf(posts).map(({ post, revision: { note } }) => [post.slug, note])).toEqual([
    ['b', 'correction of 2026-08-01'],
    ['a', 'correction of 2026-06-01'],
    ['b', 'correction of 2026-06-01'],
  ]);
});
