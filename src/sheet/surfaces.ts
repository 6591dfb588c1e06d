import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { faultsOfPage, type PageFaults } from './faults.ts';

/** One way in which a reader meets the post's page. */
export interface Surface {
  readonly label: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** How wide it stands on the sheet, in pixels. */
  readonly shownWidth: number;
  /** How much of the sheet's height it may take, in pixels; longer pages are cut. */
  readonly shownHeight: number;
  readonly context: BrowserContextOptions;
  readonly print?: true;
}

/** A surface as it was seen. */
export interface Shot {
  readonly label: string;
  readonly png: Buffer;
  /** On the sheet, in pixels. */
  readonly shownWidth: number;
  /** How much of the page the picture holds, from 0 to 1. */
  readonly share: number;
}

const shownHeight = 1800;
const desktop = { width: 1280, shownWidth: 640, shownHeight };

export const surfaces: readonly Surface[] = [
  { label: 'Page', ...desktop, context: { colorScheme: 'light' } },
  { label: 'Page, dark', ...desktop, context: { colorScheme: 'dark' } },
  { label: 'Phone', width: 390, shownWidth: 390, shownHeight, context: { colorScheme: 'light' } },
  {
    label: 'Print',
    width: 720,
    shownWidth: 500,
    shownHeight,
    context: { colorScheme: 'light' },
    print: true,
  },
  {
    label: 'Without JavaScript',
    ...desktop,
    context: { colorScheme: 'light', javaScriptEnabled: false },
  },
];

/** How a feed item is seen, below the card and the search result. */
export const feedSurface: Surface = {
  label: 'Feed reader',
  width: 600,
  shownWidth: 600,
  shownHeight: 1120,
  context: { colorScheme: 'light', javaScriptEnabled: false },
};

export const searchSurface: Surface = {
  label: 'Search result',
  width: 632,
  shownWidth: 600,
  shownHeight: 150,
  context: { colorScheme: 'light' },
};

/**
 * Opens a surface, takes its picture and looks for faults.
 * @param open leads the new page to what it has to show
 */
export async function look(
  browser: Browser,
  surface: Surface,
  open: (page: Page) => Promise<unknown>,
): Promise<{ readonly shot: Shot; readonly faults: PageFaults }> {
  const height = heightOf(surface);
  const context = await browser.newContext({
    ...surface.context,
    viewport: { width: surface.width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    if (surface.print) await page.emulateMedia({ media: 'print' });
    await open(page);
    await page.waitForLoadState('networkidle');
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: surface.width, height: Math.min(whole, height) };
    const png = await page.screenshot({ clip, fullPage: true });
    const share = Math.min(1, height / whole);
    const { label, shownWidth } = surface;
    return { shot: { label, png, shownWidth, share }, faults: await page.evaluate(faultsOfPage) };
  } finally {
    await context.close();
  }
}

/** Height of the window in which a surface is seen: all that is shown is in view, and so loaded. */
function heightOf({ width, shownWidth, shownHeight }: Surface): number {
  return Math.round((shownHeight * width) / shownWidth);
}
