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
const pages = addresses.filter((address) => /\/$|\.html$/.test(address));
const drawings = addresses.filter((address) => address.endsWith('.svg'));

describe('under the policy that pages and their host send', () => {
  test('a page names its scripts and styles by hash, the header who may frame it, both in short', async () => {
    const response = await fetch(new URL(FLAGSHIP, inject('siteUrl')));
    expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    const { page } = await open(FLAGSHIP);
    const metas = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await metas.count()).toBe(1);
    const sources = sourcesIn(await metas.getAttribute('content'));
    expect(sources.get('default-src')).toEqual(["'self'"]);
    for (const name of ['script-src', 'style-src']) {
      const values = sources.get(name) ?? [];
      expect(values.filter((value) => value.startsWith("'sha256-"))).not.toEqual([]);
      expect(
        values.filter((value) => !/^'(?:self|wasm-unsafe-eval|sha256-.*)'$/.test(value)),
      ).toEqual([]);
    }
    expect(sources.get('style-src')).toHaveLength(2);
  });

  test('every page says its policy before it holds a script, a style or a link', async () => {
    const { page } = await open('/');
    const first = await page.evaluate(async (paths) => {
      const late: string[] = [];
      for (const path of paths) {
        const text = await (await fetch(path)).text();
        const { head } = new DOMParser().parseFromString(text, 'text/html');
        const policy = head.querySelector('meta[http-equiv="Content-Security-Policy"]');
        if (head.querySelector('script,style,link,meta[http-equiv]') !== policy) late.push(path);
      }
      return late;
    }, pages);
    expect(first).toEqual([]);
  });

  test('a feed is shown with its style sheet, and a drawing with its own styles', async () => {
    const { page, consoleErrors } = await open('/rss.xml');
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(3);
    await page.goto(new URL(drawings[0] ?? '', inject('siteUrl')).href);
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(3);
    expect(consoleErrors).toEqual([]);
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

function sourcesIn(policy: string | null): Map<string, string[]> {
  return new Map(
    (policy ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}
