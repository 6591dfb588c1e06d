import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

const open = useBrowser();

describe('nothing of search is asked for', () => {
  test.each(['/', FLAGSHIP])('by %s before it is used', async (address) => {
    const { page } = await open(address);
    expect((await loaded(page)).filter(isOfSearch)).toEqual([]);
    await page.keyboard.press('/');
    await fieldOf(page).fill('karpathy');
    await resultsOf(page).first().waitFor();
    expect((await loaded(page)).filter(isOfSearch).length).toBeGreaterThan(3);
  });

  test('by the page of search but its own script', async () => {
    const { page } = await open('/search/');
    await fieldOf(page).waitFor();
    expect((await loaded(page)).filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });
});

describe('search opens over any page', () => {
  test.each([
    ['by the link in the header', (page: Page) => linkTo(page).click()],
    ['by /', (page: Page) => page.keyboard.press('/')],
    ['by Ctrl K', (page: Page) => page.keyboard.press('Control+k')],
    ['by ⌘ K', (page: Page) => page.keyboard.press('Meta+k')],
  ])('%s; Escape closes it, and the focus returns', async (_, act) => {
    const { page, consoleErrors } = await open(FLAGSHIP);
    await linkTo(page).focus();
    await act(page);
    await dialogOf(page).waitFor();
    expect(await hasFocus(page, '#search-field')).toBe(true);
    await page.keyboard.type('anything');
    await page.keyboard.press('Escape');
    expect(await dialogOf(page).count()).toBe(0);
    expect(await hasFocus(page, '.search-link')).toBe(true);
    expect(page.url()).toBe(new URL(FLAGSHIP, inject('siteUrl')).href);
    expect(consoleErrors).toEqual([]);
  });

  test('closes by its button and by a click beside it', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('button', { name: 'Close search' }).click();
    expect(await dialogOf(page).count()).toBe(0);
    await page.keyboard.press('/');
    await dialogOf(page).click({ position: { x: 5, y: 5 } });
    expect(await dialogOf(page).isVisible()).toBe(true);
    await page.mouse.click(5, 5);
    await expect.poll(() => dialogOf(page).count()).toBe(0);
  });

  test('not while the reader types into a field', async () => {
    const { page } = await open('/posts/cost-per-accepted-answer/');
    const field = page.getByRole('spinbutton').first();
    await field.focus();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    expect(await dialogOf(page).count()).toBe(0);
  });

  test('not by / once the reader has turned that key off', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('checkbox', { name: 'So does /' }).uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await dialogOf(page).waitFor();
    expect(await page.getByRole('checkbox', { name: 'So does /' }).isChecked()).toBe(false);
  });
});

describe('a reader who searches', () => {
  test('goes through the results with the arrow keys and opens a section with Enter', async () => {
    const { page, layoutShifts } = await open('/');
    await page.keyboard.press('Control+k');
    await fieldOf(page).pressSequentially('pretraining research');
    await resultsOf(page).first().waitFor();
    for (const _ of [1, 2]) await page.keyboard.press('ArrowDown');
    const section = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await hasFocus(page, '#search-field')).toBe(true);
    for (const _ of [1, 2]) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${FLAGSHIP}#*`);
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`.prose [id="${id}"]`).textContent()).toContain(section);
    expect(layoutShifts).toEqual([]);
  });

  test('finds the words marked on arrival, with a clean address and nothing moved', async () => {
    const { page, layoutShifts } = await open(`${FLAGSHIP}?highlight=pretraining+research`);
    await expect.poll(() => marked(page)).toContain('pretraining');
    expect(new Set(await marked(page))).toEqual(new Set(['pretraining', 'research']));
    expect(page.url()).toBe(new URL(FLAGSHIP, inject('siteUrl')).href);
    expect(await page.locator('.prose mark').count()).toBe(0);
    expect(layoutShifts).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await marked(page)).toEqual([]);
  });

  test('is told how many results there are, and sees why each is one', async () => {
    const { page } = await open('/search/');
    await fieldOf(page).fill('gateway outage');
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ results? for “gateway outage”\.$/);
    const marks = await resultsOf(page).first().locator('mark').allTextContents();
    expect(marks.join(' ').toLowerCase()).toMatch(/gateway.*outage|outage.*gateway/);
  });

  test('is helped over a slip, and is not shown what has nothing to do with the words', async () => {
    const { page } = await open('/search/');
    await fieldOf(page).fill('karpaty');
    await expect.poll(() => statusOf(page)).toBe('1 result for words that begin like “karpaty”.');
    expect(await resultsOf(page).getByRole('heading').textContent()).toMatch(/Karpathy/);
    await fieldOf(page).fill('zzzz');
    await expect.poll(() => statusOf(page)).toMatch(/^Nothing for “zzzz”\./);
    expect(await resultsOf(page).count()).toBe(0);
    await page.getByRole('status').getByRole('link', { name: 'archive' }).click();
    await page.waitForURL('**/archive/');
  });

  test('narrows results down by topic and year, in an address that can be passed on', async () => {
    const { page } = await open('/search/?q=model');
    await expect.poll(() => statusOf(page)).toMatch(/results for “model”\.$/);
    const all = await countOf(page);
    await page.getByLabel('Topic').selectOption('Talent');
    await expect.poll(() => statusOf(page)).toMatch(/ under Talent\.$/);
    const some = await countOf(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.getByLabel('Topic').locator('option:checked').textContent()).toBe(
      `Talent (${some})`,
    );
    await page.getByLabel('Year').selectOption('2026');
    await expect.poll(() => statusOf(page)).toMatch(/ under Talent, 2026\.$/);
    const { search } = new URL(page.url());
    expect(search).toBe('?q=model&tag=Talent&year=2026');

    const again = await open(`/search/${search}`);
    await expect.poll(() => statusOf(again.page)).toBe(await statusOf(page));
    expect(again.layoutShifts).toEqual([]);
  });

  test('can have all of it on a page of its own, by Enter', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await fieldOf(page).fill('cadence');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=cadence');
    await expect.poll(() => statusOf(page)).toMatch(/results? for “cadence”/);
  });

  test('gets more results on request', async () => {
    const { page } = await open('/search/?q=model');
    const more = page.getByRole('button', { name: /^Show \d+ more of \d+$/ });
    await more.click();
    await expect.poll(() => resultsOf(page).count()).toBe(await countOf(page));
    expect(await hasFocus(page, '.search-result:nth-child(9) h2 a')).toBe(true);
    expect(await more.isVisible()).toBe(false);
  });

  test('can do so where only the site’s own scripts may run', async () => {
    const { page } = await open('/about/');
    await page.route('**/search/**', async (route) => {
      const response = await route.fetch();
      const policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'none'";
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
    await page.goto(new URL('/search/?q=karpathy', page.url()).href);
    await page.evaluate(() => document.documentElement.setAttribute('data-scripts', ''));
    await expect.poll(() => statusOf(page)).toBe('1 result for “karpathy”.');
  });

  test('is told when search cannot be loaded, and where else to look', async () => {
    const { page } = await open('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await fieldOf(page).fill('karpathy');
    await expect.poll(() => statusOf(page)).toMatch(/^Search could not be loaded\./);
  });
});

test('results fit into the dialog on a phone', async () => {
  const { page } = await open('/', { width: 320, height: 640 });
  await linkTo(page).click();
  await fieldOf(page).fill('pretraining');
  await resultsOf(page).first().waitFor();
  const wide = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(wide).toBe(0);
});

describe('without JavaScript', () => {
  test('the header’s link leads to a page that says why and leads on', async () => {
    const { page, consoleErrors } = await open(FLAGSHIP, { javaScript: false });
    await linkTo(page).click();
    await page.waitForURL('**/search/');
    const text = page.locator('main');
    expect(await text.getByText('needs JavaScript').isVisible()).toBe(true);
    expect(await text.getByRole('link', { name: 'archive' }).isVisible()).toBe(true);
    expect(await text.locator('a[href^="/tags/"]').count()).toBeGreaterThan(5);
    expect(await page.locator('input').count()).toBe(0);
    expect(consoleErrors).toEqual([]);
  });
});

function linkTo(page: Page) {
  return page.getByRole('banner').getByRole('link', { name: 'Search' });
}

function dialogOf(page: Page) {
  return page.getByRole('dialog', { name: 'Search' });
}

function fieldOf(page: Page) {
  return page.getByRole('searchbox', { name: 'Search posts and pages' });
}

function resultsOf(page: Page) {
  return page.locator('.search-result');
}

function statusOf(page: Page): Promise<string | null> {
  return page.locator('.search-status').textContent();
}

async function countOf(page: Page): Promise<number> {
  return Number.parseInt((await statusOf(page)) ?? '', 10);
}

function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

/** The words that are painted as found. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) =>
      range instanceof Range ? range.toString().toLowerCase() : '',
    ),
  );
}

/** The addresses of all that a page has asked for. */
function loaded(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
}

function isOfSearch(url: string): boolean {
  return /\/pagefind\/|\/search\.\w+/.test(url);
}
