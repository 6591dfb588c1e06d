import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

describe('from page to page', () => {
  test('a link that the pointer rests on is fetched before it is followed', async () => {
    const { page } = await open('/');
    const link = page.locator('main a[href^="/posts/"]').first();
    await link.hover();
    await page.waitForTimeout(1000);
    await link.click();
    await page.waitForURL('**/posts/**');
    const delivery = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return (navigation as PerformanceEntry & { readonly deliveryType?: string })?.deliveryType;
    });
    expect(delivery).toBe('navigational-prefetch');
  });

  test.each([
    [false, true],
    [true, false],
  ])('with reduced motion %s, pages cross-fade: %s', async (reducedMotion, fades) => {
    const { page } = await open('/', { reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.setAttribute('data-fades', String(viewTransition !== null));
      });
    });
    await page.reload();
    await page.locator('main a[href^="/posts/"]').first().click();
    await page.waitForURL('**/posts/**');
    expect(await page.locator('html').getAttribute('data-fades')).toBe(String(fades));
  });
});

describe('an address at which there is nothing', () => {
  test.each([
    ['/posts/karpathy-joins-antropic-pretraning/', '/posts/karpathy-joins-anthropic-pretraining/'],
    ['/blog/2026/prompts-are-code.html', '/posts/prompts-are-code/'],
    ['/karpathy', '/posts/karpathy-joins-anthropic-pretraining/'],
    ['/abuot', '/about/'],
  ])('%s leads on to %s', async (mistaken, meant) => {
    const { page } = await open(mistaken);
    const links = page.locator('.nearest a');
    await links.first().waitFor();
    expect(await links.first().getAttribute('href')).toBe(meant);
    expect(await links.count()).toBeLessThanOrEqual(3);
  });

  test('like no other suggests none, and is no error of its own', async () => {
    const { page, layoutShifts } = await open('/wp-login.php?x=1');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.nearest a').count()).toBe(0);
    expect(layoutShifts).toEqual([]);
  });

  test('without script leads to the archive and the topics', async () => {
    const { page } = await open('/posts/nothing/', { javaScript: false });
    const links = await page
      .locator('main .prose a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/search/', '/archive/', '/tags/']);
    const response = await fetch(new URL('/posts/nothing/', inject('siteUrl')));
    expect(response.status).toBe(404);
  });
});
