import { cp } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { NOW, scratchFolder } from '../scratch.ts';
import { type Outcome, run } from './command.ts';
import { digestsOf } from './digests.ts';
import { contentDir } from './written-posts.ts';

/*
 * The second build is a whole one and takes as long as the first: bytes that depend on the clock,
 * on the order in which files were read or on the machine show in nothing less.
 */

const scratch = scratchFolder();
const elsewhere = path.join(scratch, 'copy of the content');
const OUT_DIR = path.join(scratch, 'dist');

let outcome: Outcome;
beforeAll(async () => {
  await cp(contentDir, elsewhere, { recursive: true });
  const machine = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' };
  outcome = await run('build', [], {
    CONTENT_DIR: elsewhere,
    OUT_DIR,
    NOW: NOW.toISOString(),
    ...machine,
  });
});

test('the same content builds in another folder, time zone and language', () => {
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('and gives the same bytes', async () => {
  expect(await digestsOf(OUT_DIR)).toEqual(await digestsOf(inject('siteDir')));
});
