import { styleText } from 'node:util';
import type { Problem } from '../../model/problem.ts';
import { ruleAddress } from '../rule.ts';

/**
 * `path:line:col  error|warning  rule-name  message`, then indented lines with the fix and with where
 * the rule is explained; a count at the end. Empty for no problem.
 */
export function human(problems: readonly Problem[]): string {
  return print(problems, (_, text) => text);
}

/** The same for a terminal. */
export function inColour(problems: readonly Problem[]): string {
  return print(problems, (part, text) =>
    styleText([...styles[part]], text, { validateStream: false }),
  );
}

type Part = 'path' | 'error' | 'warning' | 'rule' | 'fix';
type Paint = (part: Part, text: string) => string;

const styles = {
  path: ['bold'],
  error: ['red', 'bold'],
  warning: ['yellow'],
  rule: ['dim'],
  fix: ['green'],
} as const satisfies Readonly<Record<Part, readonly Parameters<typeof styleText>[0][]>>;

function print(problems: readonly Problem[], paint: Paint): string {
  const lines = problems.flatMap(({ path, line, column, severity, rule, message, fix }) => [
    `${paint('path', `${path}:${line}:${column}`)}  ${paint(severity, severity)}  ${paint('rule', rule)}  ${oneLine(message)}`,
    `    ${paint('fix', 'fix:')} ${oneLine(fix)}`,
    `    ${paint('rule', 'why:')} ${ruleAddress(rule)}`,
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n${count(problems)}\n`;
}

/** `2 errors, 1 warning` */
export function count(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${amount(errors, 'error')}, ${amount(problems.length - errors, 'warning')}`;
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A problem takes one line, whatever was quoted in it. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
