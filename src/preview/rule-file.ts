import { readFileSync } from 'node:fs';

/** A line of `_headers` or `_redirects` that a host would pass over without a word. */
export interface RuleProblem {
  /** Name of the file, such as `_headers`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A `_headers` or `_redirects` file, read; rules in the order of the file. */
export interface RuleFile<Rule> {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Reads a rule file line by line, without blank lines and comments.
 * @param readLine gets a line, trimmed; gives its rule, what is wrong with it, or null if it holds
 * no rule of its own
 */
export function parseRules<Rule extends object>(
  file: string,
  source: string,
  readLine: (text: string) => Rule | string | null,
): RuleFile<Rule> {
  const rules: Rule[] = [];
  const problems: RuleProblem[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const text = line.trim();
    const read = text === '' || text.startsWith('#') ? null : readLine(text);
    if (typeof read === 'string') problems.push({ file, line: index + 1, message: read });
    else if (read) rules.push(read);
  }
  return { rules, problems };
}

/**
 * Makes a function that gives what a rule file holds now; it is parsed again only after a change,
 * as by a new build. A file that is not there holds no rules.
 */
export function ruleFileReader<Rules>(file: string, parse: (source: string) => Rules): () => Rules {
  let known: { readonly source: string; readonly rules: Rules } | null = null;
  return () => {
    const source = readIfThere(file);
    if (known?.source !== source) known = { source, rules: parse(source) };
    return known.rules;
  };
}

/**
 * Holds a path, as a request brings it, against a pattern.
 * @returns what the variable parts stand for, by name, the asterisk's as `splat`; null if the path
 * does not fit
 */
export type PathPattern = (path: string) => ReadonlyMap<string, string> | null;

/**
 * Compiles a pattern as static hosts understand it: `:name` is one segment, `*` is anything, a
 * final `/*` may also stand for nothing at all, and a final slash does not matter.
 * @returns null if the pattern has the same name twice
 */
export function compilePathPattern(pattern: string): PathPattern | null {
  const literal = pattern.replace(/[\\(){}+?]|:(?![a-z])/gi, '\\$&');
  const pathname = literal.replace(/\/?$|\/\*$/, (end) => (end === '/*' ? '{/*}?' : '{/}?'));
  try {
    const compiled = new URLPattern({ pathname });
    return (path) => valuesOf(compiled.exec({ pathname: path }));
  } catch {
    return null;
  }
}

function valuesOf(match: URLPatternResult | null): ReadonlyMap<string, string> | null {
  if (!match) return null;
  const groups = Object.entries(match.pathname.groups);
  return new Map(groups.map(([name, value]) => [name === '0' ? 'splat' : name, value ?? '']));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
