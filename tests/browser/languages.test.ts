import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';
import { run } from '../built/command.ts';
import { NOW, scratchFolder } from '../scratch.ts';
import { useBrowser } from './browser.ts';
import { complaintsOn } from './axe.ts';

const OUT_DIR = path.join(scratchFolder(), 'dist');
const CONTENT_DIR = path.join(import.meta.dirname, '../fixtures/languages/content');
const open = useBrowser();

let preview: Preview;
beforeAll(async () => {
  await run('build', [], { CONTENT_DIR, OUT_DIR, NOW: NOW.toISOString() });
  preview = await servePreview({ dir: OUT_DIR, port: 0 });
});
afterAll(() => preview.close());

const post = (slug: string): string => `${preview.url}posts/${slug}/`;

describe('a post that runs from right to left', () => {
  test('is the mirror of one that does not', async () => {
    const { page } = await open(post('qiyas'), { width: 1440 });
    const text = await placeOf(page, '.prose > p');
    expect((await placeOf(page, '.contents')).left).toBeGreaterThan(text.right);
    expect((await placeOf(page, 'article .meta')).left).toBeGreaterThan(text.right);
    expect((await placeOf(page, '.margin-note')).right).toBeLessThan(text.left);
    expect((await placeOf(page, '.prose > .aside')).right).toBeLessThan(text.left);
    const [previous, next] = [
      await placeOf(page, '[rel="prev"]'),
      await placeOf(page, '[rel="next"]'),
    ];
    expect(previous.left).toBeGreaterThan(next.left);
  });

  test('has the marks of its callouts, quotes and notices on the right', async () => {
    const { page } = await open(post('qiyas'));
    for (const selector of ['.callout', '.prose blockquote', '.notice', '.series']) {
      const borders = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderLeftWidth, borderRightWidth } = getComputedStyle(element);
          return [Number.parseFloat(borderLeftWidth), Number.parseFloat(borderRightWidth) > 0];
        });
      expect([selector, ...borders]).toEqual([selector, 0, true]);
    }
  });

  test('keeps code and drawings as they are, and the site’s own words', async () => {
    const { page } = await open(post('qiyas'));
    const aligned = page.locator('.prose pre, .diagram-canvas, .site-header, .cta');
    const directions = await aligned.evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element).direction),
    );
    expect(directions).toEqual(directions.map(() => 'ltr'));
    expect(await page.locator('.copy').textContent()).toBe('نسخ');
  });

  test('is more open, and never tracked', async () => {
    const { page } = await open(post('qiyas'));
    const lines = await page.locator('.prose > p').first().evaluate(lineHeightInEms);
    expect(lines).toBeGreaterThan(1.7);
    const spacing = await page
      .locator('h1, h2, .cite summary')
      .evaluateAll((elements) =>
        elements.map((element) => getComputedStyle(element).letterSpacing),
      );
    expect(new Set(spacing).isSubsetOf(new Set(['normal', '0px']))).toBe(true);
  });

  test('opens its drawings in a dialog that speaks its language', async () => {
    const { page } = await open(post('qiyas'));
    await page.locator('.diagram svg').click();
    await page.getByRole('button', { name: 'إغلاق' }).click();
    expect(
      await page.locator('.diagram-dialog').evaluate((dialog) => dialog.hasAttribute('open')),
    ).toBe(false);
  });
});

test.each(['qiyas', 'messen', 'mesurer', 'medir'])(
  '%s fits a screen of 320 pixels, and shuts nobody out',
  async (slug) => {
    const { page } = await open(post(slug), { width: 320, reducedMotion: true });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
    expect(await complaintsOn(page)).toEqual([]);
  },
);

test.each([
  ['messen', '„', '“'],
  ['mesurer', '«\u202f', '\u202f»'],
  ['qiyas', '«', '»'],
])('quotations in %s have the marks of the language', async (slug, before, after) => {
  const { page } = await open(post(slug));
  const [opening, closing] = await page
    .locator('.prose q')
    .first()
    .evaluate((element) =>
      getComputedStyle(element)
        .quotes.split(/"\s*"|^"|"$/)
        .slice(1, 3),
    );
  expect([opening, closing]).toEqual([before, after]);
});

test('search shows what it finds in the language that it is in', async () => {
  const { page } = await open(`${preview.url}search/?q=GPT-5`);
  const link = page.locator('.search-result h2').first();
  await link.waitFor();
  expect(await link.evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual(['ar', 'rtl']);
  const date = page.locator('.search-result .search-date').first();
  expect(await date.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)).toBe('en');
});

function placeOf(page: Page, selector: string): Promise<{ left: number; right: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });
}

function lineHeightInEms(element: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(element);
  return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
}
