import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';
import { contactSheet } from '../../src/sheet/contact-sheet.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';
import { launchBrowser } from './browser.ts';

const siteUrl = 'https://pdpspectra.com';
const dir = scratchFolder();
let browser: Browser;
let preview: Preview;

beforeAll(async () => {
  browser = await launchBrowser();
  await cp(path.join(import.meta.dirname, '../fixtures/sheet/site'), dir, { recursive: true });
  const card = sharp({ create: { width: 1200, height: 630, channels: 3, background: '#fff' } });
  await writeFiles(dir, { 'posts/faulty/card.png': await card.png().toBuffer() });
  preview = await servePreview({ dir, port: 0 });
});
afterAll(async () => {
  await browser.close();
  await preview.close();
});

describe('the contact sheet', () => {
  test('tells what stands out, is cut off or is missing, and where', async () => {
    const { findings } = await contactSheet(browser, { dir, url: preview.url, siteUrl }, 'faulty');
    const told = findings.map(({ surface, message }) => `${surface}: ${message}`);
    const everyPage = 'Page, Page, dark, Phone, Print, Without JavaScript';
    const wide = 'stands out of the page, which scrolls sideways';
    expect(told.toSorted()).toEqual(
      [
        `${everyPage}: <p> "Cut off at the right end of its box" is cut off`,
        `${everyPage}: <img> "/missing.png" is not shown`,
        `${everyPage}: no typeface of the site has "漢" (U+6F22); readers may see a box`,
        `Phone: <p> "As wide as a hand" ${wide}`,
        `Feed reader: <img> "${preview.url}missing.png" is not shown`,
        'Social card: no typeface of the site has "漢"; the title goes without',
        'Search result: <h3> "A title that goes on for so long that no result of" is cut off',
      ].toSorted(),
    );
  });

  test('is one picture of all surfaces; a shipped post has nothing broken', async () => {
    const site = { dir: inject('siteDir'), url: inject('siteUrl'), siteUrl };
    const { png, findings } = await contactSheet(browser, site, 'evals-before-upgrades');
    const { format, width, height } = await sharp(png).metadata();
    expect(format).toBe('png');
    expect(width).toBeGreaterThan(3000);
    expect(height).toBeGreaterThan(1800);
    // A search result may well be cut off; nothing else may.
    expect(findings.filter(({ surface }) => surface !== 'Search result')).toEqual([]);
  });
});
