import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../src/preview/headers-file.ts';

const RULES = parseHeaders(`# for all
/*
  X-Frame-Options: DENY
  Link: </a.css>; rel=preload

  # for posts
/posts/:slug/
  link: </b.css>; rel=preload
\tContent-Security-Policy: default-src 'self'; img-src https://example.org:443\r
`);

describe('a _headers file', () => {
  test('gives a path the headers of all rules it fits, joined by name', () => {
    expect(Object.fromEntries(headersFor(RULES, '/posts/first/'))).toEqual({
      'x-frame-options': 'DENY',
      link: '</a.css>; rel=preload, </b.css>; rel=preload',
      'content-security-policy': "default-src 'self'; img-src https://example.org:443",
    });
    expect([...headersFor(RULES, '/about/').keys()]).toEqual(['link', 'x-frame-options']);
  });

  test.each(['X-A', 'X-A:', 'X A: b', 'X-A: b\u0001', ''])('passes over %j', (line) => {
    expect(parseHeaders(`/a\n  ${line}\n  X-B: c`)).toEqual([
      { matches: expect.any(Function), name: 'X-B', value: 'c' },
    ]);
  });

  test('means no path by a header above all paths', () => {
    expect([...headersFor(parseHeaders('X-A: b\n/a'), '/a')]).toEqual([]);
  });
});
