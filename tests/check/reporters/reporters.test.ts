import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { github } from '../../../src/check/reporters/github.ts';
import { count, human, inColour } from '../../../src/check/reporters/human.ts';
import { json } from '../../../src/check/reporters/json.ts';
import type { Problem } from '../../../src/model/problem.ts';

const error: Problem = {
  path: 'content/posts/a post, 100%: odd.mdx',
  line: 12,
  column: 3,
  severity: 'error',
  rule: 'unknown-key',
  message: 'the formula "50 %\r\nof x" cannot be read: a, b',
  fix: 'mend it:\n  write 100 %, no more',
};
const warning: Problem = {
  path: 'content/tags.yaml',
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'review-due',
  message: 'a review is due',
  fix: 'review it',
};

describe('for people', () => {
  const lines = human([error, warning]).split('\n');

  test('a problem is one line, its fix and its rule the indented lines after it', () => {
    const form = /^(.+):(\d+):(\d+) {2}(error|warning) {2}([a-z-]+) {2}(\S.*)$/;
    const heads = lines.filter((line) => form.test(line));
    expect(heads.map((line) => form.exec(line)?.slice(1, 6))).toEqual([
      [error.path, '12', '3', 'error', 'unknown-key'],
      [warning.path, '1', '1', 'warning', 'review-due'],
    ]);
    for (const head of heads) expect(lines[lines.indexOf(head) + 1]).toMatch(/^\s+\S/);
    expect(lines.filter((line) => /^ {4}fix: \S/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /^ {4}why: https:\S+\/rules\/#[a-z-]+$/.test(line))).toHaveLength(
      2,
    );
  });

  test('no line is broken by what is quoted', () => {
    expect(human([error])).not.toContain('\r');
    expect(lines).toHaveLength(6 + 3);
  });

  test('the end counts', () => {
    expect(lines.at(-2)).toBe('1 error, 1 warning');
    expect(count([])).toBe('0 errors, 0 warnings');
    expect(count([error, error])).toBe('2 errors, 0 warnings');
  });

  test('nothing is said of nothing', () => {
    expect(human([])).toBe('');
  });
});

describe('as JSON', () => {
  test('each problem has these seven keys, and nothing is lost', () => {
    const rows: unknown = JSON.parse(json([error, { ...warning, extra: 'not told' } as Problem]));
    expect(rows).toEqual([error, warning]);
    expect((rows as object[]).map((row) => Object.keys(row))).toEqual(
      Array(2).fill(['path', 'line', 'column', 'severity', 'rule', 'message', 'fix']),
    );
  });

  test('no problem is an empty array', () => {
    expect(JSON.parse(json([]))).toEqual([]);
  });
});

describe('for GitHub', () => {
  test('a problem is one command', () => {
    expect(github([error, warning]).split('\n')).toEqual([
      expect.stringMatching(/^::error [^\n]+::[^\n]+$/),
      expect.stringMatching(/^::warning [^\n]+::[^\n]+$/),
      '',
    ]);
  });

  test('is read back as it was', () => {
    const [line = ''] = github([error]).split('\n');
    const [, severity, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const read = Object.fromEntries(properties.split(',').map((property) => property.split('=')));
    expect(severity).toBe('error');
    expect(decode(read.file)).toBe(error.path);
    expect([read.line, read.col, read.title]).toEqual(['12', '3', 'unknown-key']);
    expect(decode(data)).toContain(error.message);
    expect(decode(data)).toContain(error.fix);
    expect(decode(data)).toContain('/rules/#unknown-key');
  });

  test('no problem is no command', () => {
    expect(github([])).toBe('');
  });
});

/** The escapes of workflow commands. */
function decode(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
    '%25': '%',
  };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => escapes[code] ?? code);
}

test('colours change nothing but the colours', () => {
  const coloured = inColour([error, warning]);
  expect(coloured).not.toBe(human([error, warning]));
  expect(stripVTControlCharacters(coloured)).toBe(human([error, warning]));
});

test('an edit is data, where there is one', () => {
  const edits = [{ path: error.path, line: 12, column: 3, replaces: 'a', text: 'b' }];
  const rows: readonly object[] = JSON.parse(json([{ ...error, edits }, warning]));
  expect(rows).toMatchObject([{ edits }, {}]);
  expect(Object.keys(rows[1] ?? {})).not.toContain('edits');
});
