import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexSearch } from '../../../src/cli/building/index-search.ts';
import { digestsOf } from '../../built/digests.ts';
import { scratchFolder } from '../../scratch.ts';

const scratch = scratchFolder();
const site = path.join(scratch, 'site');
const binary = 'PAGEFIND_EXTENDED_BINARY_PATH';

/** Enough posts under enough topics for an order left to chance to show. */
async function writeSite(): Promise<void> {
  for (let number = 0; number < 12; number += 1) {
    const folder = path.join(site, `posts/post-${number}`);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'index.html'),
      `<html lang="en"><head><meta property="article:tag" content="Topic ${number % 5}">
      <meta property="article:published_time" content="${2020 + (number % 4)}-01-01"></head>
      <body><h1>Post ${number}</h1><div class="prose"><p>word${number}</p></div></body></html>`,
    );
  }
}

beforeEach(writeSite);
afterEach(() => {
  delete process.env[binary];
});

describe('the search index', () => {
  test('is the same for the same pages', async () => {
    const again = path.join(scratch, 'again');
    await cp(site, again, { recursive: true });
    await indexSearch(site);
    await indexSearch(again);
    expect(await digestsOf(again)).toEqual(await digestsOf(site));
    expect(await readdir(path.join(site, 'pagefind/fragment'))).toHaveLength(12);
  });

  test('that cannot be made says so', async () => {
    process.env[binary] = path.join(scratch, 'no such program');
    await expect(indexSearch(path.join(scratch, 'site'))).rejects.toThrow();
  });
});
