import type { Problem } from '../../model/problem.ts';
import { ruleAddress } from '../rule.ts';

/**
 * `path:line:col  error|warning  rule-name  message`, then indented lines with the fix and with where
 * the rule is explained; a count at the end. Empty for no problem.
 */
export function human(problems: readonly Problem[]): string {
  const lines = problems.flatMap(({ path, line, column, severity, rule, message, fix }) => [
    `${path}:${line}:${column}  ${severity}  ${rule}  ${oneLine(message)}`,
    `    fix: ${oneLine(fix)}`,
    `    why: ${ruleAddress(rule)}`,
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
