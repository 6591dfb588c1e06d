import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFolder, requireOutput } from '../../../src/cli/building/output-folder.ts';
import { environmentIn, scratchFolder, writeFiles } from '../../scratch.ts';

describe('a folder for a build', () => {
  test.each(['', 'content', 'content/posts', 'src', 'public/site'])(
    'is refused where it would take “%s” with it',
    async (name) => {
      const root = scratchFolder();
      const environment = { ...environmentIn(root), root, contentDir: path.join(root, 'content') };
      const outDir = path.join(root, name);
      await expect(requireOutput({ ...environment, outDir })).rejects.toThrow('OUT_DIR');
    },
  );

  test('is refused where it holds what no build made, and taken where one did', async () => {
    const folder = scratchFolder();
    const environment = environmentIn(scratchFolder());
    await writeFiles(folder, { 'kept/thesis.txt': 'a', 'built/_headers': '/*' });
    const at = (name: string) => ({ ...environment, outDir: path.join(folder, name) });
    await expect(requireOutput(at('kept'))).rejects.toThrow('something else');
    await expect(requireOutput(at('built'))).resolves.toBeUndefined();
    await expect(requireOutput(at('new'))).resolves.toBeUndefined();
  });

  test('is replaced whole, or not at all', async () => {
    const parent = scratchFolder();
    const folder = path.join(parent, 'site');
    await writeFiles(folder, { 'old.txt': 'old' });
    await expect(replaceFolder(folder, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await readFile(path.join(folder, 'old.txt'), 'utf8')).toBe('old');
    await replaceFolder(folder, async (draft) => {
      mkdirSync(draft, { recursive: true });
      await writeFiles(draft, { 'new.txt': 'new' });
    });
    expect(await readdir(folder)).toEqual(['new.txt']);
    expect(await readdir(parent)).toEqual(['site']);
  });
});
