import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks at who has the turn. */
const patience = 100;

/**
 * Does one piece of work at a time, over all processes that name the same folder: Astro keeps what
 * it bundles in one place of a checkout, where two builds would mix their posts. Who died with the
 * turn loses it.
 * @param folder made while the turn is taken, gone after it
 */
export async function inTurn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const holder = path.join(folder, 'pid');
  await mkdir(path.dirname(folder), { recursive: true });
  while (!(await take(folder))) {
    if (await isAbandoned(holder)) await rm(folder, { recursive: true, force: true });
    await wait(patience);
  }
  try {
    await writeFile(holder, String(process.pid));
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A turn without a name in it has only just been taken, or its holder died on the spot. */
async function isAbandoned(holder: string): Promise<boolean> {
  const named = await readFile(holder, 'utf8').catch(() => null);
  if (named === null) {
    await wait(patience);
    return (await readFile(holder, 'utf8').catch(() => null)) === null;
  }
  return !isAlive(Number(named));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
