/**
 * Holds a decoded path against a pattern of `_headers` or `_redirects`.
 * @returns what the variable parts stand for, by name, the asterisk's as `splat`; null if the path
 * does not fit
 */
export type PathPattern = (path: string) => Readonly<Record<string, string>> | null;

/**
 * Compiles a pattern as static hosts understand it: `:name` is one segment, `*` is anything, a
 * final `/*` may also stand for nothing at all, and a final slash does not matter.
 */
export function compilePathPattern(pattern: string): PathPattern {
  const open = pattern.endsWith('/*');
  const body = open ? pattern.slice(0, -'/*'.length) : pattern.replace(/\/$/, '');
  const parts = decode(body).split(VARIABLE);
  const names = [...parts.filter(isVariable).map(variableName), ...(open ? ['splat'] : [])];
  const source = parts.map((part) =>
    isVariable(part) ? variableSource(part) : escapeSource(part),
  );
  const expression = new RegExp(`^${source.join('')}${open ? '(?:/(.*))?' : '/?'}$`, 'su');
  return (path) => {
    const match = expression.exec(path);
    return match && Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
  };
}

const VARIABLE = /(\*|:[a-z]\w*)/i;

function isVariable(part: string): boolean {
  return VARIABLE.test(part);
}

function variableName(part: string): string {
  return part === '*' ? 'splat' : part.slice(1);
}

function variableSource(part: string): string {
  return part === '*' ? '(.*)' : '([^/]+)';
}

function escapeSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function decode(pattern: string): string {
  try {
    return decodeURI(pattern);
  } catch {
    return pattern;
  }
}
