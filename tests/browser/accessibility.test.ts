import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

/** Every success criterion of WCAG 2.2, levels A and AA, that a machine can check. */
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** One page of each kind. */
const pages = [
  ['the flagship', '/posts/karpathy-joins-anthropic-pretraining/'],
  ['the guide, which has every part of the vocabulary', '/posts/how-to-write-for-pdpspectra/'],
  ['a post with an island', '/posts/cost-per-accepted-answer/'],
  ['the home page', '/'],
  ['the archive', '/archive/'],
  ['the topics', '/tags/'],
  ['nothing', '/404.html'],
] as const;

describe.each(['light', 'dark'] as const)('nobody is shut out, %s:', (theme) => {
  const open = useBrowser();

  test.each(pages)('%s', async (_, address) => {
    const { page } = await open(address, { theme });
    const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
});
