import { describe, expect, test } from 'vitest';
import {
  likenessOfTexts,
  type RecordedHeading,
  traceHeadings,
} from '../../src/model/heading-history.ts';

const present = (...texts: readonly string[]) =>
  texts.map((text) => ({ id: idOf(text), text, depth: 2 }));
const recorded = (...texts: readonly string[]): RecordedHeading[] =>
  texts.map((text) => ({ id: idOf(text), text }));

describe('a heading is found again', () => {
  test.each<[string, readonly string[], readonly string[], Record<string, string>]>([
    ['as it was', ['A', 'B'], ['A', 'B'], {}],
    [
      'by its words between its neighbours',
      ['First', 'What it costs', 'Last'],
      ['First', 'What it really costs', 'Last'],
      { 'what-it-costs': 'what-it-really-costs' },
    ],
    [
      'by its place alone',
      ['First', 'The price', 'Last'],
      ['First', 'Money', 'Last'],
      { 'the-price': 'money' },
    ],
    [
      'by its words before its place',
      ['First', 'Hardness', 'Where quartz is found'],
      ['First', 'Where to find quartz', 'On hardness'],
      { hardness: 'on-hardness', 'where-quartz-is-found': 'where-to-find-quartz' },
    ],
    [
      'after its section has moved',
      ['How to mend a broken gateway', 'Middle', 'Last'],
      ['Middle', 'Last', 'How to mend broken gateways'],
      { 'how-to-mend-a-broken-gateway': 'how-to-mend-broken-gateways' },
    ],
    ['not where sections only swapped', ['A', 'B', 'C'], ['C', 'A', 'B'], {}],
  ])('%s', (_, before, after, former) => {
    const trace = traceHeadings(recorded(...before), present(...after));
    expect(Object.fromEntries(trace.former)).toEqual(former);
    expect(trace.lost).toEqual([]);
  });

  test('through all that took its place since', () => {
    const history: RecordedHeading[] = [
      { id: 'b', text: 'Bauxite' },
      { id: 'a', text: 'Amber', now: '#b' },
    ];
    const { former } = traceHeadings(history, present('Bauxites'));
    expect(Object.fromEntries(former)).toEqual({ a: 'bauxites', b: 'bauxites' });
  });
});

describe('a heading is lost', () => {
  test('that nothing took the place of', () => {
    const { former, lost } = traceHeadings(
      recorded('First', 'Gone', 'Last'),
      present('First', 'Last'),
    );
    expect([...former]).toEqual([]);
    expect(lost.map(({ id }) => id)).toEqual(['gone']);
  });

  test('where two could have taken its place', () => {
    const { former, lost } = traceHeadings(
      recorded('First', 'Amber', 'Last'),
      present('First', 'Zircon', 'Topaz', 'Last'),
    );
    expect([...former]).toEqual([]);
    expect(lost).toHaveLength(1);
  });

  test('and stays so when another comes to its place later', () => {
    const history: RecordedHeading[] = [
      ...recorded('First'),
      { id: 'amber', text: 'Amber', now: 'unknown' },
    ];
    const { former, lost } = traceHeadings(history, present('First', 'Zircon'));
    expect([...former]).toEqual([]);
    expect(lost).toHaveLength(1);
  });

  test('without a word where it was given up, or leads round in a circle', () => {
    const history: RecordedHeading[] = [
      { id: 'given-up', text: 'Given up', now: 'gone' },
      { id: 'a', text: 'A', now: '#b' },
      { id: 'b', text: 'B', now: '#a' },
    ];
    const { lost } = traceHeadings(history, present('Zircon'));
    expect(lost.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

test('likeness is of letters, not of length', () => {
  expect(likenessOfTexts('The same', 'the SAME')).toBe(1);
  expect(likenessOfTexts('abc', 'xyz')).toBe(0);
  expect(likenessOfTexts('', '!')).toBe(0);
  expect(likenessOfTexts('Пример', 'Примеры')).toBeGreaterThan(0.7);
});

function idOf(text: string): string {
  return text.toLowerCase().replace(/ /g, '-');
}
