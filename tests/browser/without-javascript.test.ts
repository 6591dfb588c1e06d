import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { ARTICLE_PARTS, FLAGSHIP } from './flagship.ts';

/* A reader whose browser runs no script. */

const open = useBrowser();

describe('the flagship', () => {
  test('can be read from the first line to the last', async () => {
    const { page, consoleErrors, failedRequests } = await open(FLAGSHIP, { javaScript: false });
    const parts = await page.locator(ARTICLE_PARTS).all();
    const visible = await Promise.all(parts.map((part) => part.isVisible()));
    expect(parts.length).toBeGreaterThan(30);
    expect(visible).not.toContain(false);
    expect([...consoleErrors, ...failedRequests]).toEqual([]);
  });

  test('leads on by its contents, its text and the header', async () => {
    const { page } = await open(FLAGSHIP, { javaScript: false });
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').last().click();
    expect(new URL(page.url()).hash).toBe('#where-pdpspectra-fits');
    await page.getByRole('link', { name: 'services page' }).click();
    await page.waitForURL('**/services/');
    await page
      .getByRole('navigation', { name: 'Site' })
      .getByRole('link', { name: 'Archive' })
      .click();
    await page.waitForURL('**/archive/');
    await page.getByRole('link', { name: /Andrej Karpathy joins Anthropic/ }).click();
    await page.waitForURL(`**${FLAGSHIP}`);
  });

  test('shows no control that would do nothing', async () => {
    const { page } = await open(FLAGSHIP, { javaScript: false });
    const buttons = await page.locator('button').all();
    const visible = await Promise.all(buttons.map((button) => button.isVisible()));
    expect(visible).not.toContain(true);
  });
});

test('the contents of a post fold out on a phone', async () => {
  const { page } = await open(FLAGSHIP, { javaScript: false, width: 390, height: 844 });
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.locator('summary').click();
  await contents.getByRole('link').last().click();
  expect(new URL(page.url()).hash).toBe('#where-pdpspectra-fits');
});

test('an island shows its first state and says where it works', async () => {
  const { page, consoleErrors } = await open('/posts/cost-per-accepted-answer/', {
    javaScript: false,
  });
  const result = page.locator('.prose output');
  expect(await result.isVisible()).toBe(true);
  expect(await result.textContent()).toMatch(/^\$5\.72 for an accepted answer/);
  expect(consoleErrors).toEqual([]);
});

test('a footnote leads there and back', async () => {
  const { page } = await open('/posts/anthropic-opus-4-8-cadence/', { javaScript: false });
  const reference = page.locator('.prose sup a').first();
  await reference.click();
  const note = page.locator('.prose li:target');
  expect(await note.isVisible()).toBe(true);
  await note.getByRole('link').last().click();
  expect(new URL(page.url()).hash).toBe(`#${await reference.getAttribute('id')}`);
});
