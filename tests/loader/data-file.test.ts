import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../src/loader/data-file.ts';
import type { Problem } from '../../src/model/problem.ts';
import { tagEntry } from '../../src/model/schema.ts';

function read(text: string) {
  const problems: Problem[] = [];
  const file = readDataFile(Buffer.from(text), 'content/tags.yaml', tagEntry, problems);
  return { ...file, told: problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`) };
}

const whole = 'a:\n  label: A\n  description: The first.\n';

describe('a data file', () => {
  test('is its entries, in the order of their lines', () => {
    const { ids, entries, told } = read(`${whole}1:\n  label: B\n  description: Two.\n`);
    expect([ids, entries.map(({ id }) => id), told]).toEqual([['a', '1'], ['a', '1'], []]);
  });

  test.each([
    ['a mark that is not closed', 'b:\n  label: "B\n  description: Two.\n', '5:10 yaml-syntax'],
    ['a second colon', 'b:\n  label: B: C\n  description: Two.\n', '5:10 yaml-syntax'],
    ['an id that was there', whole, '4:1 yaml-syntax'],
  ])('with %s tells what is wrong elsewhere, too', (_, broken, fault) => {
    const { told } = read(`${whole}${broken}c:\n  lable: C\n`);
    expect(told).toContain(fault);
    expect(told).toContain('8:3 unknown-key');
    expect(told.filter((line) => !/^(?:7|8):/.test(line))).toEqual([fault]);
  });

  test('of which not all could be read holds nothing against posts', () => {
    const { ids, entries } = read(`${whole}b:\n  label: "B\n`);
    expect([ids, entries]).toEqual([null, []]);
  });

  test('that is no group says so', () => {
    expect(read('- a\n- b\n').told).toEqual(['1:1 invalid-value']);
  });
});
