/**
 * Holds a path, as a request brings it, against a pattern.
 * @returns what the variable parts stand for, by name, the asterisk's as `splat`; null if the path
 * does not fit
 */
export type PathPattern = (path: string) => ReadonlyMap<string, string> | null;

/**
 * Compiles a pattern as static hosts understand it: `:name` is one segment, `*` is anything, a
 * final `/*` may also stand for nothing at all, and a final slash does not matter. Nothing fits a
 * pattern that has the same name twice.
 */
export function compilePathPattern(pattern: string): PathPattern {
  const literal = pattern.replace(/[\\(){}+?]|:(?![a-z])/gi, '\\$&');
  const pathname = literal.replace(/\/?$|\/\*$/, (end) => (end === '/*' ? '{/*}?' : '{/}?'));
  try {
    const compiled = new URLPattern({ pathname });
    return (path) => valuesOf(compiled.exec({ pathname: path }));
  } catch {
    return () => null;
  }
}

function valuesOf(match: URLPatternResult | null): ReadonlyMap<string, string> | null {
  if (!match) return null;
  const groups = Object.entries(match.pathname.groups);
  return new Map(groups.map(([name, value]) => [name === '0' ? 'splat' : name, value ?? '']));
}
