import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/model/paging.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a listing is cut into pages', () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [19, [19]],
    [20, [20]],
    [21, [20, 1]],
    [40, [20, 20]],
    [41, [20, 20, 1]],
  ])('%i items', (count, lengths) => {
    const pages = pagesOf(items(count), 20);
    expect(pages.map((page) => page.items.length)).toEqual(lengths);
    expect(pages.map((page) => page.number)).toEqual(lengths.map((_, index) => index + 1));
    expect(new Set(pages.map((page) => page.count))).toEqual(new Set([lengths.length]));
    expect(pages.flatMap((page) => page.items)).toEqual(items(count));
  });
});
