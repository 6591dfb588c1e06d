import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/cli/turn.ts';
import { scratchFolder } from '../scratch.ts';

describe('a turn', () => {
  test('is one at a time, and leaves nothing behind', async () => {
    const folder = scratchFolder();
    let busy = 0;
    let most = 0;
    const work = async (result: number) => {
      busy += 1;
      most = Math.max(most, busy);
      await wait(20);
      busy -= 1;
      return result;
    };
    const turns = [1, 2, 3].map((number) => inTurn(path.join(folder, 'turn'), () => work(number)));
    expect(await Promise.all(turns)).toEqual([1, 2, 3]);
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is given back when the work fails', async () => {
    const turn = path.join(scratchFolder(), 'turn');
    const failing = inTurn(turn, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await inTurn(turn, async () => 'next')).toBe('next');
  });

  test('is lost by a process that is no more', async () => {
    const turn = path.join(scratchFolder(), 'turn');
    await mkdir(turn);
    await writeFile(path.join(turn, 'pid'), '2147483646');
    expect(await inTurn(turn, async () => 'next')).toBe('next');
  });
});
