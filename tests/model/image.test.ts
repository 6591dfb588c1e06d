import { describe, expect, test } from 'vitest';
import {
  heightAt,
  type ImageFile,
  type ImageLayout,
  planImage,
  planVariants,
} from '../../src/model/image.ts';
import { photo } from './entries.ts';

const layouts: readonly ImageLayout[] = ['text', 'wide', 'cover'];

function ofWidth(width: number): ImageFile {
  return { ...photo, width, height: Math.max(1, Math.round(width / 2)) };
}

describe('the plan of an image', () => {
  const widths = [1, 399, 400, 401, 680, 1023, 1024, 1400, 1401, 2047, 2048, 2049, 10_000];

  test.each(widths)('never grows one of %i pixels', (width) => {
    for (const layout of layouts) {
      const variants = planVariants(planImage(ofWidth(width), layout));
      expect(Math.max(...variants.map((variant) => variant.width))).toBeLessThanOrEqual(width);
    }
  });

  test.each(widths)('offers one of %i pixels in rising widths, each once', (width) => {
    for (const { variants } of planImage(ofWidth(width), 'text').sources) {
      const offered = variants.map((variant) => variant.width);
      expect(offered.length).toBeGreaterThan(0);
      expect(offered).toEqual([...new Set(offered)].sort((a, b) => a - b));
    }
  });

  test('prefers AVIF to WebP, and falls back to what every browser shows', () => {
    const plan = planImage(photo, 'text');
    expect(plan.sources.map(({ format }) => format)).toEqual(['avif', 'webp']);
    expect(plan.fallback.format).toBe('png');
    expect(planImage({ ...photo, format: 'jpeg' }, 'text').fallback.format).toBe('jpeg');
    expect(planImage({ ...photo, format: 'avif' }, 'text').fallback.format).toBe('png');
  });

  test('offers a small image as it is, and of a large one no more than a screen shows', () => {
    const offered = (width: number) =>
      planImage(ofWidth(width), 'text').sources[0]?.variants.map((variant) => variant.width) ?? [];
    expect(offered(300)).toEqual([300]);
    expect(offered(1024)).toContain(1024);
    expect(offered(10_000)).toEqual(offered(5_000));
    expect(Math.max(...offered(10_000))).toBeLessThan(2_600);
  });

  test.each(['svg', 'gif'] as const)('passes a %s on as it is', (format) => {
    const plan = planImage({ ...photo, format, verbatim: true }, 'wide');
    expect(plan.sources).toEqual([]);
    expect(plan.fallback).toMatchObject({ format, width: photo.width });
    expect(planVariants(plan)).toEqual([plan.fallback]);
  });

  test('names each file by content, width, quality and format', () => {
    const names = planVariants(planImage(photo, 'text')).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).toMatch(/^abcdef0123456789-\d+-q\d+\.(?:avif|webp|png)$/);
  });

  test('tells the browser how wide each layout gets', () => {
    const [text, wide] = [planImage(photo, 'text').sizes, planImage(photo, 'wide').sizes];
    expect(text).not.toBe(wide);
  });
});

test('the height follows the width', () => {
  expect(heightAt(photo, 1200)).toBe(600);
  expect(heightAt(photo, 400)).toBe(200);
  expect(heightAt({ ...photo, width: 3, height: 2 }, 2)).toBe(1);
});

test('the height is a pixel at least', () => {
  expect(heightAt({ ...photo, width: 10_000, height: 2 }, 400)).toBe(1);
});
