import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

const open = useBrowser();

describe('a diagram opens large', () => {
  test.each([
    ['by its link', (page: Page) => page.locator('.diagram-link').first().click()],
    ['by a click on the drawing', (page: Page) => drawingIn(page).click()],
    [
      'by Enter on the drawing',
      (page: Page) => page.locator('.diagram-canvas').first().press('Enter'),
    ],
  ])('%s; Escape closes it, and the focus returns', async (_, act) => {
    const { page } = await open(FLAGSHIP);
    await act(page);
    const large = page.locator('dialog.diagram-dialog[open]');
    expect(await large.getAttribute('aria-label')).toBe(
      await drawingIn(page).getAttribute('aria-label'),
    );
    expect(await widthOf(page, 'dialog svg')).toBeGreaterThan(await widthOf(page, '.prose svg'));
    await page.keyboard.press('Escape');
    expect(await large.count()).toBe(0);
    expect(
      await page.evaluate(() => document.activeElement?.closest('figure.diagram') !== null),
    ).toBe(true);
    expect(page.url()).toBe(new URL(FLAGSHIP, inject('siteUrl')).href);
  });
});

test('keys, buttons and the wheel change its size; dragging moves it', async () => {
  const { page } = await open(FLAGSHIP);
  await drawingIn(page).click();
  const sizes = [await widthOf(page, 'dialog svg')];
  await page.keyboard.press('+');
  sizes.push(await widthOf(page, 'dialog svg'));
  await page.getByRole('button', { name: 'Larger' }).click();
  sizes.push(await widthOf(page, 'dialog svg'));
  await page.keyboard.down('Control');
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => widthOf(page, 'dialog svg')).toBeGreaterThan(sizes.at(-1) ?? 0);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));

  const before = await scrollOf(page);
  await page.mouse.move(640, 400);
  await page.mouse.down();
  await page.mouse.move(540, 340, { steps: 4 });
  await page.mouse.up();
  const after = await scrollOf(page);
  expect([after.left - before.left, after.top - before.top]).toEqual([100, 60]);
});

test('two fingers pinch it', async () => {
  const { page } = await open(FLAGSHIP, { width: 390, height: 844 });
  await drawingIn(page).click();
  const before = await widthOf(page, 'dialog svg');
  const device = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
    device.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [
        { x: 195 - apart, y: 400, id: 0 },
        { x: 195 + apart, y: 400, id: 1 },
      ],
    });
  await touch('touchStart', 40);
  for (const apart of [45, 60, 80, 90]) await touch('touchMove', apart);
  await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(await widthOf(page, 'dialog svg')).toBeGreaterThan(before * 1.5);
});

test('without JavaScript the figure links to a file that shows it whole', async () => {
  const { page } = await open(FLAGSHIP, { javaScript: false });
  const texts = await drawingIn(page).locator('text').allTextContents();
  await page.locator('.diagram-link').first().click();
  await page.waitForURL(/\/diagrams\/\w+\.svg$/);
  expect(await page.locator('text').allTextContents()).toEqual(texts);
});

function drawingIn(page: Page) {
  return page.locator('.prose figure.diagram svg').first();
}

async function widthOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).first().boundingBox())?.width ?? 0;
}

function scrollOf(page: Page) {
  return page
    .locator('.diagram-sheet')
    .evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
}
