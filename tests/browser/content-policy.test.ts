import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

const open = useBrowser();
const files = await readdir(inject('siteDir'), { recursive: true });
const addresses = files
  .filter((file) => file.endsWith('.html') || /^diagrams\/.*\.svg$/.test(file))
  .map((file) => `/${file.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/'))
  .toSorted();

describe('under the policy that the host sends', () => {
  test('scripts and styles are named by hash, in a line that every host takes', async () => {
    const response = await fetch(inject('siteUrl'));
    const policy = response.headers.get('content-security-policy') ?? '';
    const sources = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values];
      }),
    );
    expect(policy.length).toBeLessThan(2000);
    expect(sources.get('default-src')).toEqual(["'self'"]);
    for (const name of ['script-src', 'style-src']) {
      const values = sources.get(name) ?? [];
      expect(values.filter((value) => value.startsWith("'sha256-"))).not.toEqual([]);
      expect(
        values.filter((value) => !/^'(?:self|wasm-unsafe-eval|sha256-.*)'$/.test(value)),
      ).toEqual([]);
    }
  });

  test('nothing that a page holds is refused', async () => {
    const { page } = await open('/');
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy|Refused/i.test(message.text())) {
        refused.push(`${page.url()}: ${message.text()}`);
      }
    });
    for (const address of addresses) {
      await page.goto(new URL(address, inject('siteUrl')).href);
    }
    expect(refused).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });

  test('an interactive part works', async () => {
    const { page, consoleErrors } = await open('/posts/cost-per-accepted-answer/');
    await page.locator('.cost-calculator').scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr])').waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test('a diagram opens large', async () => {
    const { page, consoleErrors } = await open(FLAGSHIP);
    await page.locator('figure.diagram svg').first().click();
    await page.locator('dialog.diagram-dialog').waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test('a script that a page did not have is refused', async () => {
    const { page, consoleErrors } = await open('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(consoleErrors).toEqual([expect.stringContaining('Content Security Policy')]);
  });
});
