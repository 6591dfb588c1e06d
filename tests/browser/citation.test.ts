import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const flagship = '/posts/karpathy-joins-anthropic-pretraining/';

test('how to cite a post folds out, without JavaScript too', async () => {
  const { page } = await open(flagship, { javaScript: false, width: 390, height: 844 });
  const entry = page.locator('.cite pre');
  expect(await entry.isVisible()).toBe(false);
  await page.getByText('Cite this').click();
  expect(await entry.isVisible()).toBe(true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

test('print shows how to cite a post, folded or not', async () => {
  const { page } = await open(flagship);
  const entry = page.locator('.cite pre');
  await page.emulateMedia({ media: 'print' });
  expect(await entry.isVisible()).toBe(true);
  expect((await entry.boundingBox())?.height).toBeGreaterThan(50);
});
