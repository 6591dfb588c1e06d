import { compilePathPattern, type PathPattern } from './path-pattern.ts';

/** One header of `_headers`, for the paths that fit. */
export interface HeaderRule {
  readonly matches: PathPattern;
  /** In lower case. */
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
    else if (name && value) rules.push({ matches, name: name.toLowerCase(), value });
  }
  return rules;
}

/**
 * The headers that a path gets from all rules it fits, by lower-case name. Values of a header that
 * is named more than once are joined by commas, as hosts do.
 */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { name, value } of rules.filter(({ matches }) => matches(path))) {
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}
