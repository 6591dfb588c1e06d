import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';
import { launchBrowser, type PageOptions, useBrowser } from './browser.ts';
import { recordPage } from './page-record.ts';

const dir = path.join(import.meta.dirname, '../fixtures/browser/site');
let site: Preview;
let browser: Browser;
beforeAll(async () => {
  site = await servePreview({ dir, port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('an opened page', () => {
  const open = useBrowser();

  test('is the publication unless another address is given', async () => {
    const { page, failedRequests } = await open('/');
    expect(await page.title()).not.toBe('');
    expect(failedRequests).toEqual([]);
  });

  test('has nothing on its record if nothing is wrong', async () => {
    const { page: _, ...record } = await open(site.url);
    expect(record).toEqual({
      consoleErrors: [],
      failedRequests: [],
      foreignRequests: [],
      layoutShifts: [],
    });
  });

  test('has on its record what is wrong', async () => {
    const opened = await open(`${site.url}wrong.html`);
    await opened.page.waitForFunction(() => document.title === 'Moved');
    expect(opened.consoleErrors).toEqual(
      expect.arrayContaining(['said', 'thrown', expect.stringContaining('404')]),
    );
    expect(opened.failedRequests).toContain(`${site.url}missing.png 404`);
    const [shift] = opened.layoutShifts;
    expect(shift?.value).toBeGreaterThan(0);
    const [text] = shift?.moved ?? [];
    expect((text?.to.y ?? 0) - (text?.from.y ?? 0)).toBeCloseTo(284, -2);
  });

  test.each<[PageOptions, Readonly<Record<string, unknown>>]>([
    [{}, { dark: false, still: false, width: 1280, height: 800 }],
    [{ theme: 'dark' }, { dark: true, still: false, width: 1280, height: 800 }],
    [{ reducedMotion: true }, { dark: false, still: true, width: 1280, height: 800 }],
    [
      { width: 320, height: 640 },
      { dark: false, still: false, width: 320, height: 640 },
    ],
  ])('is as the reader set it: %j', async (options, expected) => {
    const { page } = await open(site.url, options);
    const seen = await page.evaluate(() => ({
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      width: innerWidth,
      height: innerHeight,
    }));
    expect(seen).toEqual(expected);
  });

  test('runs no script without JavaScript', async () => {
    const { page, consoleErrors } = await open(`${site.url}wrong.html`, { javaScript: false });
    expect(await page.title()).toBe('Wrong');
    expect(consoleErrors).not.toContain('said');
  });

  test('has text of the same width on every machine', async () => {
    const { page } = await open(site.url);
    const box = await page.locator('p').boundingBox();
    expect(box?.width).toBeCloseTo(172, 0);
  });
});

test('no other host can be reached, and the attempt is on record', async () => {
  const page = await browser.newPage();
  const { foreignRequests, failedRequests } = await recordPage(page);
  await page.goto(`${site.url}foreign.html`);
  const attempts = ['http://198.51.100.1/pixel.gif', 'https://cdn.example.org/script.js'];
  expect([...foreignRequests].sort()).toEqual(attempts);
  expect(failedRequests).toHaveLength(attempts.length);
  await page.close();
});
