import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

/* A reader without a mouse. */

const open = useBrowser();
const address = '/posts/karpathy-joins-anthropic-pretraining/';

test('the first stop is a link over the header to the text', async () => {
  const { page } = await open(address);
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
    const { page } = await open(address, { theme });
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(30);
    expect(stops.filter(({ shown, marked }) => !shown || !marked)).toEqual([]);
    const order = stops.map(({ index }) => index);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  },
);

test('every link and every control is a stop', async () => {
  const { page } = await open(address);
  const stops = new Set((await tabThrough(page)).map(({ index }) => index));
  const operable = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element, index) =>
      element.matches('a[href], button, input, summary') && element.checkVisibility() ? [index] : [],
    ),
  );
  expect(operable.filter((index) => !stops.has(index))).toEqual([]);
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

/** Null where nothing of the page has the focus. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const onScreen = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    return {
      text: element.textContent.trim(),
      index: [...document.querySelectorAll('*')].indexOf(element),
      shown: onScreen && width > 1 && height > 1 && Number(opacity) > 0,
      marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}
