import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages } from '../built/built-site.ts';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/* What readers change about pages: magnification, spacing, colours (WCAG 1.4.10, 1.4.12). */

const open = useBrowser();

/** What a reader may set for text without losing any of it. */
const widerSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

test.each((await builtPages()).map(({ address }) => address))(
  '%s needs no scrolling to the side at 400%, nor with wider spacing of text',
  async (address) => {
    const { page } = await open(address, { width: 320, height: 256 });
    expect(await overflowOf(page), 'at 400%').toEqual([]);
    await page.evaluate((css) => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(css);
      document.adoptedStyleSheets.push(spacing);
    }, widerSpacing);
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await overflowOf(page), `spaced, at ${width} pixels`).toEqual([]);
    }
  },
);

test('in forced colours the preview of a link has an edge', async () => {
  const { page } = await open('/posts/evals-before-upgrades/');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.hover('.prose p > a[href="/posts/anthropic-opus-4-8-cadence/"]');
  await page.locator('#preview').waitFor({ state: 'visible' });
  const edge = await page.locator('#preview').evaluate((box) => getComputedStyle(box).borderStyle);
  expect(edge).toBe('solid');
});

test('in forced colours a marked line of code and every button have an edge', async () => {
  const { page } = await open('/posts/how-to-write-for-pdpspectra/');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('.prose .code button').first().waitFor();
  const edges = await page
    .locator('button, .diagram-link, .marked')
    .evaluateAll((elements) =>
      elements
        .map((element) => getComputedStyle(element))
        .map((of) => `${of.border} ${of.outline}`),
    );
  expect(edges.length).toBeGreaterThan(10);
  expect(edges.filter((edge) => !/\bsolid\b/.test(edge))).toEqual([]);
});

test.each(['/', FLAGSHIP])(
  'under a finger the controls of %s are large enough',
  async (address) => {
    const { page } = await open(address, { width: 390, height: 844, touch: true });
    const sizes = await page
      .locator('nav li a, summary, header button, .search-link')
      .evaluateAll((controls) =>
        controls
          .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0)
          .map(({ name, box }) => ({ name, height: box.height })),
      );
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.filter(({ height }) => height < 44)).toEqual([]);
  },
);

test('nothing moves for a reader who wants no motion', async () => {
  const { page } = await open(FLAGSHIP, { reducedMotion: true });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
      }).length,
  );
  expect(moving).toBe(0);
});

test('more contrast is given to a reader who wants it', async () => {
  const { page } = await open(FLAGSHIP);
  const colours = () =>
    page.evaluate(() =>
      ['.dek', 'html'].map((each) => {
        const element = document.querySelector(each);
        return element && getComputedStyle(element).color;
      }),
    );
  const [soft, ink] = await colours();
  expect(soft).not.toBe(ink);
  await page.emulateMedia({ contrast: 'more' });
  const [more, most] = await colours();
  expect(more).toBe(most);
});

test('a post can be sent on without anybody being told', async () => {
  const { page } = await open(FLAGSHIP);
  const href = (await page.locator('.share a').getAttribute('href')) ?? '';
  const { protocol, searchParams } = new URL(href);
  expect(protocol).toBe('mailto:');
  expect(searchParams.get('subject')).toBe(await page.locator('h1').textContent());
  expect(searchParams.get('body')).toContain(`https://pdpspectra.com${FLAGSHIP}`);
});

/** What sticks out of the page at its right edge, if that makes the page scroll. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    return [
      'the page scrolls',
      ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160)),
    ];
  });
}
