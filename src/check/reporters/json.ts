import type { Problem } from '../../model/problem.ts';

/**
 * An array of `{ path, line, column, severity, rule, message, fix }`; those with one right answer
 * have it as `edits`, each `{ path, line, column, replaces, text }`.
 */
export function json(problems: readonly Problem[]): string {
  const rows = problems.map(({ path, line, column, severity, rule, message, fix, edits }) => ({
    path,
    line,
    column,
    severity,
    rule,
    message,
    fix,
    ...(edits && { edits }),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
