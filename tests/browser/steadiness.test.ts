import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/** One page of each kind, at the width of a phone, of a tablet and of a desktop. */
const addresses = [
  '/',
  FLAGSHIP,
  '/posts/how-to-write-for-pdpspectra/',
  '/posts/cost-per-accepted-answer/',
  '/posts/anthropic-opus-4-8-cadence/',
  '/archive/',
  '/tags/',
  '/search/',
];

describe.each([390, 820, 1440])('%i pixels wide', (width) => {
  const open = useBrowser();

  test.each(addresses)(
    '%s loads without a jump, an error or a bar at the bottom',
    async (address) => {
      const { page, ...record } = await open(address, { width, height: 900 });
      await page.evaluate(async () => {
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
          scrollTo(0, top);
          await new Promise(requestAnimationFrame);
        }
      });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(record).toEqual({
        consoleErrors: [],
        failedRequests: [],
        foreignRequests: [],
        layoutShifts: [],
      });
    },
  );
});
