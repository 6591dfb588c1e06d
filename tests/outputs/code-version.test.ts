import { cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeVersion } from '../../src/outputs/code-version.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const scratch = scratchFolder();
const files = { 'package.json': '{}', 'src/a/one.ts': 'one', 'src/a/in/two.ts': 'two' };

test.each([
  ['a file', { 'src/a/one.ts': 'another' }],
  ['a file in a folder within', { 'src/a/in/two.ts': 'another' }],
  ['a file that comes', { 'src/a/three.ts': '' }],
  ['the versions of packages', { 'package.json': '{"dependencies":{}}' }],
])('changes with %s', async (what, change) => {
  const [before, after] = [path.join(scratch, what, 'before'), path.join(scratch, what, 'after')];
  await writeFiles(before, files);
  await cp(before, after, { recursive: true });
  await writeFiles(after, change);
  expect(await codeVersion(after, ['src/a'])).not.toBe(await codeVersion(before, ['src/a']));
});

test('does not change with what lies elsewhere', async () => {
  const [before, after] = [path.join(scratch, 'before'), path.join(scratch, 'after')];
  await writeFiles(before, files);
  await writeFiles(after, { ...files, 'src/b/four.ts': 'four' });
  expect(await codeVersion(after, ['src/a'])).toBe(await codeVersion(before, ['src/a']));
});
