import { describe, expect, test } from 'vitest';
import { compilePathPattern } from '../../src/preview/path-pattern.ts';

describe('a path pattern', () => {
  test.each([
    ['/', '/', {}],
    ['/', '/a', null],
    ['/a', '/a', {}],
    ['/a', '/a/', {}],
    ['/a/', '/a', {}],
    ['/a', '/ab', null],
    ['/a.b', '/axb', null],
    ['/a(b)+', '/a(b)+', {}],
    ['/*', '/', { splat: '' }],
    ['/*', '/a/b', { splat: 'a/b' }],
    ['/a/*', '/a', { splat: '' }],
    ['/a/*', '/a/b/', { splat: 'b/' }],
    ['/a/*', '/ab', null],
    ['/a/*/c', '/a/b/b/c', { splat: 'b/b' }],
    ['/*.css', '/style/page.css', { splat: 'style/page' }],
    ['/:year/:slug', '/2026/first', { year: '2026', slug: 'first' }],
    ['/:year/:slug', '/2026', null],
    ['/posts/:slug', '/posts/a/b', null],
    ['/posts/:slug.md', '/posts/first.md', { slug: 'first' }],
    ['/:lang/*', '/en/a/b', { lang: 'en', splat: 'a/b' }],
    ['/:a/:a', '/b/b', null],
    ['/10:30', '/10:30', {}],
    ['/caf%C3%A9', '/caf%C3%A9', {}],
    ['/café', '/caf%C3%A9', {}],
    ['/100%', '/100%', {}],
  ])('%s against %s', (pattern, path, expected) => {
    const values = compilePathPattern(pattern)(path);
    expect(values && Object.fromEntries(values)).toEqual(expected);
  });
});
