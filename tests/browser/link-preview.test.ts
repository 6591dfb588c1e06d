import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const ADDRESS = '/posts/evals-before-upgrades/';
/** A link to a section of another post, in a footnote of the list. */
const SECTION_LINK = '.footnotes a[href^="/posts/reading-a-benchmark-table/#"]';
const POST_LINK = '.prose p > a[href="/posts/anthropic-opus-4-8-cadence/"]';

test('a link to a post shows its title and dek while the pointer is on it', async () => {
  const { page, layoutShifts } = await open(ADDRESS);
  expect(await previewOn(page)).toBeNull();
  await page.hover(POST_LINK);
  const texts = await shownTexts(page);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toMatch(/^Opus 4\.8/);
  await page.mouse.move(2, 2);
  await page.locator('#preview').waitFor({ state: 'hidden' });
  expect(layoutShifts).toEqual([]);
});

test('a link to a section shows its first lines too', async () => {
  const { page } = await open(ADDRESS);
  await page.hover(SECTION_LINK);
  const texts = await shownTexts(page);
  expect(texts).toHaveLength(3);
  expect(texts[2]?.length).toBeGreaterThan(50);
});

test('the pointer can move onto the preview, which stays and is beside its link', async () => {
  const { page } = await open(ADDRESS);
  await page.hover(POST_LINK);
  await shownTexts(page);
  const [link, preview] = await Promise.all([
    page.locator(POST_LINK).boundingBox(),
    page.locator('#preview').boundingBox(),
  ]);
  if (!link || !preview) throw new Error('nothing is shown');
  const gap = Math.max(preview.y - (link.y + link.height), link.y - (preview.y + preview.height));
  expect(gap).toBeLessThan(16);
  await page.mouse.move(preview.x + 20, preview.y + 20, { steps: 4 });
  await page.waitForTimeout(600);
  expect(await page.locator('#preview').isVisible()).toBe(true);
});

test('the keyboard shows it, describes the link by it, and dismisses it with Escape', async () => {
  const { page } = await open(ADDRESS);
  await tabTo(page, POST_LINK);
  await shownTexts(page);
  expect(await page.locator(POST_LINK).getAttribute('aria-describedby')).toBe('preview');
  await page.waitForTimeout(600);
  expect(await page.locator('#preview').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('#preview').isVisible()).toBe(false);
  expect(await page.locator(POST_LINK).getAttribute('aria-describedby')).toBeNull();
  expect(await page.locator(POST_LINK).evaluate((link) => link === document.activeElement)).toBe(
    true,
  );
});

test('nothing is fetched before, and each file once', async () => {
  const { page } = await open(ADDRESS);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  for (let round = 0; round < 2; round += 1) {
    await page.hover(POST_LINK);
    await shownTexts(page);
    await page.mouse.move(2, 2);
    await page.locator('#preview').waitFor({ state: 'hidden' });
  }
  const previews = fetched.filter((path) => path.endsWith('preview.json'));
  expect(previews).toEqual(['/posts/anthropic-opus-4-8-cadence/preview.json']);
});

test('a finger follows the link at once', async () => {
  const { page } = await open(ADDRESS);
  const browser = page.context().browser();
  const touching = await browser?.newPage({ hasTouch: true, isMobile: true });
  if (!touching) throw new Error('no browser');
  await touching.goto(new URL(ADDRESS, inject('siteUrl')).href);
  await touching.tap(POST_LINK);
  await touching.waitForURL('**/posts/anthropic-opus-4-8-cadence/');
  expect(await previewOn(touching)).toBeNull();
  await touching.close();
});

/** The lines of the preview, once it is there. */
async function shownTexts(page: Page): Promise<string[]> {
  await page.locator('#preview').waitFor({ state: 'visible' });
  return page.locator('#preview > p').allTextContents();
}

function previewOn(page: Page) {
  return page.$('#preview');
}

/** Moves the focus as a keyboard does, from the link before. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluate((link) => link === document.activeElement)) return;
  }
  throw new Error(`${selector} is not reached`);
}
