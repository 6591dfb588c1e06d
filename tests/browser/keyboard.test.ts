import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/* A reader without a mouse. */

const open = useBrowser();

test('the first stop is a link over the header to the text', async () => {
  const { page } = await open(FLAGSHIP);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ text: 'Skip to content', shown: true, marked: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  const inArticle = await page.evaluate(() => document.activeElement?.closest('article') !== null);
  expect(inArticle).toBe(true);
});

test.each(['light', 'dark'] as const)(
  'every stop can be seen and follows the order of the page: %s',
  async (theme) => {
    const { page } = await open(FLAGSHIP, { theme, reducedMotion: true });
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(30);
    expect(stops.filter(({ shown, marked }) => !shown || !marked)).toEqual([]);
    const order = stops.map(({ index }) => index);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  },
);

test('what works with the mouse works with the keyboard, and nothing else', async () => {
  const { page } = await open(FLAGSHIP, { width: 1440, reducedMotion: true });
  const stops = await tabThrough(page);
  const reached = new Set(stops.map(({ index }) => index));
  const missed = (await clickable(page)).filter(({ index }) => !reached.has(index));
  expect(missed).toEqual([]);
  expect(stops.filter(({ operable }) => !operable).map(({ text }) => text)).toEqual([]);
});

test('the theme is chosen with the keyboard', async () => {
  const { page } = await open('/');
  const choice = page.getByRole('button', { name: 'Dark theme' });
  await choice.focus();
  await page.keyboard.press('Space');
  expect(await choice.getAttribute('aria-pressed')).toBe('true');
});

/** What has the focus, as its reader meets it. */
interface Stop {
  readonly text: string;
  /** Its place among all elements of the page. */
  readonly index: number;
  /** Whether it stands on the screen, with a size. */
  readonly shown: boolean;
  /** Whether a line around it says that it has the focus. */
  readonly marked: boolean;
  /** Whether a click would do what a key does. */
  readonly operable: boolean;
}

/** Goes from stop to stop until the page ends. */
async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop || stops.some(({ index }) => index === stop.index)) return stops;
    stops.push(stop);
  }
}

/** Every link and every control that is shown. */
function clickable(page: Page): Promise<readonly Pick<Stop, 'text' | 'index'>[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((element, index) => ({ element, index, text: element.textContent.trim() }))
      .filter(({ element }) => element.matches('a[href], button, input, summary'))
      .filter(({ element }) => element.checkVisibility())
      .map(({ index, text }) => ({ index, text })),
  );
}

/** Null where nothing of the page has the focus. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const onScreen = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const { outlineStyle, outlineWidth, opacity, pointerEvents } = getComputedStyle(element);
    return {
      text: element.textContent.trim(),
      index: [...document.body.querySelectorAll('*')].indexOf(element),
      shown: onScreen && width > 1 && height > 1 && Number(opacity) > 0,
      operable: pointerEvents !== 'none',
      marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}
