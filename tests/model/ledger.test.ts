import { describe, expect, test } from 'vitest';
import {
  addressOf,
  headingsUnder,
  isInForce,
  type LedgerEntry,
  type LedgerFile,
  ledgerFileName,
  parseLedgerFile,
  printLedgerFile,
} from '../../src/model/ledger.ts';
import { NOW } from '../scratch.ts';

const entry: LedgerEntry = {
  kind: 'posts',
  id: 'quartz',
  title: 'Quartz, "the hard one"',
  published: new Date('2026-05-28T09:30:00Z'),
  terms: ['quartz', 'glass'],
  headings: [
    { id: '2026', text: '2026' },
    { id: 'earlier', text: 'Earlier', now: '#2026' },
  ],
  now: null,
};

describe('a ledger file', () => {
  test.each<[string, LedgerEntry]>([
    ['of a post', entry],
    ['of what was retired', { ...entry, now: 'gone' }],
    ['of a subject', { ...entry, kind: 'tags', published: null, terms: [], headings: [] }],
  ])('%s is read as it was printed', (_, one) => {
    expect(parseLedgerFile(printLedgerFile(one), one.kind, one.id)).toEqual(one);
  });

  test('has a heading a line, in the order of the text', () => {
    const lines = printLedgerFile(entry).split('\n');
    expect(lines.filter((line) => line.includes('"id"')).map((line) => line.trim())).toEqual([
      '{ "id": "2026", "text": "2026" },',
      '{ "id": "earlier", "text": "Earlier", "now": "#2026" }',
    ]);
  });

  test.each([
    ['{', /JSON/],
    ['[]', /whole/],
    ['{}', /title/],
    ['{ "title": "A", "published": "soon" }', /soon/],
    ['{ "title": "A", "now": "elsewhere" }', /now/],
    ['{ "title": "A", "now": null }', /now/],
    ['{ "title": "A", "titel": "B" }', /titel/],
    ['{ "title": "A", "terms": ["a"] }', /terms/],
    ['{ "title": "A", "headings": {} }', /headings: .*list/],
    ['{ "title": "A", "headings": [{ "id": "" , "text": "" }] }', /headings\.0\.id/],
    ['{ "title": "A", "headings": [{ "id": "a" , "text": "A", "now": "b" }] }', /headings\.0\.now/],
    ['{ "title": "A", "headings": ["a"] }', /headings\.0.*group/],
  ])('that says %s is told of in words', (text, words) => {
    expect(parseLedgerFile(text, 'posts', 'a')).toMatch(words);
  });
});

test('addresses and files are named after kind and id', () => {
  expect(addressOf({ kind: 'posts', id: 'a' })).toBe('/posts/a/');
  expect(addressOf({ kind: 'pages', id: 'a' })).toBe('/a/');
  expect(ledgerFileName({ kind: 'tags', id: 'a' })).toBe('tags/a.json');
});

test('an address is in force from the day on which readers see it', () => {
  expect(isInForce(entry, NOW)).toBe(true);
  expect(isInForce({ ...entry, published: null }, NOW)).toBe(true);
  expect(isInForce({ ...entry, published: new Date('2027-01-01') }, NOW)).toBe(false);
});

test('the headings of a renamed post are those of all its names, the newest record of each', () => {
  const file = (headings: LedgerEntry['headings']): LedgerFile => ({
    path: '',
    text: '',
    entry: { ...entry, headings },
  });
  const ledger = new Map([
    [
      '/posts/a/',
      file([
        { id: 'x', text: 'X' },
        { id: 'y', text: 'Y' },
      ]),
    ],
    ['/posts/b/', file([{ id: 'x', text: 'X', now: 'gone' }])],
  ]);
  const addresses = ['/posts/a/', '/posts/b/', '/posts/c/'];
  expect(headingsUnder((address) => ledger.get(address), addresses)).toEqual([
    { id: 'x', text: 'X', now: 'gone' },
    { id: 'y', text: 'Y' },
  ]);
});
