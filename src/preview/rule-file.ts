/** A line of `_headers` or `_redirects` that a host would pass over without a word. */
export interface RuleProblem {
  /** Name of the file, such as `_headers`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A line that says something: neither blank nor a comment. */
export interface RuleLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a rule file that say something, trimmed. */
export function readRuleLines(source: string): readonly RuleLine[] {
  return source
    .split(/\r?\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
