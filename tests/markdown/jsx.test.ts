import { describe, expect, test } from 'vitest';
import { literalOf } from '../../src/markdown/jsx.ts';

describe('a literal', () => {
  test.each([
    ['3', 3],
    ['-1.5', -1.5],
    ['true', true],
    ['false', false],
    ["'text'", 'text'],
    ['"text"', 'text'],
    ['`text`', 'text'],
    [' "a \'b\'" ', "a 'b'"],
    ['""', ''],
  ])('%s is %j', (expression, value) => {
    expect(literalOf(expression)).toBe(value);
  });

  test.each([
    ['name'],
    ['1 + 1'],
    [`\`a \${b}\``],
    ["'a' + 'b'"],
    ["'a\\n'"],
    ['[1]'],
    ['{}'],
    [''],
    ['null'],
    ['"a'],
  ])('%s is none', (expression) => {
    expect(literalOf(expression)).toBeUndefined();
  });
});
