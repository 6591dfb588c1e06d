import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../built/built-site.ts';
import { colourRules, type Complaint, complaintsOn } from './axe.ts';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/*
 * Nobody is shut out of any page of the built site, whatever its width and theme, nor of what a
 * reader opens on it. A page is loaded once, put into each width and looked at by all rules, then
 * put into the dark theme and looked at by those that depend on colours. For 35 pages and 18 states
 * that took 200 s of one worker while two cores had twelve processes to run; on idle cores expect
 * about a third.
 */

const open = useBrowser();
const widths = [320, 768, 1440] as const;

test.each((await builtPages()).map(({ address }) => address))('%s', async (address) => {
  const { page } = await open(address, { reducedMotion: true });
  expect(await complaintsInBothThemes(page, widths)).toEqual([]);
});

/** What can be opened, each with the act that opens it and what is then there. */
const states: Readonly<Record<string, { at: string; act: (page: Page) => Promise<unknown> }>> = {
  'the link over the header': {
    at: '/',
    act: (page) => page.keyboard.press('Tab'),
  },
  'contents and citation, folded out': {
    at: FLAGSHIP,
    act: (page) =>
      page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      }),
  },
  'the preview of a link': {
    at: '/posts/evals-before-upgrades/',
    act: async (page) => {
      await page.hover('.prose p > a[href="/posts/anthropic-opus-4-8-cadence/"]');
      await page.locator('#preview').waitFor();
    },
  },
  'a diagram, large': {
    at: FLAGSHIP,
    act: async (page) => {
      await page.locator('.diagram-link').first().click();
      await page.locator('dialog[open] svg').waitFor();
    },
  },
  'search with results': {
    at: '/',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('model');
      await page.locator('.search-result').first().waitFor();
    },
  },
  'search with results, on its page': {
    at: '/search/?q=model',
    act: (page) => page.locator('.search-result').first().waitFor(),
  },
  'search without results': {
    at: '/search/?q=zzzz',
    act: (page) => page.getByText('Nothing for').waitFor(),
  },
  'words found, marked on arrival': {
    at: `${FLAGSHIP}?highlight=pretraining`,
    act: (page) => expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0),
  },
  'the addresses that are most like the one asked for': {
    at: '/posts/karpathy-joins-antropic/',
    act: (page) => page.locator('.nearest a').first().waitFor(),
  },
};

describe.each([320, 1440])('%i pixels wide', (width) => {
  test.each(Object.entries(states))('%s', async (_, { at, act }) => {
    const { page } = await open(at, { reducedMotion: true, width });
    await act(page);
    expect(await complaintsInBothThemes(page, [width])).toEqual([]);
  });
});

async function complaintsInBothThemes(
  page: Page,
  widths: readonly number[],
): Promise<readonly (Complaint & { readonly where: string })[]> {
  const found: (Complaint & { where: string })[] = [];
  const look = async (where: string, rules?: readonly string[]): Promise<void> => {
    for (const complaint of await complaintsOn(page, rules)) found.push({ where, ...complaint });
  };
  for (const width of widths) {
    const { height } = page.viewportSize() ?? { height: 800 };
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light' });
    await look(`light, ${width}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(`dark, ${width}`, colourRules);
  }
  return found;
}
