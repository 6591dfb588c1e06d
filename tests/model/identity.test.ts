import { describe, expect, test } from 'vitest';
import { identityOf, oldestSlug } from '../../src/model/identity.ts';
import { entryOf, libraryWith } from './entries.ts';

const day = new Date('2026-05-28');

describe('an identity', () => {
  test('names the host, the year of first publication and the oldest slug', () => {
    expect(identityOf('https://example.org', day, 'a-post')).toBe('tag:example.org,2026:a-post');
  });

  test('has neither port nor scheme of the address', () => {
    expect(identityOf('http://localhost:4321', day, 'a-post')).toBe('tag:localhost,2026:a-post');
  });

  test('counts years in UTC', () => {
    const newYear = new Date('2026-01-01T00:30:00+01:00');
    expect(identityOf('https://example.org', newYear, 'a')).toBe('tag:example.org,2025:a');
  });

  test('survives that a post is renamed and revised', () => {
    const identityIn = (slug: string, written: object) =>
      libraryWith([entryOf(slug, { ...written })]).posts.map(({ identity }) => identity);
    const before = identityIn('first', {});
    expect(identityIn('second', { aliases: ['first'] })).toEqual(before);
    expect(identityIn('third', { aliases: ['first', 'second'], updated: '2027-01-01' })).toEqual(
      before,
    );
  });

  test('is no other post’s', () => {
    const { posts } = libraryWith([
      entryOf('engines-one', { aliases: ['/engines/part-1/'] }),
      entryOf('looms-one', { aliases: ['/looms/part-1/'] }),
      entryOf('part-1'),
    ]);
    expect(new Set(posts.map(({ identity }) => identity)).size).toBe(3);
  });
});

describe('the oldest slug', () => {
  test.each([
    ['now', [], 'now'],
    ['now', ['then'], 'then'],
    ['now', ['first', 'second'], 'first'],
    ['now', ['/blog/then/'], 'blog/then'],
    ['now', ['/blog/2019/then'], 'blog/2019/then'],
  ])('of %s with aliases %j is %s', (slug, aliases, oldest) => {
    expect(oldestSlug(slug, aliases)).toBe(oldest);
  });
});
