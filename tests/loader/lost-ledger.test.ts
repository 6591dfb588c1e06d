import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { environmentIn, scratchFolder, writeFiles } from '../scratch.ts';

const scratch = scratchFolder();

const losses: Readonly<Record<string, (folder: string) => void | Promise<void>>> = {
  'from disk': (folder) => rm(path.join(folder, 'content/ledger'), { recursive: true }),
  'from the index': (folder) => git(folder, 'rm', '--quiet', '-r', 'content/ledger'),
  'in a commit': (folder) => {
    git(folder, 'rm', '--quiet', '-r', 'content/ledger');
    git(folder, ...author, 'commit', '--quiet', '--message', 'Second');
    git(folder, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'Third');
  },
};

test.each(Object.entries(losses))('a ledger that is gone %s is missed', async (name, lose) => {
  const folder = path.join(scratch, name.replaceAll(' ', '-'));
  await writeFiles(folder, {
    'content/posts/.keep': '',
    'content/ledger/tags/notes.json': '{\n  "title": "Notes",\n  "terms": ""\n}\n',
  });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, ...author, 'commit', '--quiet', '--message', 'First');
  expect(await ledgerProblemsIn(folder)).toEqual([]);
  await lose(folder);
  const [problem, ...others] = await ledgerProblemsIn(folder);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ path: 'content/ledger', rule: 'ledger-file', severity: 'error' });
  const [, command = ''] = /: git (.*)$/.exec(problem?.fix ?? '') ?? [];
  git(folder, ...command.split(' '));
  expect(await ledgerProblemsIn(folder)).toEqual([]);
});

test('a content folder that never had one, or is in no checkout, is well', async () => {
  const folder = path.join(scratch, 'alone');
  await writeFiles(folder, { 'content/posts/.keep': '' });
  expect(await ledgerProblemsIn(folder)).toEqual([]);
  git(folder, 'init', '--quiet');
  expect(await ledgerProblemsIn(folder)).toEqual([]);
});

const author = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args]);
}

async function ledgerProblemsIn(folder: string) {
  const { problems } = await loadContent(environmentIn(folder));
  return problems.filter(({ rule }) => rule === 'ledger-file');
}
