import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';

const text = `title: A title
date: 2026-05-28
related:
  - post: one
  - url: "https://example.org/"
    title: Two
series: { id: engines, part: 1 }
empty:
tags: [a, b]
`;

describe('YAML', () => {
  test('becomes a value, in which dates stay text', () => {
    expect(readYaml(text)).toMatchObject({
      value: {
        title: 'A title',
        date: '2026-05-28',
        related: [{ post: 'one' }, { url: 'https://example.org/', title: 'Two' }],
        series: { id: 'engines', part: 1 },
        empty: null,
        tags: ['a', 'b'],
      },
      faults: [],
    });
  });

  test('tells where each value stands, an empty one at its key', () => {
    expect(readYaml(text).values).toEqual({
      title: { line: 1, column: 8 },
      date: { line: 2, column: 7 },
      related: { line: 4, column: 3 },
      'related.0': { line: 4, column: 5 },
      'related.0.post': { line: 4, column: 11 },
      'related.1': { line: 5, column: 5 },
      'related.1.url': { line: 5, column: 10 },
      'related.1.title': { line: 6, column: 12 },
      series: { line: 7, column: 9 },
      'series.id': { line: 7, column: 15 },
      'series.part': { line: 7, column: 30 },
      empty: { line: 8, column: 1 },
      tags: { line: 9, column: 7 },
      'tags.0': { line: 9, column: 8 },
      'tags.1': { line: 9, column: 11 },
    });
  });

  test('tells where each key stands', () => {
    expect(readYaml(text).keys).toMatchObject({
      title: { line: 1, column: 1 },
      'related.1.title': { line: 6, column: 5 },
      'series.part': { line: 7, column: 24 },
      empty: { line: 8, column: 1 },
    });
  });

  test('counts the lines before it', () => {
    expect(readYaml(text, 3).values['date']).toEqual({ line: 5, column: 7 });
  });

  test('that is none has every fault at its place, and no value', () => {
    const reading = readYaml('a: one: two\nb: "open\n', 1);
    expect(reading.value).toBeUndefined();
    expect(reading.faults.map(({ line }) => line)).toEqual([2, 3]);
    for (const { message } of reading.faults) expect(message).not.toBe('');
  });

  test.each([
    ['', null],
    ['text', 'text'],
    ['- a', ['a']],
    ['yes', 'yes'],
    ['012', 12],
    ['0x10', 16],
    ['~', null],
  ])('%j is %j', (source, value) => {
    expect(readYaml(source).value).toEqual(value);
  });

  test('may name a value once and use it again', () => {
    expect(readYaml('a: &name A\nb: *name').value).toEqual({ a: 'A', b: 'A' });
  });

  test.each([
    ['an alias without an anchor', 'title: *Great*', 1],
    ['aliases that multiply', `a: &a [1, 1]\n${multiplied('abcdefghijklmn')}`, 14],
  ])('with %s has a fault at that line', (_, source, line) => {
    const { value, faults } = readYaml(source);
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([{ line }]);
  });
});

/** Each line has the line before it eight times. */
function multiplied(names: string): string {
  const lines = [...names].slice(1).map((name, index) => {
    const before = names[index];
    return `${name}: &${name} [${Array(8).fill(`*${before}`).join(', ')}]`;
  });
  return lines.join('\n');
}
