import { describe, expect, test } from 'vitest';
import {
  type KeptPage,
  unneeded,
  withoutPage,
  withPage,
} from '../../../src/browser/offline/shelf.ts';

const origin = 'https://example.org';

describe('the list of what is kept', () => {
  test('has the page that was read last first, and no more than it may', () => {
    const [a, b, c] = [pageAt('/a/'), pageAt('/b/'), pageAt('/c/')];
    const list = [a, b, c].reduce<readonly KeptPage[]>((kept, page) => withPage(kept, page, 2), []);
    expect(list).toEqual([c, b]);
  });

  test('has a page once, as it was read last', () => {
    const again = { ...pageAt('/a/'), title: 'Another title' };
    expect(withPage([pageAt('/b/'), pageAt('/a/')], again, 3)).toEqual([again, pageAt('/b/')]);
  });

  test('loses a page that is no more', () => {
    expect(withoutPage([pageAt('/b/'), pageAt('/a/')], '/a/')).toEqual([pageAt('/b/')]);
  });
});

test('what is kept and no page needs any more is known', () => {
  const kept = [pageAt('/a/', ['https://example.org/_astro/a.js', '/images/a.png'])];
  const addresses = ['/a/', '/b/', '/_astro/a.js', '/_astro/b.js', '/images/a.png'];
  expect(
    unneeded(
      addresses.map((path) => origin + path),
      kept,
      origin,
    ),
  ).toEqual(['https://example.org/b/', 'https://example.org/_astro/b.js']);
});

function pageAt(path: string, needs: readonly string[] = []): KeptPage {
  return { path, title: path, description: '', language: 'en', needs, read: 0 };
}
