import { describe, expect, test } from 'vitest';
import { encodePath, readRequestTarget } from '../../src/preview/request-target.ts';

describe('a request target', () => {
  test.each([
    ['/', '/', ''],
    ['/a/b/?x=1?y', '/a/b/', '?x=1?y'],
    ['/a?', '/a', '?'],
    ['/caf%C3%A9%20noir', '/café noir', ''],
    ['/a%3Fb', '/a?b', ''],
    ['//a', '//a', ''],
  ])('%s is read', (url, path, query) => {
    expect(readRequestTarget(url)).toEqual({ path, query });
  });

  test.each([
    'http://example.org/',
    '*',
    '',
    '/../x',
    '/a/%2e%2e/x',
    '/a/./b',
    '/a%2fb',
    '/a%5Cb',
    '/a\\b',
    '/a%00b',
    '/a%0d%0ab',
    '/%',
    '/%E9',
    '/%zz',
  ])('%j is refused', (url) => {
    expect(readRequestTarget(url)).toBeNull();
  });

  test('a path is written back as it can travel', () => {
    expect(encodePath('/café/a b?#')).toBe('/caf%C3%A9/a%20b%3F%23');
  });
});
