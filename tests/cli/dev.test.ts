import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageReport } from '../../src/dev/page-report.ts';
import { launchBrowser } from '../browser/browser.ts';
import { NOW, scratchFolder, writeFiles } from '../scratch.ts';
import { type DevServer, startDev } from './dev-server.ts';

const scratch = scratchFolder();
const contentDir = path.join(scratch, 'content');
const SECOND = 1000;

/** `dev` may have to wait for a build of another test. */
const startLimit = 120 * SECOND;

const sound = post('Sound', 'date: 2026-01-02', 'The first words of a sound post.');
const files = {
  'tags.yaml': 'practice: { label: Practice, description: "What is done." }\n',
  'posts/sound.mdx': sound,
  'posts/linking.mdx': post('Linking', 'date: 2026-01-03', 'See [it](/posts/sound/).'),
  'posts/a-draft.mdx': post('A draft', 'date: 2026-01-04\ndraft: true', 'Not yet.'),
  'posts/later.mdx': post('Later', 'date: 2030-01-05', 'In some years.'),
  'posts/bare.mdx': 'No front matter at all.\n',
  'posts/dynamic.mdx': dynamic('Rendered by Astro.'),
};

let server: DevServer;

beforeAll(async () => {
  await write(files);
  server = await startDev(contentDir, NOW);
}, startLimit);
afterEach(() => write(files));
afterAll(() => server?.stop());

describe('dev', { timeout: 30 * SECOND }, () => {
  test('ends a worker that a preview on the same port has left', async () => {
    const response = await fetch(new URL('/sw.js', server.url));
    expect(response.headers.get('content-type')).toBe('text/javascript');
    const worker = await response.text();
    expect(worker).toContain('unregister');
    // Workers are registered as scripts, not as modules.
    expect(worker).not.toMatch(/^\s*(?:import|export)\b/m);
  });

  test('starts in spite of broken content and tells what is wrong with it', async () => {
    await vi.waitFor(() => expect(server.output()).toMatch(/posts\/bare\.mdx:1:1 {2}error/), wait);
    expect(await textAt('/posts/bare/')).toMatchObject({ status: 404 });
    const { problems } = await report('/posts/bare/');
    expect(problems).toMatchObject([{ path: 'content/posts/bare.mdx', line: 1, column: 1 }]);
    expect(problems[0]?.place).toBe(`${contentDir}/posts/bare.mdx:1:1`);
  });

  test('shows drafts and scheduled posts, and marks them', async () => {
    expect((await textAt('/posts/a-draft/')).text).toContain('Draft. Only editors see this page.');
    expect((await textAt('/posts/later/')).text).toMatch(/Scheduled for/);
    const { text } = await textAt('/');
    expect(text).toMatch(/class="status"[^>]*>draft</);
    expect(text).toMatch(/class="status"[^>]*>scheduled</);
  });

  test('knows the facts of a post', async () => {
    const { post: facts } = await report('/posts/sound/');
    expect(facts).toMatchObject({
      title: 'Sound',
      status: 'published',
      words: 7,
      readingMinutes: 1,
      grade: null,
      linksIn: [{ href: '/posts/linking/', text: 'Linking' }],
      linksOut: [],
    });
    expect((await report('/')).post).toBeNull();
  });

  test('keeps what a post was while it is broken, and recovers', async () => {
    await write({ 'posts/sound.mdx': sound.replace('title: ', 'title: [') });
    await vi.waitFor(async () => {
      const { problems } = await report('/posts/sound/');
      expect(problems).toMatchObject([{ rule: 'yaml-syntax', severity: 'error' }]);
    }, wait);
    expect((await textAt('/posts/sound/')).text).toContain('The first words');
    await vi.waitFor(() => expect(server.output()).toContain('posts/sound.mdx:2:8'), wait);
    await write({ 'posts/sound.mdx': sound.replace('first', 'second') });
    await shows('/posts/sound/', 'The second words');
    expect((await report('/posts/sound/')).problems).toEqual([]);
  });

  test('keeps an answer for a broken post that Astro renders, and recovers', async () => {
    await shows('/posts/dynamic/', 'Rendered by Astro.');
    await write({ 'posts/dynamic.mdx': dynamic('Half <WilsonTable') });
    await shows('/posts/dynamic/', 'when its errors are mended');
    await write({ 'posts/dynamic.mdx': dynamic('Whole again.') });
    await shows('/posts/dynamic/', 'Whole again.');
  });

  test('follows files that come, go and get another name', async () => {
    await write({ 'posts/fresh.mdx': post('Fresh', 'date: 2026-02-01', 'Just written.') });
    await shows('/posts/fresh/', 'Just written.');
    await rename(inContent('posts/fresh.mdx'), inContent('posts/renamed.mdx'));
    await shows('/posts/renamed/', 'Just written.');
    await isGone('/posts/fresh/');
    await rm(inContent('posts/renamed.mdx'));
    await isGone('/posts/renamed/');
    await write({ 'tags.yaml': 'practice: [' });
    await vi.waitFor(() => expect(server.output()).toContain('tags.yaml:1:'), wait);
    expect((await textAt('/tags/practice/')).status).toBe(200);
  });
});

describe('in the browser, dev', { timeout: 60 * SECOND }, () => {
  let browser: Browser;
  let page: Page;
  const opened: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60 * SECOND);
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(10 * SECOND);
    // No editor is started on the machine that runs the tests.
    await page.route('**/__open-in-editor?*', async (route) => {
      opened.push(new URL(route.request().url()).searchParams.get('file') ?? '');
      await route.fulfill({ body: '' });
    });
  });
  afterEach(() => page.close());
  afterAll(() => browser?.close());

  test('lays errors over the page, opens the editor there, and takes them away', async () => {
    await page.goto(`${server.url}posts/sound/`);
    await write({ 'posts/sound.mdx': sound.replace('title:', 'titel:') });
    const overlay = page.locator('vite-error-overlay');
    await overlay.getByText('did you mean "title"?').waitFor();
    expect(await overlay.getByText(/stack|\.(?:ts|js):\d/i).count()).toBe(0);
    await overlay.getByRole('button', { name: 'content/posts/sound.mdx:2:1' }).click();
    await vi.waitFor(() => expect(opened).toEqual([`${contentDir}/posts/sound.mdx:2:1`]), wait);
    await write({ 'posts/sound.mdx': sound.replace('first', 'mended') });
    await page.getByText('The mended words').waitFor();
    await overlay.waitFor({ state: 'detached' });
  });

  test('puts changed text in its place without loading the page again', async () => {
    await page.goto(`${server.url}posts/sound/`);
    // The page asks for itself once when it has come to rest.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.body.setAttribute('data-witness', ''));
    await write({ 'posts/sound.mdx': `${sound}\nA paragraph more.\n` });
    await page.locator('.prose p', { hasText: 'A paragraph more.' }).waitFor();
    expect(await page.locator('body[data-witness]').count()).toBe(1);
    await write({ 'posts/sound.mdx': `${sound}\n## A heading\n` });
    await page.locator('.prose h2', { hasText: 'A heading' }).waitFor();
    expect(await page.locator('body[data-witness]').count()).toBe(0);
  });

  test('has an app in the toolbar: problems, facts, previews', async () => {
    await page.goto(`${server.url}posts/linking/`);
    await page.locator('astro-dev-toolbar button[data-app-id=pdpspectra]').click();
    const panel = page.locator('astro-dev-toolbar .panel');
    await panel.getByText('content/posts/bare.mdx:1:1').waitFor();
    await page.getByRole('tab', { name: 'Facts' }).click();
    await panel.getByText('Reading time').waitFor();
    await page.getByRole('tab', { name: 'Feed' }).click();
    await panel.frameLocator('iframe').getByText('See it').waitFor();
    await page.getByRole('tab', { name: 'Card' }).click();
    await panel.getByAltText('The card of Linking').waitFor();
    await page.getByRole('tab', { name: 'Search' }).click();
    await panel.getByText('pdpspectra.com › posts › linking').waitFor();
    await page.getByRole('tab', { name: 'Phone' }).click();
    await panel.frameLocator('iframe').getByRole('heading', { name: 'Linking' }).waitFor();
  });
});

const wait = { timeout: 8 * SECOND, interval: 50 };

function post(title: string, dates: string, body: string): string {
  return `---
title: ${title}
description: "What ${title} is about."
${dates}
tags: [practice]
---

${body}
`;
}

function dynamic(body: string): string {
  const imported = "import WilsonTable from '#embeds/WilsonTable.astro';";
  return post(
    'Dynamic',
    'date: 2026-01-06',
    `${imported}\n\n<WilsonTable trials={[10]} rate={0.5} />\n\n${body}`,
  );
}

function write(changed: Readonly<Record<string, string>>): Promise<void> {
  return writeFiles(contentDir, changed);
}

function inContent(file: string): string {
  return path.join(contentDir, file);
}

async function textAt(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(address, server.url));
  return { status: response.status, text: await response.text() };
}

function shows(address: string, words: string): Promise<void> {
  return vi.waitFor(async () => {
    const { text } = await textAt(address);
    // The whole page would be too much to print.
    expect(text.includes(words), `${address} has "${words}"`).toBe(true);
  }, wait);
}

function isGone(address: string): Promise<void> {
  return vi.waitFor(async () => expect((await textAt(address)).status).toBe(404), wait);
}

async function report(page: string): Promise<PageReport> {
  return JSON.parse((await textAt(`/__pdpspectra/report?page=${encodeURIComponent(page)}`)).text);
}
