import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/** Every success criterion of WCAG 2.2, levels A and AA, that a machine can check. */
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** One page of each kind. */
const pages = [
  ['the flagship', FLAGSHIP],
  ['the guide, which has every part of the vocabulary', '/posts/how-to-write-for-pdpspectra/'],
  ['a post with an island', '/posts/cost-per-accepted-answer/'],
  ['the home page', '/'],
  ['the archive', '/archive/'],
  ['the topics', '/tags/'],
  ['search', '/search/'],
  ['the style page', '/style/'],
  ['nothing', '/404.html'],
] as const;

const open = useBrowser();

test.each(pages)('nobody is shut out of %s, light or dark', async (_, address) => {
  const { page } = await open(address);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await violationsOn(page), theme).toEqual([]);
  }
});

/** What a reader would meet, with the elements concerned. */
async function violationsOn(page: Page) {
  const { violations, passes } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_2_2_AA)
    // The quick way, which a page without frames allows.
    .setLegacyMode()
    .analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}
