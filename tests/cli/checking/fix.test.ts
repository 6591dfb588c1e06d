import { cpSync, readdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fix, type Fixes } from '../../../src/cli/checking/fix.ts';
import { loadContent } from '../../../src/loader/load.ts';
import { environmentIn, scratchFolder, writeFiles } from '../../scratch.ts';

/*
 * Each folder of `fixtures/fixes` is a content folder before and after `check -- --fix`, with the
 * rules whose problems are left in `left.json` where any are.
 */

const cases = path.join(import.meta.dirname, '../../fixtures/fixes');
const scratch = scratchFolder();

describe.each(readdirSync(cases).sort())('--fix on %s', (name) => {
  test('gives the content that was wanted, and says what is left', async () => {
    const { folder, fixes } = await fixed(name, name);
    expect(await filesIn(path.join(folder, 'content'))).toEqual(
      await filesIn(path.join(cases, name, 'after/content')),
    );
    expect(fixes.problems.map(({ path: file, rule }) => `${file} ${rule}`)).toEqual(
      await leftOf(name),
    );
  });

  test('does nothing the second time', async () => {
    const { folder } = await fixed(name, `${name}-twice`);
    const before = await filesIn(folder);
    const { mended, recorded } = await fixIn(folder, () => true);
    expect({ mended, recorded }).toEqual({ mended: 0, recorded: 0 });
    expect(await filesIn(path.join(folder, 'content'))).toEqual(
      Object.fromEntries(
        Object.entries(before)
          .filter(([file]) => file.startsWith('content/'))
          .map(([file, text]) => [file.replace('content/', ''), text]),
      ),
    );
  });
});

test('one file is mended alone', async () => {
  const folder = copyOf('slips-of-the-pen', 'one-file');
  const before = await filesIn(path.join(folder, 'content'));
  await fixIn(folder, (file) => file === 'content/posts/twice.mdx');
  const after = await filesIn(path.join(folder, 'content'));
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed).toEqual(['posts/twice.mdx']);
});

test('terms that still tell a text are left as they were recorded', async () => {
  const folder = copyOf('renamed-tag', 'terms');
  await fixIn(folder, () => true);
  const record = () => readFile(path.join(folder, 'content/ledger/posts/quartz.json'), 'utf8');
  const recorded = await record();
  const post = path.join(folder, 'content/posts/quartz.mdx');
  const text = await readFile(post, 'utf8');
  await writeFile(post, `${text}\nPyrite, pyrite and again pyrite.\n`);
  await fixIn(folder, () => true);
  expect(await record()).toBe(recorded);
  const others = ['pyrite', 'galena', 'halite', 'gypsum', 'beryl', 'topaz', 'barite', 'agate'];
  await writeFile(post, `${text}\n${others.join(' ').repeat(9)} ${'opal jade onyx '.repeat(9)}.\n`);
  await fixIn(folder, () => true);
  expect(await record()).not.toBe(recorded);
});

test('nothing is recorded while there are errors', async () => {
  const folder = copyOf('no-ledger-yet', 'faulty');
  await writeFiles(folder, { 'content/posts/faulty.mdx': 'no front matter\n' });
  const { recorded } = await fixIn(folder, () => true);
  expect(recorded).toBe(0);
  expect(await readdir(path.join(folder, 'content'))).not.toContain('ledger');
});

test('bytes that are no text are left as they are', async () => {
  const folder = copyOf('slips-of-the-pen', 'latin');
  const file = path.join(folder, 'content/posts/twice.mdx');
  const text = await readFile(file, 'latin1');
  const bytes = Buffer.from(text.replace('Text.', 'Caf\u00e9.'), 'latin1');
  await writeFiles(folder, { 'content/posts/twice.mdx': bytes });
  await fixIn(folder, () => true);
  expect(await readFile(file)).toEqual(bytes);
});

async function fixed(name: string, copy: string) {
  const folder = copyOf(name, copy);
  return { folder, fixes: await fixIn(folder, () => true) };
}

function copyOf(name: string, copy: string): string {
  const folder = path.join(scratch, copy);
  cpSync(path.join(cases, name, 'before'), folder, { recursive: true });
  return folder;
}

function fixIn(folder: string, concerns: (path: string) => boolean): Promise<Fixes> {
  const environment = environmentIn(folder);
  return fix(environment, () => loadContent(environment), concerns);
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const texts = files.map(async (file) => [
    path.relative(folder, file),
    await readFile(file, 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

async function leftOf(name: string): Promise<readonly string[]> {
  const text = await readFile(path.join(cases, name, 'left.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text);
}
