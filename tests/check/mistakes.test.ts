import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { type LoadOptions, loadContent } from '../../src/loader/load.ts';
import type { Problem } from '../../src/model/problem.ts';
import { environmentIn, NOW, scratchFolder } from '../scratch.ts';

/*
 * The catalogue of mistakes. Each folder of `fixtures/mistakes` holds the files that one mistake puts
 * into the sound content of `fixtures/sound`, and `mistake.json`: where the problem stands, words that
 * its fix says, and what to do to mend it. Then the check finds nothing any more.
 */

const fixtures = path.join(import.meta.dirname, '../fixtures');
const names = readdirSync(path.join(fixtures, 'mistakes')).sort();
const scratch = scratchFolder();

type Place = Omit<Problem, 'message' | 'fix'>;

/** What an editor does with a file. */
type Step =
  | { readonly file: string; readonly replace: string; readonly with: string }
  | { readonly file: string; readonly to: string }
  | { readonly file: string; readonly gone: true };

interface Mistake {
  readonly at: Place;
  readonly says: readonly string[];
  readonly mend: readonly Step[];
}

test('the sound content has no problem', async () => {
  await cp(path.join(fixtures, 'sound'), path.join(scratch, 'sound'), { recursive: true });
  expect(await problemsIn(path.join(scratch, 'sound'))).toEqual([]);
});

test(`the catalogue holds ${names.length} mistakes, eighty at least, no two alike`, () => {
  expect(names.length).toBeGreaterThanOrEqual(80);
  const kinds = names.map((name) => JSON.stringify(mistakeOf(name)));
  expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([]);
});

describe.each(names)('the mistake %s', (name) => {
  const folder = path.join(scratch, name);
  const { at, says, mend } = mistakeOf(name);

  beforeAll(async () => {
    for (const from of [path.join(fixtures, 'sound'), path.join(fixtures, 'mistakes', name)]) {
      await cp(from, folder, { recursive: true });
    }
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('is told at its place, with what to do', async () => {
    const atAGlance = await problemsIn(folder, { glance: true });
    const found = await problemsIn(folder);
    expect(atAGlance).toEqual(found);
    expect(found.map(({ message, fix, ...place }) => place)).toEqual([at]);
    for (const words of says) expect(found[0]?.fix).toContain(words);
  });

  test('is gone when it has been mended', async () => {
    for (const step of mend) await take(step, folder);
    expect(await problemsIn(folder)).toEqual([]);
  });
});

function mistakeOf(name: string): Mistake {
  return JSON.parse(readFileSync(path.join(fixtures, 'mistakes', name, 'mistake.json'), 'utf8'));
}

async function problemsIn(folder: string, options?: LoadOptions): Promise<readonly Problem[]> {
  // One cache for all: the words of the sound content need be looked up once.
  const environment = { ...environmentIn(folder), cacheDir: path.join(scratch, 'cache') };
  return check(await loadContent(environment, options), NOW);
}

async function take(step: Step, folder: string): Promise<void> {
  const file = path.join(folder, step.file);
  if ('gone' in step) return rm(file);
  if ('to' in step) {
    const target = path.join(folder, step.to);
    await mkdir(path.dirname(target), { recursive: true });
    return rename(file, target);
  }
  const text = await readFile(file, 'utf8');
  expect(text).toContain(step.replace);
  return writeFile(
    file,
    text.replace(step.replace, () => step.with),
  );
}
