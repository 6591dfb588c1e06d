import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../src/preview/headers-file.ts';

const SOURCE = `# for all
/*
  X-Frame-Options: DENY
  Link: </a.css>; rel=preload

  # for posts
/posts/:slug/
  link: </b.css>; rel=preload
\tContent-Security-Policy: default-src 'self'; img-src https://example.org:443
`;

describe('a _headers file', () => {
  test('is read into paths and their headers', () => {
    const { rules, problems } = parseHeaders(SOURCE);
    expect(problems).toEqual([]);
    expect(rules.map(({ from, headers }) => ({ from, headers }))).toEqual([
      {
        from: '/*',
        headers: [
          ['X-Frame-Options', 'DENY'],
          ['Link', '</a.css>; rel=preload'],
        ],
      },
      {
        from: '/posts/:slug/',
        headers: [
          ['link', '</b.css>; rel=preload'],
          ['Content-Security-Policy', "default-src 'self'; img-src https://example.org:443"],
        ],
      },
    ]);
  });

  test('gives a path the headers of all rules it fits, joined by name', () => {
    const { rules } = parseHeaders(SOURCE);
    expect(Object.fromEntries(headersFor(rules, '/posts/first/'))).toEqual({
      'x-frame-options': 'DENY',
      link: '</a.css>; rel=preload, </b.css>; rel=preload',
      'content-security-policy': "default-src 'self'; img-src https://example.org:443",
    });
    expect([...headersFor(rules, '/about/').keys()]).toEqual(['x-frame-options', 'link']);
  });

  test.each([
    ['X-A: b', 1],
    ['/a\n  X-A', 2],
    ['/a\n  X-A:', 2],
    ['/a\n  X A: b', 2],
    ['/a\n  X-A: b\u0001', 2],
    ['/a\n\n  Content-Length: 3', 3],
  ])('names the line that has no effect in %j', (source, line) => {
    const { rules, problems } = parseHeaders(source);
    expect(problems).toEqual([{ file: '_headers', line, message: expect.any(String) }]);
    expect(rules.flatMap(({ headers }) => headers)).toEqual([]);
  });

  test('may be empty, and may end its lines as Windows does', () => {
    expect(parseHeaders('')).toEqual({ rules: [], problems: [] });
    expect(parseHeaders('/a\r\n  X-A: b\r\n').rules[0]?.headers).toEqual([['X-A', 'b']]);
  });
});
