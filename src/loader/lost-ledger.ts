import { execFile } from 'node:child_process';
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
  const committed = ['-C', contentDir, 'ls-tree', '--name-only', 'HEAD', 'ledger/'];
  const { stdout } = await promisify(execFile)('git', committed).catch(() => ({ stdout: '' }));
  if (stdout.trim() === '') return [];
  const shown = posix(path.relative(base, path.join(contentDir, 'ledger')));
  return [
    {
      ...fileStart,
      path: shown,
      severity: 'error',
      rule: 'ledger-file',
      message:
        'the last commit has a record of what was published, and all of it is gone: nobody would be told of addresses that break',
      fix: `bring it back: git checkout HEAD -- ${shown}`,
    },
  ];
}
