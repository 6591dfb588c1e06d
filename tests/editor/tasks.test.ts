import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { human } from '../../src/check/reporters/human.ts';
import type { Problem } from '../../src/model/problem.ts';

interface Tasks {
  readonly tasks: readonly {
    readonly label: string;
    readonly script?: string;
    readonly command?: string;
    readonly problemMatcher: Matcher | readonly string[];
  }[];
}

interface Matcher {
  readonly pattern: {
    readonly regexp: string;
    readonly file: number;
    readonly line: number;
    readonly column: number;
    readonly severity: number;
    readonly code: number;
    readonly message: number;
  };
}

const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as Tasks;

test('each task runs a command that there is', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const asked = tasks.map(
    ({ script, command }) => script ?? /npm run (\S+)/.exec(`${command}`)?.[1],
  );
  expect(asked.filter((name) => !existsSync(`src/cli/${name}.ts`))).toEqual([]);
  expect(asked.filter((name) => !scripts[`${name}`])).toEqual([]);
});

describe('the problem matcher of check', () => {
  const matcher = tasks.find(({ label }) => label === 'check')?.problemMatcher as Matcher;
  const { regexp, file, line, column, severity, code, message } = matcher.pattern;

  test('finds each problem in what check prints, and nothing else', () => {
    const problems: Problem[] = [
      {
        path: 'content/posts/a b/index.mdx',
        line: 5,
        column: 8,
        severity: 'error',
        rule: 'unknown-tag',
        message: 'the tag "x: 1:2  error" is\nnot in tags.yaml',
        fix: 'content/tags.yaml:1:1  error  none  of this',
      },
      {
        path: 'content/tags.yaml',
        line: 12,
        column: 1,
        severity: 'warning',
        rule: 'lone-tag',
        message: 'used once',
        fix: 'use it again',
      },
    ];
    const found = human(problems)
      .split('\n')
      .flatMap((text) => {
        const parts = new RegExp(regexp).exec(text);
        return parts ? [parts] : [];
      });
    expect(
      found.map((parts) => [
        parts[file],
        Number(parts[line]),
        Number(parts[column]),
        parts[severity],
        parts[code],
        parts[message],
      ]),
    ).toEqual(
      problems.map((each) => [
        each.path,
        each.line,
        each.column,
        each.severity,
        each.rule,
        each.message.replace('\n', ' '),
      ]),
    );
  });
});
