import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingLive } from '../../src/deployed/arrival.ts';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const folder = scratchFolder();
const [live, built, due] = ['live', 'built', 'due'].map((name) => path.join(folder, name));
const item = (slug: string) => ({ url: `https://pdpspectra.com/posts/${slug}/` });
let preview: Preview;

beforeAll(async () => {
  const old = {
    'feed.json': JSON.stringify({ items: [item('first')] }),
    'posts/first/index.html': '<title>First</title>',
  };
  await writeFiles(`${live}`, old);
  await writeFiles(`${built}`, {
    'feed.json': JSON.stringify({ items: [item('second'), item('first')] }),
    'posts/first/index.html': '<title>First, corrected</title>',
    'posts/second/index.html': '<title>Second</title>',
  });
  await writeFiles(`${due}`, { ...old, '.well-known/next-publish': '2027-01-01T00:00:00Z\n' });
  preview = await servePreview({ dir: `${live}`, port: 0 });
});
afterAll(() => preview.close());

describe('what is not yet live', () => {
  test('is nothing, where the site is the build', async () => {
    expect(await missingLive(`${live}`, siteUrl())).toEqual([]);
  });

  test('is a post that is not there, and one that still says something else', async () => {
    expect(await missingLive(`${built}`, siteUrl())).toEqual([
      '/posts/second/: not there, expected "Second"',
      '/posts/first/: says "First", expected "First, corrected"',
    ]);
  });

  test('is the word on the next scheduled post', async () => {
    expect(await missingLive(`${due}`, siteUrl())).toEqual([
      '/.well-known/next-publish: not there, expected "2027-01-01T00:00:00Z"',
    ]);
  });
});

function siteUrl(): string {
  return preview.url.replace(/\/$/, '');
}
