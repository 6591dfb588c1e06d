import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NOW, scratchFolder } from '../scratch.ts';
import { run } from './command.ts';
import { digestsOf } from './digests.ts';

const scratch = scratchFolder();
const CONTENT_DIR = path.join(scratch, 'content');
const fixture = path.join(import.meta.dirname, '../fixtures/publication/content');

/** A draft and a scheduled post, with covers, figures, diagrams, islands and earlier names. */
const unpublished = ['posts/molybdenite', 'posts/wolframite.mdx'];

/** Milliseconds: two builds, each of which may have to wait for its turn. */
const timeout = 150_000;

test(
  'what is not published changes no byte of a build but its next date',
  { timeout },
  async () => {
    await cp(fixture, CONTENT_DIR, { recursive: true });
    const withThem = await built('with');
    for (const file of unpublished) {
      await rm(path.join(CONTENT_DIR, file), { recursive: true });
    }
    const without = await built('without');
    expect(withThem.get('.well-known/next-publish')).toBeDefined();
    withThem.delete('.well-known/next-publish');
    expect(withThem).toEqual(without);
  },
);

/** The digests of a build's files, by name. */
async function built(name: string): Promise<Map<string, string>> {
  const OUT_DIR = path.join(scratch, name);
  const outcome = await run('build', [], { CONTENT_DIR, OUT_DIR, NOW: NOW.toISOString() });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return new Map(await digestsOf(OUT_DIR));
}
