import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const themes = ['light', 'dark'] as const;

test.each(themes)(
  'a reader who has chosen nothing gets the theme of the system: %s',
  async (theme) => {
    const { page } = await open('/', { theme });
    expect(await themeOf(page)).toEqual({ chosen: null, shown: theme });
  },
);

describe.each(themes)('a reader whose system is %s', (theme) => {
  const other = theme === 'light' ? 'dark' : 'light';

  test('can choose the other theme, which is kept on every page', async () => {
    const { page } = await open('/', { theme });
    const choice = page.getByRole('button', { name: 'Dark theme' });
    await choice.click();
    expect(await themeOf(page)).toEqual({ chosen: other, shown: other });
    expect(await choice.getAttribute('aria-pressed')).toBe(String(other === 'dark'));
    await page.reload();
    expect(await themeOf(page)).toEqual({ chosen: other, shown: other });
    await page.goto(new URL('/archive/', page.url()).href);
    expect(await themeOf(page)).toEqual({ chosen: other, shown: other });
  });

  test('never sees the theme that was not chosen', async () => {
    const { page } = await open('/', { theme });
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        // Without a body there is nothing to paint.
        const root = document.documentElement;
        root.setAttribute('data-theme-at-first', String(root.getAttribute('data-theme')));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme-at-first')).toBe(other);
  });

  test('can go back to it', async () => {
    const { page } = await open('/', { theme });
    const choice = page.getByRole('button', { name: 'Dark theme' });
    await choice.click();
    await choice.click();
    expect((await themeOf(page)).shown).toBe(theme);
    await page.reload();
    expect((await themeOf(page)).shown).toBe(theme);
  });
});

/** The theme that was chosen, and the one that the page is painted in. */
function themeOf(page: Page): Promise<{ chosen: string | null; shown: string }> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const lightness = (red + green + blue) / (3 * 255);
    return {
      chosen: document.documentElement.getAttribute('data-theme'),
      shown: lightness > 0.5 ? 'light' : 'dark',
    };
  });
}
