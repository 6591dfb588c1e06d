import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { ARTICLE_PARTS, FLAGSHIP } from './flagship.ts';

/* A reader with a mouse reads the flagship post, on a desktop's screen and on a phone's. */

const open = useBrowser();

test('the post can be seen from its title to its call to action', async () => {
  const { page, consoleErrors, failedRequests } = await open(FLAGSHIP);
  expect(await page.title()).toContain('Karpathy');
  const parts = page.locator(ARTICLE_PARTS);
  const hidden = await parts.evaluateAll((elements) =>
    elements.filter((element) => !element.checkVisibility()).map(({ outerHTML }) => outerHTML),
  );
  expect(await parts.count()).toBeGreaterThan(30);
  expect(hidden).toEqual([]);
  expect([...consoleErrors, ...failedRequests]).toEqual([]);
});

describe.each([
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('on %s', (_, screen) => {
  test('the contents lead to each section', async () => {
    const { page } = await open(FLAGSHIP, screen);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const headings = page.locator('.prose h2');
    expect(await headings.count()).toBe(6);
    for (const heading of await headings.all()) {
      const id = await heading.getAttribute('id');
      const link = contents.locator(`a[href="#${id}"]`);
      if (!(await link.isVisible())) await contents.locator('summary').click();
      await link.click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      await expectAtTop(page, id);
      await page.keyboard.press('Tab');
      expect(await headingInFocus(page)).toBe(id);
    }
  });
});

test('the link of a heading is named after it and leads to it', async () => {
  const { page } = await open(FLAGSHIP);
  const heading = page.getByRole('heading', { name: 'The strategic statement' });
  await heading.hover();
  await heading.getByRole('link', { name: 'The strategic statement' }).click();
  expect(new URL(page.url()).hash).toBe('#the-strategic-statement');
  await expectAtTop(page, 'the-strategic-statement');
});

test('an address with a fragment opens the post at that section', async () => {
  const { page } = await open(`${FLAGSHIP}#what-to-watch-in-the-next-six-months`);
  await expectAtTop(page, 'what-to-watch-in-the-next-six-months');
});

test('the post leads on to related reading, to the team and to the posts beside it', async () => {
  const { page } = await open(FLAGSHIP);
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

/** A heading that was gone to stands in the upper third of the screen. */
async function expectAtTop(page: Page, id: string | null): Promise<void> {
  const top = () =>
    page
      .locator(`[id="${id}"]`)
      .evaluate((element) => element.getBoundingClientRect().top / innerHeight);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  await expect.poll(top).toBeLessThan(1 / 3);
}

/** The id of the heading in which the focus stands. */
function headingInFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest('h2')?.id);
}
