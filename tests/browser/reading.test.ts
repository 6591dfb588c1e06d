import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

/* A reader with a mouse reads the flagship post, on a desktop's screen and on a phone's. */

const open = useBrowser();
const address = '/posts/karpathy-joins-anthropic-pretraining/';
const phone = { width: 390, height: 844 };

test('the post can be seen from its title to its call to action', async () => {
  const { page, consoleErrors, failedRequests } = await open(address);
  expect(await page.title()).toContain('Karpathy');
  const parts = page.locator('article').locator('h1, h2, p, li, hr, figcaption, aside a');
  const hidden = await parts.evaluateAll((elements) =>
    elements.filter((element) => !element.checkVisibility()).map(({ outerHTML }) => outerHTML),
  );
  expect(await parts.count()).toBeGreaterThan(40);
  expect(hidden).toEqual([]);
  expect([...consoleErrors, ...failedRequests]).toEqual([]);
});

describe.each([
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', phone],
])('on %s', (_, screen) => {
  test('each diagram is whole and legible', async () => {
    const { page } = await open(address, screen);
    const drawings = await measureDrawings(page);
    expect(drawings).toHaveLength(2);
    for (const drawing of drawings) {
      expect(drawing.outside).toEqual([]);
      expect(drawing.reachable).toBe(true);
      expect(drawing.smallestText).toBeGreaterThanOrEqual(11);
    }
  });

  test('the contents lead to each section', async () => {
    const { page } = await open(address, screen);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const headings = page.locator('.prose h2');
    expect(await headings.count()).toBe(6);
    for (const heading of await headings.all()) {
      const id = await heading.getAttribute('id');
      await unfold(page);
      await contents.locator(`a[href="#${id}"]`).click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      await expectAtTop(page, id);
    }
  });
});

test('the link of a heading is named after it, leads to it and sets the focus there', async () => {
  const { page } = await open(address);
  const heading = page.getByRole('heading', { name: 'The strategic statement' });
  await heading.hover();
  await heading.getByRole('link', { name: 'The strategic statement' }).click();
  expect(new URL(page.url()).hash).toBe('#the-strategic-statement');
  await expectAtTop(page, 'the-strategic-statement');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.closest('p, h2')?.textContent);
  expect(focused).toContain('AlphaEvolve');
});

test('an address with a fragment opens the post at that section', async () => {
  const { page } = await open(`${address}#what-to-watch-in-the-next-six-months`);
  await expectAtTop(page, 'what-to-watch-in-the-next-six-months');
});

test('the post leads on to related reading, to the team and to the posts beside it', async () => {
  const { page } = await open(address);
  const ways = [
    page.getByRole('region', { name: 'Related reading' }).getByRole('link').first(),
    page.getByRole('link', { name: 'Talk to the team about your AI strategy' }),
    page.locator('main a[rel="prev"]'),
  ];
  for (const way of ways) {
    const href = await way.getAttribute('href');
    await way.click();
    await page.waitForURL(`**${href}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
    await page.goBack();
  }
});

/** On a narrow screen the contents are folded. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('nav[aria-label="Contents"] details:not([open]) summary');
  if ((await folded.count()) > 0 && (await folded.isVisible())) await folded.click();
}

/** A heading that was gone to stands in the upper third of the screen. */
async function expectAtTop(page: Page, id: string | null): Promise<void> {
  const top = () =>
    page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top / innerHeight);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  await expect.poll(top).toBeLessThan(1 / 3);
}

/** How each drawing of a post comes out on the screen. */
function measureDrawings(page: Page) {
  return page.locator('.prose figure svg[role="img"]').evaluateAll((drawings) =>
    drawings.map((drawing) => {
      const frame = drawing.getBoundingClientRect();
      const inside = (box: DOMRect): boolean =>
        box.left >= frame.left - 1 &&
        box.right <= frame.right + 1 &&
        box.top >= frame.top - 1 &&
        box.bottom <= frame.bottom + 1;
      const texts = [...drawing.querySelectorAll('text')];
      const scale = frame.width / (drawing as SVGSVGElement).viewBox.baseVal.width;
      const sizes = texts.map((text) => scale * Number.parseFloat(getComputedStyle(text).fontSize));
      let holder = drawing.parentElement;
      while (holder && getComputedStyle(holder).overflowX === 'visible') holder = holder.parentElement;
      const scrolls = holder !== null && /auto|scroll/.test(getComputedStyle(holder).overflowX);
      return {
        outside: texts.filter((text) => !inside(text.getBoundingClientRect())).map((text) => text.textContent),
        reachable: scrolls || (frame.left >= 0 && frame.right <= innerWidth),
        smallestText: Math.min(...sizes),
      };
    }),
  );
}
