import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { servePreview } from '../../src/preview/serve-preview.ts';
import { NOW, scratchFolder } from '../scratch.ts';
import { builtFiles, builtPage } from './built-site.ts';
import { type Outcome, run } from './command.ts';
import { all, attribute, one, textOf } from './html-tree.ts';

/*
 * `fixtures/ledger` is a publication after a year: headings have other words, in a plain post and in
 * one that Astro renders; a tag was renamed, a post retired.
 */

const scratch = scratchFolder();
const CONTENT_DIR = path.join(scratch, 'content');
const OUT_DIR = path.join(scratch, 'dist');
let outcome: Outcome;

beforeAll(async () => {
  const fixture = path.join(import.meta.dirname, '../fixtures/ledger/content');
  await cp(fixture, CONTENT_DIR, { recursive: true });
  outcome = await run('build', [], { CONTENT_DIR, OUT_DIR, NOW: NOW.toISOString() });
});

test('the publication is built without an error', () => {
  expect(outcome).toMatchObject({ code: 0, stdout: '' });
});

describe.each(['/posts/plain/', '/posts/dynamic/'])('an old deep link into %s', (address) => {
  test('arrives at the heading that has other words now', async () => {
    const { tree } = await builtPage(address, OUT_DIR);
    const heading = one(tree, '#how-hard-it-is');
    expect(all(heading, 'span').map((span) => attribute(span, 'id'))).toEqual(['hardness']);
    expect(textOf(heading).replace(/#$/, '').trim()).toBe('How hard it is');
  });

  test('does not disturb the contents', async () => {
    const { tree } = await builtPage(address, OUT_DIR);
    const ids = all(tree, '[id]').map((element) => attribute(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the Markdown twin says the heading and nothing else', async () => {
  const twin = await readFile(path.join(OUT_DIR, 'posts/plain.md'), 'utf8');
  expect(twin).toMatch(/^## How hard it is$/m);
});

test('retired addresses are answered, and no page shows the ledger', async () => {
  const preview = await servePreview({ dir: OUT_DIR, port: 0 });
  const answers = ['posts/retired/', 'tags/stones/', 'tags/stones/rss.xml', 'tags/stones/2/'].map(
    async (address) => {
      const { status, headers } = await fetch(preview.url + address, { redirect: 'manual' });
      return [status, headers.get('location')];
    },
  );
  expect(await Promise.all(answers)).toEqual([
    [410, null],
    [301, '/tags/minerals/'],
    [301, '/tags/minerals/rss.xml'],
    [301, '/tags/minerals/'],
  ]);
  await preview.close();
  expect((await builtFiles(OUT_DIR)).filter((file) => file.includes('ledger'))).toEqual([]);
});

test('--fix writes down what the build has understood', async () => {
  const fixed = await run('check', ['--fix'], { CONTENT_DIR, NOW: NOW.toISOString() });
  expect(fixed).toMatchObject({ code: 0 });
  const record = JSON.parse(
    await readFile(path.join(CONTENT_DIR, 'ledger/posts/plain.json'), 'utf8'),
  );
  expect(record.headings).toContainEqual({
    id: 'hardness',
    text: 'Hardness',
    now: '#how-hard-it-is',
  });
});
