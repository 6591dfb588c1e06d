import { describe, expect, test } from 'vitest';
import { addTallies, tallyCommand, tallyVitest } from './tally.ts';

/** A file of a report, from its own status and those of its tests. */
const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('the tally', () => {
  test('of a command is its exit code', () => {
    expect([0, 1, -1].map(tallyCommand)).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ]);
  });

  test.each([
    ['all passed', [file('passed', 'passed', 'passed')], 0, 2, 0],
    ['one failed', [file('failed', 'passed', 'failed')], 1, 1, 1],
    [
      'one skipped, one to do, one unfinished',
      [file('passed', 'skipped', 'todo', 'pending')],
      0,
      0,
      3,
    ],
    ['a file did not load', [file('passed', 'passed'), file('failed')], 1, 1, 1],
    ['a hook failed after the tests', [file('failed', 'passed')], 1, 1, 1],
    ['the run ended badly although its tests passed', [file('passed', 'passed')], 1, 1, 1],
    ['there were no tests', [], 0, 0, 1],
  ])('of a test run: %s', (_, testResults, exitCode, passed, failed) => {
    expect(tallyVitest({ testResults }, exitCode)).toEqual({ passed, failed });
  });

  test('of a test run without a report', () => {
    expect(tallyVitest(null, 1)).toEqual({ passed: 0, failed: 1 });
  });

  test('of several checks is their sum', () => {
    const tallies = [tallyCommand(0), { passed: 3, failed: 2 }];
    expect(addTallies(tallies)).toEqual({ passed: 4, failed: 2 });
  });
});
