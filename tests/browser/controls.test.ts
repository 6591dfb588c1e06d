import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

const open = useBrowser();

describe('the island of a post', () => {
  const address = '/posts/cost-per-accepted-answer/';

  test('works out anew what a reader changes', async () => {
    const { page, consoleErrors } = await open(address);
    const result = page.locator('.prose output');
    await result.scrollIntoViewIfNeeded();
    expect(await result.textContent()).toMatch(/^\$5\.72 for/);
    await page.locator('astro-island:not([ssr])').waitFor();
    await page.getByRole('spinbutton', { name: 'Accepted, %' }).fill('35');
    await expect.poll(() => result.textContent()).toMatch(/^\$11\.4\d for/);
    expect(consoleErrors).toEqual([]);
  });

  test('asks for figures where one is missing', async () => {
    const { page } = await open(address);
    await page.locator('.prose output').scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr])').waitFor();
    await page.getByRole('spinbutton', { name: 'Accepted, %' }).fill('');
    await expect.poll(() => page.locator('.prose output').textContent()).not.toContain('NaN');
    expect(await page.locator('.prose output').textContent()).not.toContain('$');
  });
});

test('the button of a code block copies its text and says so', async () => {
  const { page } = await open('/posts/how-to-write-for-pdpspectra/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const block = page.locator('.prose figure:has(pre)').first();
  await block.hover();
  await block.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await block.locator('code').textContent());
});

test('the contents mark the section that is being read', async () => {
  const { page } = await open(FLAGSHIP, { width: 1440 });
  const current = page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current]');
  expect(await current.count()).toBe(0);
  await page.locator('#the-strategic-statement').evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => current.allTextContents()).toEqual(['The strategic statement']);
});
