import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareFeeds } from '../../../src/cli/building/compare-feeds.ts';
import { entryOf } from '../../model/entries.ts';
import { formats, sampleOf, textOf } from '../../outputs/feed/sample-feeds.ts';
import { scratchFolder, writeFiles } from '../../scratch.ts';

const scratch = scratchFolder();
const files = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };

/** A built site of one post, as far as the comparison looks. */
async function builtSite(name: string, onPage: string, inFeed: string): Promise<string> {
  const dir = path.join(scratch, name);
  const entries = [entryOf('post', { cta: false })];
  const { feeds } = sampleOf(entries, { bodies: { post: inFeed } });
  for (const format of formats) {
    await writeFiles(dir, { [files[format]]: await textOf(await feeds.main(format), format) });
  }
  await writeFiles(dir, {
    'posts/post/index.html': `<!doctype html><article><div class="prose">${onPage}</div></article>`,
  });
  return dir;
}

describe('feeds and pages of a built site', () => {
  test('that say the same pass', async () => {
    const body =
      '<h2 id="a">A</h2><p>One &amp; <a href="/two/">two</a> &lt;b>.</p><pre><code>a\n  b</code></pre>';
    await expect(compareFeeds(await builtSite('same', body, body))).resolves.toBeUndefined();
  });

  test('that differ fail, with the post and both sides', async () => {
    const dir = await builtSite(
      'different',
      '<p>The page says this.</p>',
      '<p>The page says that.</p>',
    );
    await expect(compareFeeds(dir)).rejects.toThrow(
      /^\/posts\/post\/ {2}feed-parity.*\n {4}page: The page says this\.\n {4}feed: The page says that\.$/,
    );
  });

  test.each(formats)('that differ in %s alone fail', async (format) => {
    const dir = await builtSite(`one-${format}`, '<p>This.</p>', '<p>This.</p>');
    const other = await builtSite(`other-${format}`, '<p>That.</p>', '<p>That.</p>');
    await cp(path.join(other, files[format]), path.join(dir, files[format]));
    await expect(compareFeeds(dir)).rejects.toThrow(/feed: That\./);
  });
});
