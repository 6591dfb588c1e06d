import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';
import { violationsOn } from './violations.ts';

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
