import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { takingOver } from '../../src/cli/taking-over.ts';
import { takeovers } from '../../src/takeovers.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

type Hook = (told: { readonly dir: URL }) => Promise<void> | void;

test('a build has a copy of what its pages leave to be taken over', async () => {
  const scratch = scratchFolder();
  const dir = pathToFileURL(`${path.join(scratch, 'dist')}/`);
  const kept = path.join(scratch, 'cache/kept.xml');
  const published = path.join(scratch, 'dist/feeds/rss/1.xml');
  await writeFiles(scratch, { 'cache/kept.xml': '<rss/>' });
  const hooks: Readonly<Record<string, unknown>> = takingOver().hooks;
  const [start, done] = [hooks['astro:build:start'] as Hook, hooks['astro:build:done'] as Hook];

  expect(takeovers()).toBeUndefined();
  await start({ dir });
  takeovers()?.set('/feeds/rss/1.xml', kept);
  await done({ dir });
  expect(await readFile(published, 'utf8')).toBe('<rss/>');

  await writeFile(published, 'edited by hand');
  expect(await readFile(kept, 'utf8')).toBe('<rss/>');
});
