import { describe, expect, test } from 'vitest';
import { findRedirect, parseRedirects } from '../../src/preview/redirects-file.ts';

describe('a _redirects file', () => {
  test('is read line by line', () => {
    const rules = parseRedirects(`
# moved
/a /b
/c\t/d  302  # for now
/e/*   https://example.org/:splat#top   308
/f /g 200!
`);
    expect(rules).toEqual([
      { matches: expect.any(Function), to: '/b', status: 301, forced: false },
      { matches: expect.any(Function), to: '/d', status: 302, forced: false },
      {
        matches: expect.any(Function),
        to: 'https://example.org/:splat#top',
        status: 308,
        forced: false,
      },
      { matches: expect.any(Function), to: '/g', status: 200, forced: true },
    ]);
  });

  test.each([
    ['a /b'],
    ['/a'],
    ['/a b'],
    ['/a //example.org/'],
    ['/a javascript:alert(1)'],
    ['/a /b 3O1'],
    ['/a /b 500'],
    ['/a /b 301 Country=gb'],
    ['/a https://example.org/ 200'],
  ])('passes over %j', (source) => {
    expect(parseRedirects(source)).toEqual([]);
  });
});

describe('a redirect', () => {
  const rules = parseRedirects(`
/a /b
/a /never
/kept /b?own=1
/marked /b#part
/old/* /new/:splat
/by/:author/:year /:year/:author.html
/noir /café
/port https://example.org:8080/:splat
`);

  test.each([
    ['/a', '', '/b'],
    ['/a/', '?x=$&', '/b?x=$&'],
    ['/kept', '?x=1', '/b?own=1'],
    ['/marked', '?x=1', '/b?x=1#part'],
    ['/old', '', '/new/'],
    ['/old/x/y/', '', '/new/x/y/'],
    ['/old/a%20b%3F%C3%A9', '', '/new/a%20b%3F%C3%A9'],
    ['/by/ada/1843', '', '/1843/ada.html'],
    ['/noir', '', '/caf%C3%A9'],
    ['/port', '', 'https://example.org:8080/:splat'],
  ])('from %s%s leads to %s', (path, query, location) => {
    expect(findRedirect(rules, path, query)?.to).toBe(location);
  });

  test('is none where no rule fits', () => {
    expect(findRedirect(rules, '/b', '')).toBeNull();
  });
});
