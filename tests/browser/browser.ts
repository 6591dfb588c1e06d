import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { prepareChromium } from '../../src/sheet/chromium.ts';
import { type PageRecord, recordPage } from './page-record.ts';

/** How a reader's browser is set up; the defaults are a desktop's. */
export interface PageOptions {
  /** The scheme that the reader's system prefers. */
  readonly theme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** Of the viewport, in CSS pixels. */
  readonly width?: number;
  /** Of the viewport, in CSS pixels. */
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** Whether the reader has a finger in place of a mouse. */
  readonly touch?: boolean;
}

/** A page, open and at rest, with what has gone wrong on it so far. */
export interface OpenPage extends PageRecord {
  readonly page: Page;
}

/** Opens an address, relative to the publication's root, for the rest of one test. */
export type PageOpener = (address: string, options?: PageOptions) => Promise<OpenPage>;

/**
 * Gives a test file its browser: started before its tests, closed after them. A test fails if a
 * page that it opened asked another host for anything.
 */
export function useBrowser(): PageOpener {
  let browser: Browser | undefined;
  const opened: { context: BrowserContext; record: PageRecord }[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const pages = opened.splice(0);
    await Promise.all(pages.map(({ context }) => context.close()));
    const foreign = pages.flatMap(({ record }) => record.foreignRequests);
    expect(foreign, 'requests to other hosts').toEqual([]);
  });
  afterAll(() => browser?.close());

  return async (address, options = {}) => {
    if (!browser) throw new Error('a page can be opened only inside a test');
    const context = await browser.newContext(contextOptions(options));
    const page = await context.newPage();
    const record = await recordPage(page);
    opened.push({ context, record });
    await page.goto(new URL(address, inject('siteUrl')).href);
    await comeToRest(page, options.javaScript ?? true);
    return { page, ...record };
  };
}

/** Starts a browser for which no host exists but this machine. */
export async function launchBrowser(): Promise<Browser> {
  const noOtherHost = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  return chromium.launch({
    ...(await prepareChromium()),
    args: [`--host-resolver-rules=${noOtherHost}`],
  });
}

function contextOptions(options: PageOptions) {
  const { theme = 'light', javaScript = true, width = 1280, height = 800 } = options;
  return {
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    ...(options.touch && { hasTouch: true, isMobile: true }),
    locale: 'en-GB',
    timezoneId: 'UTC',
  } as const;
}

/** Fonts may move a page after it has loaded. A page without JavaScript cannot tell of them. */
async function comeToRest(page: Page, javaScript: boolean): Promise<void> {
  if (!javaScript) return page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    await nextFrame();
    await nextFrame();
  });
}
