import type { Problem } from '../../model/problem.ts';

/** An array of `{ path, line, column, severity, rule, message, fix }`. */
export function json(problems: readonly Problem[]): string {
  const rows = problems.map(({ path, line, column, severity, rule, message, fix }) => ({
    path,
    line,
    column,
    severity,
    rule,
    message,
    fix,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
