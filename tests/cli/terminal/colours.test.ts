import { describe, expect, test } from 'vitest';
import { progressLine } from '../../../src/cli/terminal/progress.ts';
import { readTags } from '../../../src/cli/tag-question.ts';
import { isColourful } from '../../../src/cli/terminal/colours.ts';

describe('a progress line', () => {
  test('is shown on a terminal once a second has passed, and goes', () => {
    const { written, line, pass } = shownOn(true);
    line.show(1, 10);
    pass(999);
    line.show(2, 10);
    expect(written).toEqual([]);
    pass(1);
    line.show(3, 10);
    line.show(3, 10);
    line.clear();
    line.clear();
    expect(written).toEqual(['\rChecking 3 of 10 files …\u001B[K', '\r\u001B[K']);
  });

  test('is no wider than the terminal, and says when it comes to the words', () => {
    const { written, line, pass } = shownOn(true, 20);
    pass(1000);
    line.show(3, 10, 'words');
    line.clear();
    expect(written).toEqual(['\rChecking words: 3 o\u001B[K', '\r\u001B[K']);
  });

  test('is never shown elsewhere', () => {
    const { written, line, pass } = shownOn(false);
    pass(5000);
    line.show(3, 10);
    line.clear();
    expect(written).toEqual([]);
  });
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{}, {}, false],
  [{}, { FORCE_COLOR: '1' }, true],
  [{}, { FORCE_COLOR: '' }, false],
  [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
  [{ isTTY: true }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('an output %j with %j has colours: %j', (stream, variables, colourful) => {
  expect(isColourful(stream, variables)).toBe(colourful);
});

test.each([
  ['', ['routing'], []],
  ['2, routing', ['cost', 'routing'], []],
  ['COST cost 2', ['cost'], []],
  ['0, 3, costs', [], ['0', '3', 'costs']],
])('the answer %j names %j, and not %j', (reply, tags, unknown) => {
  expect(readTags(reply, ['routing', 'cost'])).toEqual({ tags, unknown });
});

function shownOn(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let now = 0;
  const output = { isTTY, columns, write: (text: string) => written.push(text) };
  const line = progressLine('Checking', output, () => now);
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { written, line, pass };
}
