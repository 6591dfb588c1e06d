import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/* What a page costs its reader: bytes as they come over the network, headers apart. Nothing is timed. */

const KB = 1024;
const open = useBrowser();

test('the flagship comes whole in 45 KB, its HTML with its styles in 14, its scripts in 3', async () => {
  const { page } = await open(FLAGSHIP);
  const sent = await requestsOf(page);
  const bytes = (kind: RegExp) =>
    sent.filter(({ name }) => kind.test(name)).reduce((sum, { size }) => sum + size, 0);
  expect(bytes(/\/$/)).toBeLessThanOrEqual(14 * KB);
  expect(bytes(/\.js$/)).toBeLessThanOrEqual(3 * KB);
  expect(bytes(/./)).toBeLessThanOrEqual(45 * KB);
  // The text's serif and the sans, of which English needs one file each.
  expect(sent.filter(({ name }) => name.endsWith('.woff2'))).toHaveLength(2);
});

test.each([FLAGSHIP, '/', '/archive/', '/posts/how-to-write-for-pdpspectra/'])(
  '%s waits for no request but its own before it shows',
  async (address) => {
    const { page } = await open(address);
    const sent = await requestsOf(page);
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.slice(1).filter(({ isAwaited }) => isAwaited)).toEqual([]);
  },
);

interface Sent {
  readonly name: string;
  /** Bytes of the compressed body. */
  readonly size: number;
  /** Whether nothing is painted before it has come. */
  readonly isAwaited: boolean;
}

/** The page itself, first, and all that it has fetched. */
function requestsOf(page: Page): Promise<readonly Sent[]> {
  return page.evaluate(() =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map((entry) => ({
        name: new URL(entry.name).pathname,
        size: entry.encodedBodySize,
        // TypeScript's list of properties does not have this one yet.
        isAwaited: entry.toJSON().renderBlockingStatus === 'blocking',
      })),
  );
}
