import { describe, expect, test } from 'vitest';
import { headersOf, redirectsOf } from '../../src/outputs/host-files.ts';

describe('redirects', () => {
  test('lead from each alias to its post, for good', () => {
    const redirects = redirectsOf([
      { url: '/posts/now/', aliases: ['then', '/blog/2019/then.html'] },
      { url: '/posts/other/', aliases: [] },
      { url: '/posts/third/', aliases: ['not a slug', 'before'] },
    ]);
    expect(redirects.split('\n').map((line) => line.split(' '))).toEqual([
      ['/posts/then/', '/posts/now/', '301'],
      ['/blog/2019/then.html', '/posts/now/', '301'],
      ['/posts/before/', '/posts/third/', '301'],
      [''],
    ]);
  });

  test('lead retired addresses where their records say, feeds and further pages along', () => {
    const redirects = redirectsOf(
      [{ url: '/posts/now/', aliases: ['then'] }],
      [
        { kind: 'posts', from: '/posts/gone/', to: null },
        { kind: 'pages', from: '/imprint/', to: '/about/' },
        { kind: 'tags', from: '/tags/old/', to: '/tags/new/' },
        { kind: 'authors', from: '/authors/ada/', to: '/about/' },
      ],
    );
    expect(redirects.trimEnd().split('\n')).toEqual([
      '/posts/then/ /posts/now/ 301',
      '/posts/gone/* /404.html 410',
      '/imprint/ /about/ 301',
      '/tags/old/rss.xml /tags/new/rss.xml 301',
      '/tags/old/* /tags/new/ 301',
      '/authors/ada/* /about/ 301',
    ]);
  });

  test('are none where there are no aliases', () => {
    expect(redirectsOf([])).toBe('');
  });
});

describe('headers', () => {
  const headers = readHeaders(headersOf());

  test('are a path, then its headers, one a line', () => {
    for (const line of headersOf().split('\n'))
      expect(line).toMatch(/^(?:\/\S*| {2}[\w-]+: \S.*|)$/);
    expect(Object.keys(headers)).toContain('/*');
  });

  test('let be kept for ever what is named by its content, and nothing else', () => {
    const kept = Object.entries(headers).filter(([, values]) =>
      /immutable/.test(values['Cache-Control'] ?? ''),
    );
    expect(kept.map(([path]) => path).toSorted()).toEqual([
      '/_astro/*',
      '/images/*',
      '/pagefind/*.pf_meta',
      '/pagefind/fragment/*',
      '/pagefind/index/*',
    ]);
  });

  test('send feeds as what browsers show with their stylesheet', () => {
    expect(headers['/rss.xml']?.['Content-Type']).toBe('application/xml; charset=utf-8');
  });
});

function readHeaders(source: string): Record<string, Record<string, string>> {
  const headers: Record<string, Record<string, string>> = {};
  let path = '';
  for (const line of source.split('\n')) {
    const [, name, value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) path = line;
    if (name) headers[path] = { ...headers[path], [name]: value };
  }
  return headers;
}
