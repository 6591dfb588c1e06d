import path from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/loader/digest.ts';
import { DocumentStore } from '../../src/loader/document-store.ts';
import { noFacts } from '../model/entries.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const folder = scratchFolder();
const body = {
  html: '<p>Text — “quoted” 🙂</p>\n1 2 3\n',
  feed: '<p>Text — “fed”</p>',
  twin: 'Text\n',
  sections: [{ id: null, heading: null, text: 'Text' }],
  drawings: {},
};

test('what was stored is found again, and its body by the facts', async () => {
  const store = new DocumentStore(path.join(folder, 'one'));
  const stored = { facts: { ...noFacts, digest: 'b0d1' }, problems: [], included: [] };
  expect(await store.read('k3y')).toBeNull();
  await store.write('k3y', stored, body);
  expect(await store.read('k3y')).toEqual(stored);
  expect(await store.readBody('b0d1')).toEqual(body);
  expect(await store.readFeedBody('b0d1')).toBe(body.feed);
  await expect(store.readBody('0000')).rejects.toThrow('0000');
  await expect(store.readFeedBody('0000')).rejects.toThrow('0000');
});

test('what feeds carry is found whole, however long it is', async () => {
  const store = new DocumentStore(path.join(folder, 'long'));
  const long = { ...body, feed: 'A long “text”. '.repeat(10_000) };
  await store.write('k3y', { facts: noFacts, problems: [], included: [] }, long);
  expect(await store.readFeedBody(noFacts.digest)).toBe(long.feed);
  expect(await store.readBody(noFacts.digest)).toEqual(long);
});

test('a body that Astro renders is stored without its HTML', async () => {
  const store = new DocumentStore(path.join(folder, 'dynamic'));
  const dynamic = { ...body, html: null, feed: null, twin: '' };
  await store.write('k3y', { facts: noFacts, problems: [], included: [] }, dynamic);
  expect(await store.readBody(noFacts.digest)).toEqual(dynamic);
  expect(await store.readFeedBody(noFacts.digest)).toBe('');
});

test('a document that is stored without its body serves those who need none', async () => {
  const store = new DocumentStore(path.join(folder, 'bodiless'));
  const stored = { facts: { ...noFacts, digest: 'b0d1' }, problems: [], included: [] };
  await store.write('k3y', stored, null);
  expect(await store.read('k3y')).toBeNull();
  expect(await store.read('k3y', false)).toEqual(stored);
  await store.write('k3y', stored, body);
  expect(await store.read('k3y')).toEqual(stored);
});

test('what was recalled once is not made again, until its parts or the version change', async () => {
  const store = new DocumentStore(path.join(folder, 'recalled'));
  const value = { at: new Date(0), text: '“quoted”', none: null };
  const recall = (version: string, part: string, made: unknown) =>
    store.recall(version, [part], async () => made);
  expect(await recall('v1', 'a', value)).toEqual(value);
  expect(await recall('v1', 'a', 'other')).toEqual(value);
  expect(await recall('v1', 'b', 'other')).toBe('other');
  expect(await recall('v2', 'a', null)).toBeNull();
  expect(await recall('v2', 'a', 'other')).toBeNull();
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
