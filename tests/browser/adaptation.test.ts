import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/* What readers change about pages: magnification, spacing, colours (WCAG 1.4.10, 1.4.12). */

const open = useBrowser();
const addresses = [
  '/',
  '/archive/',
  '/tags/',
  FLAGSHIP,
  '/posts/how-to-write-for-pdpspectra/',
  '/posts/cost-per-accepted-answer/',
  '/subscribe/',
  '/style/',
  '/404.html',
];

describe.each(addresses)('%s', (address) => {
  test('at 400% needs no scrolling to the side', async () => {
    const { page } = await open(address, { width: 320, height: 256 });
    expect(await overflowOf(page)).toBe(0);
  });

  test.each([640, 1280])('with wider spacing of text neither, at %i pixels', async (width) => {
    const { page } = await open(address, { width, height: 640 });
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
         p { margin-block-end: 2em !important }`,
      );
      document.adoptedStyleSheets.push(spacing);
    });
    expect(await overflowOf(page)).toBe(0);
  });
});

test('in forced colours the preview of a link has an edge', async () => {
  const { page } = await open('/posts/evals-before-upgrades/');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.hover('.prose p > a[href="/posts/anthropic-opus-4-8-cadence/"]');
  await page.locator('#preview').waitFor({ state: 'visible' });
  const edge = await page.locator('#preview').evaluate((box) => getComputedStyle(box).borderStyle);
  expect(edge).toBe('solid');
});

test('a post can be sent on without anybody being told', async () => {
  const { page } = await open(FLAGSHIP);
  const href = (await page.locator('.share a').getAttribute('href')) ?? '';
  const { protocol, searchParams } = new URL(href);
  expect(protocol).toBe('mailto:');
  expect(searchParams.get('subject')).toBe(await page.locator('h1').textContent());
  expect(searchParams.get('body')).toContain(`https://pdpspectra.com${FLAGSHIP}`);
});

/** CSS pixels of the page that lie beyond its right edge. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
