import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileStart, type Problem } from '../model/problem.ts';
import { posix } from './folder.ts';

/**
 * A ledger that was committed and is not there any more: with it goes all that would be missed. Asked
 * only where there is none, since Git has to be started for it; where there is no Git, nothing is said.
 * @param base what problem paths are relative to
 */
export async function lostLedger(contentDir: string, base: string): Promise<Problem[]> {
  const committed = await ask(contentDir, ['ls-tree', '--name-only', 'HEAD', 'ledger/']);
  if (committed === null) return [];
  const commit = committed === '' ? await lastWithLedger(contentDir) : 'HEAD';
  if (commit === null) return [];
  const shown = posix(path.relative(base, path.join(contentDir, 'ledger')));
  return [
    {
      ...fileStart,
      path: shown,
      severity: 'error',
      rule: 'ledger-file',
      message:
        'an earlier commit has a record of what was published, and all of it is gone: nobody would be told of addresses that break',
      fix: `bring it back: git checkout ${commit} -- ${shown}`,
    },
  ];
}

/** The commit before the one that deleted it; null where there is none, or none that is known here. */
async function lastWithLedger(contentDir: string): Promise<string | null> {
  const deleted = ['log', '-1', '--diff-filter=D', '--format=%h', '--', 'ledger/'];
  const commit = await ask(contentDir, deleted);
  return commit ? `${commit}~1` : null;
}

/** What Git answers; null where there is no Git, no repository or no commit. */
async function ask(folder: string, question: readonly string[]): Promise<string | null> {
  // To start it takes as long as to check a post.
  if (!isInRepository(folder)) return null;
  return promisify(execFile)('git', ['-C', folder, ...question]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

function isInRepository(folder: string): boolean {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (parent !== folder && isInRepository(parent));
}
