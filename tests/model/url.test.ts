import { describe, expect, test } from 'vitest';
import { absoluteUrl, urls } from '../../src/model/url.ts';

describe('addresses', () => {
  test('of pages start and end with a slash', () => {
    const pages = [
      urls.home(),
      urls.post('a'),
      urls.page('about'),
      urls.archive(),
      urls.archive(2),
      urls.tags(),
      urls.tag('a'),
      urls.author('a', 3),
      urls.series('a'),
      urls.corrections(),
      urls.subscribe(),
    ];
    for (const page of pages) expect(page).toMatch(/^\/(?:[a-z0-9-]+\/)*$/);
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('of listings number their pages from the second on', () => {
    expect([urls.archive(1), urls.archive(2)]).toEqual(['/archive/', '/archive/2/']);
    expect([urls.tag('a', 1), urls.tag('a', 12)]).toEqual(['/tags/a/', '/tags/a/12/']);
  });
});

describe('an absolute address', () => {
  test.each([
    ['/posts/a/', 'https://example.org/posts/a/'],
    ['#part', 'https://example.org/posts/here/#part'],
    ['../there/', 'https://example.org/posts/there/'],
    ['', 'https://example.org/posts/here/'],
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['//example.com/a', 'https://example.com/a'],
    ['mailto:hello@example.org', 'mailto:hello@example.org'],
    ['/größe/', 'https://example.org/gr%C3%B6%C3%9Fe/'],
    ['https://example.org:port/', 'https://example.org:port/'],
  ])('of %j is %s', (href, address) => {
    expect(absoluteUrl(href, 'https://example.org', '/posts/here/')).toBe(address);
  });
});
