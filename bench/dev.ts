import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { prepareChromium } from '../src/sheet/chromium.ts';
import { startDev } from '../tests/cli/dev-server.ts';
import { writeSyntheticContent } from './synthetic.ts';

/** How often a post is saved. */
const saves = 12;

/** How long it takes from saving a post in `dev` until a browser shows the change, in milliseconds. */
export async function benchDev(posts: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdpspectra-bench-'));
  const contentDir = path.join(folder, 'content');
  await writeSyntheticContent(contentDir, posts);
  // Files that have only just been written are trusted by nobody.
  await wait(3000);
  const server = await startDev(contentDir, new Date('2026-11-22T12:00:00Z'));
  const browser = await chromium.launch(await prepareChromium());
  try {
    const page = await browser.newPage();
    const number = Math.floor(posts / 2);
    await page.goto(`${server.url}posts/post-${number}/`);
    await wait(3000);
    const file = path.join(contentDir, 'posts', `post-${number}.mdx`);
    const text = await readFile(file, 'utf8');
    const times: number[] = [];
    for (let save = 1; save <= saves; save += 1) {
      const words = `Words of save ${save}.`;
      const start = performance.now();
      await writeFile(file, `${text}\n${words}\n`);
      await page.waitForFunction((sought) => document.body?.textContent?.includes(sought), words);
      times.push(performance.now() - start);
      await wait(1000);
    }
    const sorted = times.toSorted((a, b) => a - b).map(Math.round);
    console.log(`${posts} posts, from save to sight: median ${sorted[saves / 2]} ms`);
    console.log(`all in ms: ${times.map(Math.round).join(' ')}`);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
