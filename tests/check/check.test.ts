import { describe, expect, test } from 'vitest';
import { check, hasErrors } from '../../src/check/check.ts';
import { nearest } from '../../src/check/suggestion.ts';
import type { Content, PostSource } from '../../src/model/content.ts';
import type { Problem } from '../../src/model/problem.ts';
import { frontMatterOf, noFacts } from '../model/entries.ts';
import { NOW } from '../scratch.ts';

const problem: Problem = {
  path: 'b.mdx',
  line: 2,
  column: 1,
  severity: 'warning',
  rule: 'link',
  message: 'a message',
  fix: 'a fix',
};

function postOf(slug: string, written: Readonly<Record<string, unknown>> = {}): PostSource {
  const path = `content/posts/${slug}.mdx`;
  const frontMatter = frontMatterOf({ title: `On ${slug}`, ...written });
  return {
    path,
    modulePath: path,
    slug,
    frontMatter,
    sound: true,
    doubtful: [],
    written,
    facts: noFacts,
    places: {},
    cover: null,
  };
}

function contentOf(posts: readonly PostSource[], problems: readonly Problem[] = []): Content {
  return {
    posts,
    pages: [],
    tags: { entries: [], ids: ['notes'] },
    authors: { entries: [], ids: [] },
    series: { entries: [], ids: null },
    postFiles: posts.map(({ path, slug }) => ({ path, slug })),
    publicFiles: [],
    prose: new Map(),
    words: [],
    problems,
  };
}

describe('a check', () => {
  test('of sound content finds nothing', () => {
    expect(check(contentOf([postOf('a'), postOf('b')]), NOW)).toEqual([]);
  });

  test('tells of every problem once, in the order of files and lines', () => {
    const found = [
      { ...problem, path: 'c.mdx' },
      problem,
      { ...problem, line: 1 },
      { ...problem },
      { ...problem, message: 'another message' },
    ];
    expect(check(contentOf([], found), NOW)).toEqual([
      { ...problem, line: 1 },
      problem,
      { ...problem, message: 'another message' },
      { ...problem, path: 'c.mdx' },
    ]);
  });

  test('points at a key where the place of its value is not known, else at the file', () => {
    const bare = postOf('a', { tags: ['unknown'] });
    const placed = { ...bare, places: { tags: { line: 5, column: 7 } } };
    expect(check(contentOf([bare]), NOW)).toMatchObject([{ line: 1, column: 1 }]);
    expect(check(contentOf([placed]), NOW)).toMatchObject([{ line: 5, column: 7 }]);
  });

  test('fails for an error, not for a warning', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([problem])).toBe(false);
    expect(hasErrors([problem, { ...problem, severity: 'error' }])).toBe(true);
  });

  test('depends on the clock that it is given, and on no other', () => {
    const content = contentOf([
      postOf('a', { related: [{ post: 'b' }], date: '2020-01-01' }),
      postOf('b', { date: '2027-01-01' }),
    ]);
    expect(check(content, NOW)).toMatchObject([{ rule: 'related' }]);
    expect(check(content, new Date('2027-01-02'))).toEqual([]);
  });
});

describe('the words of a problem are true', () => {
  test('of an alias that a post names twice', () => {
    const problems = check(contentOf([postOf('a', { aliases: ['once', 'once'] })]), NOW);
    expect(problems.map(({ rule }) => rule)).toEqual(['alias']);
    expect(problems[0]?.message).not.toContain('own address');
  });
});

describe('a suggestion', () => {
  const known = ['evaluation', 'routing', 'cost', 'two'];

  test.each([
    ['evalution', 'evaluation'],
    ['Routing', 'routing'],
    ['costs', 'cost'],
    ['tow', 'two'],
    ['hiring', null],
    ['nothing-like-it', null],
  ])('for %s is %s', (name, suggested) => {
    expect(nearest(name, known)).toBe(suggested);
  });

  test('is none where nothing is known', () => {
    expect(nearest('a', [])).toBeNull();
  });
});
