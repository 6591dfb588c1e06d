import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawDot } from '../../../src/diagrams/dot/dot.ts';

const folder = new URL('../../fixtures/diagrams/dot-faults/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const cases = readdirSync(folder).filter((name) => name.endsWith('.dot'));

describe('a source that cannot be drawn', () => {
  test.each(cases)('%s is a fault at its place, with what to write', async (name) => {
    const expected: unknown = JSON.parse(read(name.replace(/dot$/, 'json')));
    expect(await drawDot(read(name))).toEqual(expected);
  });

  test.each([
    '',
    ' \n ',
    '\ufeff',
    '{',
    '"',
    '<',
    '}{',
    'digraph',
    'graph {} graph {}',
    '\0',
    '<<<',
    '/*',
  ])('%j is a fault', async (source) => {
    const fault = await drawDot(source);
    expect(fault).toMatchObject({ line: expect.any(Number), fix: expect.stringMatching(/./) });
  });
});
