import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { takingOver } from '../../../src/cli/building/taking-over.ts';
import { takeOver } from '../../../src/take-over.ts';
import { scratchFolder, writeFiles } from '../../scratch.ts';

type Hook = (told: object) => Promise<void> | void;

/** A build as far as it has begun, and what it does when it is done. */
async function begin(dist: string): Promise<Hook> {
  const hooks: Readonly<Record<string, unknown>> = takingOver().hooks;
  const config = { outDir: pathToFileURL(`${dist}/`) };
  await (hooks['astro:config:done'] as Hook)({ config });
  await (hooks['astro:build:start'] as Hook)({});
  return hooks['astro:build:done'] as Hook;
}

test('outside a build nothing is taken over', () => {
  expect(takeOver()).toBeUndefined();
});

test('a build has a copy of what its pages take over', async () => {
  const scratch = scratchFolder();
  const kept = path.join(scratch, 'cache/kept.xml');
  const published = ['1', '2'].map((name) => path.join(scratch, `dist/feeds/rss/${name}.xml`));
  await writeFiles(scratch, { 'cache/kept.xml': '<rss/>' });

  const done = await begin(path.join(scratch, 'dist'));
  takeOver()?.('/feeds/rss/1.xml', kept);
  takeOver()?.('/feeds/rss/2.xml', kept);
  await done({});
  for (const file of published) expect(await readFile(file, 'utf8')).toBe('<rss/>');

  await writeFile(published[0] ?? '', 'edited by hand');
  expect(await readFile(kept, 'utf8')).toBe('<rss/>');
});

test('a build fails where a file cannot be taken over', async () => {
  const scratch = scratchFolder();
  const done = await begin(path.join(scratch, 'dist'));
  takeOver()?.('/feeds/rss/1.xml', path.join(scratch, 'nowhere.xml'));
  await expect(done({})).rejects.toThrow(/nowhere\.xml/);
});
