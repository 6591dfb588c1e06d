import { compilePathPattern, type PathPattern } from './path-pattern.ts';

/** One header of `_headers`, for the paths that fit. */
export interface HeaderRule {
  readonly matches: PathPattern;
  readonly name: string;
  readonly value: string;
}

/**
 * Reads the text of a `_headers` file: a path, then its headers, one a line. As hosts do, it passes
 * over lines that are neither.
 */
export function parseHeaders(source: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  let matches: PathPattern = () => null;
  for (const line of source.split('\n').map((text) => text.trim())) {
    const [, name, value] = /^([\w-]+):\s*([ -~]+)$/.exec(line) ?? [];
    if (line.startsWith('/')) matches = compilePathPattern(line);
    else if (name && value) rules.push({ matches, name, value });
  }
  return rules;
}

/** The headers that a path gets from all rules it fits; values of one name are joined by commas. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const fitting = rules.filter(({ matches }) => matches(path));
  return new Headers(fitting.map(({ name, value }): [string, string] => [name, value]));
}
