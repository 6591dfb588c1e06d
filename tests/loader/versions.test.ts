import path from 'node:path';
import { expect, test } from 'vitest';
import { compilerVersion, versionSources } from '../../src/loader/versions.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const folder = scratchFolder();

test('the compiler has another version when its source or its libraries change', async () => {
  const versionWith = async (name: string, files: Readonly<Record<string, string>>) => {
    const root = path.join(folder, name);
    await writeFiles(root, {
      'package.json': '{}',
      'src/markdown/a.ts': 'a',
      'src/pages/a.astro': 'a',
      ...files,
    });
    return compilerVersion(root);
  };
  const first = await versionWith('v1', {});
  expect(await versionWith('v2', {})).toBe(first);
  expect(await versionWith('v3', { 'src/pages/a.astro': 'b' })).toBe(first);
  for (const [name, file] of [
    'markdown/a.ts',
    'diagrams/b.ts',
    'formulas/b.ts',
    'model/c.ts',
    'yaml/d.ts',
    'loader/e.ts',
  ].entries()) {
    expect(await versionWith(`w${name}`, { [`src/${file}`]: 'changed' })).not.toBe(first);
  }
  expect(await versionWith('v4', { 'package.json': '{ "version": "2" }' })).not.toBe(first);
});

test('what a version hangs on is known, folders included', async () => {
  const sources = versionSources(process.cwd());
  for (const name of ['src/markdown', 'src/markdown/twin/twin.ts', 'src/prose', 'package.json']) {
    expect(sources).toContain(path.resolve(name));
  }
  expect(sources).not.toContain(path.resolve('src/pages'));
});
