import path from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/loader/digest.ts';
import { compilerVersion, DocumentStore } from '../../src/loader/document-store.ts';
import { noFacts } from '../model/entries.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const folder = scratchFolder();
const body = { html: '<p>Text</p>', twin: '', sections: [], drawings: {} };

test('what was stored is found again, and its body by the facts', async () => {
  const store = new DocumentStore(path.join(folder, 'one'));
  const stored = { facts: { ...noFacts, digest: 'b0d1' }, problems: [], included: [] };
  expect(await store.read('k3y')).toBeNull();
  await store.write('k3y', stored, body);
  expect(await store.read('k3y')).toEqual(stored);
  expect(await store.readBody('b0d1')).toEqual(body);
  await expect(store.readBody('0000')).rejects.toThrow('0000');
});

test('a text that could not be parsed is stored with its problems', async () => {
  const store = new DocumentStore(path.join(folder, 'two'));
  const problem = {
    path: 'a',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'x',
    message: 'y',
    fix: 'z',
  } as const;
  await store.write('k3y', { facts: null, problems: [problem], included: [] }, null);
  expect(await store.read('k3y')).toEqual({ facts: null, problems: [problem], included: [] });
});

test('what was stored holds as long as the included files do', async () => {
  const store = new DocumentStore(path.join(folder, 'three'));
  const file = path.join(folder, 'a.dot');
  const missing = path.join(folder, 'missing.dot');
  await writeFiles(folder, { 'a.dot': 'one' });
  const included = [
    { file, digest: digestOf('one') },
    { file: missing, digest: null },
  ];
  await store.write('k3y', { facts: noFacts, problems: [], included }, body);
  expect(await store.read('k3y')).not.toBeNull();
  await writeFiles(folder, { 'a.dot': 'two' });
  expect(await store.read('k3y')).toBeNull();
  await writeFiles(folder, { 'a.dot': 'one' });
  expect(await store.read('k3y')).not.toBeNull();
  await writeFiles(folder, { 'missing.dot': 'here now' });
  expect(await store.read('k3y')).toBeNull();
});

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
    'model/c.ts',
    'yaml/d.ts',
    'loader/e.ts',
  ].entries()) {
    expect(await versionWith(`w${name}`, { [`src/${file}`]: 'changed' })).not.toBe(first);
  }
  expect(await versionWith('v4', { 'package.json': '{ "version": "2" }' })).not.toBe(first);
});
