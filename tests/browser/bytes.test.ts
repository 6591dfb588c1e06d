import { get, type IncomingMessage } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
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

/** What most servers send before the browser has answered: ten segments of a connection. */
const firstFlight = 10 * 1460;

test('the flagship and the headers of its answer come in the first flight', async () => {
  expect(await bytesOfAnswer(FLAGSHIP)).toBeLessThanOrEqual(firstFlight);
});

test('the face of labels comes in one round trip, also where three requests share a slow line', async () => {
  const { page } = await open(FLAGSHIP);
  const fonts = (await requestsOf(page)).filter(({ name }) => name.endsWith('.woff2'));
  const sizes = await Promise.all(fonts.map(({ name }) => bytesOfAnswer(name)));
  // A third of what a line of 1.6 Mbit/s carries in 150 ms, in whole segments.
  expect(Math.min(...sizes)).toBeLessThanOrEqual(7 * 1460);
});

test('the web manifest waits in the head until the page is on the screen', async () => {
  const { page } = await open(FLAGSHIP);
  const manifest = page.locator('head > link[rel="manifest"]');
  await expect.poll(() => manifest.count()).toBe(1);
  const kept = page.locator('head > noscript').first();
  expect(await kept.textContent()).toBe(await manifest.evaluate(({ outerHTML }) => outerHTML));
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

/** All of an answer as it travels: its status, its headers, its compressed body. */
async function bytesOfAnswer(address: string): Promise<number> {
  const url = new URL(address, inject('siteUrl'));
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, resolve).on('error', reject);
  });
  const { statusCode, statusMessage, rawHeaders } = answer;
  const fields = rawHeaders.map((text, index) => `${text}${index % 2 === 0 ? ': ' : '\r\n'}`);
  let size = `HTTP/1.1 ${statusCode} ${statusMessage}\r\n${fields.join('')}\r\n`.length;
  for await (const chunk of answer) size += chunk.length;
  return size;
}
