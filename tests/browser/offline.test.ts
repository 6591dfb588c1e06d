import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';
import { builtFiles, builtPages } from '../built/built-site.ts';
import { scratchFolder } from '../scratch.ts';
import { complaintsOn } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type PageRecord, recordPage } from './page-record.ts';
import { buildChanged } from './publication-copy.ts';

const READ = '/posts/whole/';
const UNREAD = '/posts/unread/';

test('a publication that does not keep what is read has nothing of it but a farewell', async () => {
  const files = await builtFiles();
  expect(files.filter((file) => file.startsWith('offline'))).toEqual([]);
  const worker = await readFile(path.join(inject('siteDir'), 'sw.js'), 'utf8');
  expect(worker).toContain('unregister');
  expect(worker).not.toMatch(/fetch|\.put\(|caches\.open/);
  const pages = await builtPages();
  expect(pages.filter(({ html }) => html.includes('serviceWorker'))).toEqual([]);
});

describe('a publication that keeps what is read', () => {
  const content = path.join(import.meta.dirname, '../fixtures/offline/content');
  const folder = path.join(scratchFolder(), 'project');
  let dir: string;
  let browser: Browser;
  let preview: Preview;
  let isServed = false;
  let page: Page;
  let record: PageRecord;

  beforeAll(async () => {
    dir = await buildChanged(folder, content, { 'offline: false,': 'offline: true,' });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await serve(dir, 0);
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    record = await recordPage(page);
  });
  afterEach(async () => {
    expect(record.foreignRequests).toEqual([]);
    expect(refusals(record)).toEqual([]);
    await page.context().close();
    await stop();
  });

  const open = (address: string) => page.goto(new URL(address, preview.url).href);
  const serve = async (from = dir, port = Number(new URL(preview.url).port)) => {
    preview = await servePreview({ dir: from, port });
    isServed = true;
  };
  const stop = async () => {
    if (isServed) await preview.close();
    isServed = false;
  };
  const read = async (address: string) => {
    await open(address);
    await expect.poll(() => keptAddresses(page)).toContain(address);
  };

  test('shows a post again without the network, with all that it needs', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await read(READ);
    await stop();
    const response = await page.reload();
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').textContent()).toBe('Whole');
    const picture = page.locator('.prose figure img');
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => widthOf(picture)).not.toBe(0);
    const size = await picture.evaluate((img: HTMLImageElement) => img.currentSrc);
    expect(await page.locator('figure.diagram svg').isVisible()).toBe(true);
    await page.locator('.cost-calculator').scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr])').waitFor();
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      // The fallbacks are fonts of the reader's machine, which need not have them.
      const own = [...document.fonts].filter(({ family }) => !family.includes('fallback'));
      return own.map(({ status }) => status);
    });
    expect(fonts).toContain('loaded');
    expect(fonts).not.toContain('error');
    const query = await open(`${READ}?highlight=text#what-is-needed`);
    expect(query?.status()).toBe(200);
    // A wider screen wants a larger file, which is not there.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => widthOf(picture)).not.toBe(0);
    expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).not.toBe(size);
  });

  test('tells of a page that was never read, and lists what was', async () => {
    await read('/');
    await read(READ);
    await stop();
    const response = await open(UNREAD);
    expect(response?.status()).toBe(503);
    expect(new URL(page.url()).pathname).toBe(UNREAD);
    expect(await page.locator('h1').textContent()).toBe('No connection');
    expect(await page.title()).toMatch(/^No connection · /);
    expect(await page.getByRole('status').isVisible()).toBe(true);
    const link = page.locator('.kept a');
    await link.first().waitFor();
    expect(await link.allTextContents()).toEqual(['Whole', expect.stringMatching(/^pdpspectra: /)]);
    expect(await complaintsOn(page)).toEqual([]);
    await link.first().click();
    await page.waitForURL(`**${READ}`);
    expect(await page.locator('h1').textContent()).toBe('Whole');
  });

  test('shows what the network answers, and keeps that', async () => {
    await read(READ);
    const file = path.join(dir, 'posts/whole/index.html');
    const before = await readFile(file, 'utf8');
    try {
      await writeFile(file, before.replace('as it was first', 'as it is now'));
      await page.reload();
      expect(await page.locator('.prose p').first().textContent()).toContain('as it is now');
      await expect
        .poll(() => page.evaluate(async (at) => (await caches.match(at))?.text(), READ))
        .toContain('as it is now');
      await stop();
      await page.reload();
      expect(await page.locator('.prose p').first().textContent()).toContain('as it is now');
    } finally {
      await writeFile(file, before);
    }
  });

  test('forgets a page that is no more', async () => {
    await read(UNREAD);
    const file = path.join(dir, 'posts/unread/index.html');
    const before = await readFile(file);
    try {
      await rm(file);
      const response = await page.reload();
      expect(response?.status()).toBe(404);
      await expect.poll(() => keptAddresses(page)).not.toContain(UNREAD);
    } finally {
      await writeFile(file, before);
    }
  });

  test('comes back by itself when the connection does', async () => {
    await read('/');
    await stop();
    await open(UNREAD);
    await serve();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: 'Unread' }).waitFor();
  });

  test('keeps pages and what is named by its content, and nothing of search or feeds', async () => {
    await read(READ);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('paragraph');
    await page.locator('.search-dialog a[href*="/posts/whole/"]').first().waitFor();
    await open('/rss.xml');
    await open('/search/');
    await open('/nothing/');
    await read('/archive/');
    const own = /^\/(?:$|_astro\/|images\/|offline\/(?:kept\.json)?$|posts\/whole\/$|archive\/$)/;
    const kept = await keptAddresses(page);
    expect(kept.filter((address) => !own.test(address))).toEqual([]);
    expect(kept).not.toContain('/search/');
    expect(kept.some((address) => address.startsWith('/images/'))).toBe(true);
  });

  test('has a page of what is kept, where all of it can be forgotten', async () => {
    await read(READ);
    await page.locator('.site-footer').getByRole('link', { name: 'Offline reading' }).click();
    await page.waitForURL('**/offline/');
    await page.locator('.kept a').first().waitFor();
    expect(await page.getByRole('status').count()).toBe(0);
    await page.getByRole('button', { name: 'Forget all that is kept' }).click();
    await page.getByText('Nothing is kept on this device yet.').waitFor();
    await expect.poll(() => keptAddresses(page)).not.toContain(READ);
  });

  test('leaves a reader alone who saves data', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await open(READ);
    await page.waitForLoadState('networkidle');
    expect(await registrations(page)).toBe(0);
    expect(await keptAddresses(page)).toEqual([]);
  });

  test('is left without a trace once it is turned off', async () => {
    await read(READ);
    await stop();
    await serve(inject('siteDir'));
    await open('/');
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await open('/about/');
    await expect.poll(() => registrations(page)).toBe(0);
  });

  test('is found by nobody who does not read it', async () => {
    const pages = await builtPages(dir);
    const own = pages.find(({ address }) => address === '/offline/');
    expect(own?.html).toContain('<meta name="robots" content="noindex">');
    expect(await readFile(path.join(dir, 'sitemap-0.xml'), 'utf8')).not.toContain('/offline/');
    expect(await readFile(path.join(dir, 'pagefind/facets.json'), 'utf8')).not.toContain('offline');
    const response = await fetch(new URL('/sw.js', preview.url));
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});

/** The paths of all that is kept, in whichever cache. */
function keptAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** Of the file, in pixels; 0 where there is none. */
function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
}

function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

/** What the policy of the host did not let through. */
function refusals({ consoleErrors }: PageRecord): readonly string[] {
  return consoleErrors.filter((text) => /Content.Security.Policy|Refused/i.test(text));
}
