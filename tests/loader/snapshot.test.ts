import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Outcome, Snapshot } from '../../src/loader/snapshot.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const scratch = scratchFolder();
/** Long after every file was written, so that all are trusted. */
const later = Date.now() + 60_000;
const count = 20;

let folder: string;
let round = 0;

beforeEach(async () => {
  round += 1;
  folder = path.join(scratch, String(round));
  const names = Array.from({ length: count }, (_, index) => `${index}.mdx`);
  await writeFiles(folder, Object.fromEntries(names.map((name) => [name, name])));
  await writeFiles(folder, { 'flow.dot': 'digraph {}' });
});

/** Reads all files through a snapshot; tells which of them were read anew. */
async function readAgain(now = later, circumstances = ''): Promise<string[]> {
  const snapshot = await Snapshot.read(path.join(folder, 'kept.snapshot'), now);
  const anew: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `${index}.mdx`;
    const included = index === 0 ? ['flow.dot', 'missing.dot'] : [];
    const outcome: Outcome = {
      source: null,
      problems: [],
      included: included.map((file) => path.join(folder, file)),
      body: null,
    };
    await snapshot.recall(
      path.join(folder, name),
      () => circumstances,
      async () => {
        anew.push(name);
        return outcome;
      },
    );
  }
  await snapshot.save();
  return anew;
}

describe('a second reading', () => {
  test('reads nothing where nothing has changed', async () => {
    expect(await readAgain()).toHaveLength(count);
    expect(await readAgain()).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['the file', () => writeFiles(folder, { '3.mdx': 'other text' }), '3.mdx'],
    ['the file, as long as before', () => writeFiles(folder, { '3.mdx': '4.mdx' }), '3.mdx'],
    ['its times alone', () => utimes(path.join(folder, '3.mdx'), 1, 1), '3.mdx'],
    ['a file that it includes', () => writeFiles(folder, { 'flow.dot': 'graph {}' }), '0.mdx'],
    ['a file that goes', () => rm(path.join(folder, 'flow.dot')), '0.mdx'],
    ['a file that comes', () => writeFiles(folder, { 'missing.dot': '' }), '0.mdx'],
  ])('reads what hangs on %s', async (_, change, name) => {
    await readAgain();
    await change();
    expect(await readAgain()).toEqual([name]);
  });

  test('reads what hangs on other circumstances', async () => {
    await readAgain(later, 'before');
    expect(await readAgain(later, 'after')).toHaveLength(count);
  });

  test('trusts no file that has only just changed', async () => {
    await readAgain(Date.now());
    expect(await readAgain()).toHaveLength(count);
  });

  test('starts afresh where the snapshot is cut off', async () => {
    await readAgain();
    await writeFiles(folder, { 'kept.snapshot': 'half' });
    expect(await readAgain()).toHaveLength(count);
  });
});
