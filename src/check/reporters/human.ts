import type { Problem } from '../../model/problem.ts';

/**
 * `path:line:col  error|warning  rule-name  message`, then the fix on an indented line; a count at
 * the end. Empty for no problem.
 */
export function human(problems: readonly Problem[]): string {
  const lines = problems.flatMap(({ path, line, column, severity, rule, message, fix }) => [
    `${path}:${line}:${column}  ${severity}  ${rule}  ${oneLine(message)}`,
    `    fix: ${oneLine(fix)}`,
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
