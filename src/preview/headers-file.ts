import { validateHeaderName, validateHeaderValue } from 'node:http';
import { compilePathPattern, type PathPattern, parseRules, type RuleFile } from './rule-file.ts';

/** One header of `_headers`, for the paths that fit. */
export interface HeaderRule {
  readonly matches: PathPattern;
  /** As written. */
  readonly name: string;
  readonly value: string;
}

/** Reads the text of a `_headers` file: a path, then its headers, one a line. */
export function parseHeaders(source: string): RuleFile<HeaderRule> {
  let matches: PathPattern | null = null;
  return parseRules('_headers', source, (text) => {
    if (!text.startsWith('/')) return readHeader(text, matches);
    matches = compilePathPattern(text);
    return matches ? null : `"${text}" has the same name twice`;
  });
}

/**
 * The headers that a path gets from all rules it fits, by lower-case name. Values of a header that
 * is named more than once are joined by commas, as hosts do.
 */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> {
  const fitting = rules.filter(({ matches }) => matches(path));
  const byName = Map.groupBy(fitting, ({ name }) => name.toLowerCase());
  return new Map(
    [...byName].map(([name, same]) => [name, same.map(({ value }) => value).join(', ')]),
  );
}

/** Headers that follow from the answer itself; hosts let nobody set them. */
const SET_BY_HOST =
  /^(?:accept-ranges|age|allow|connection|content-(?:encoding|length|range)|date|etag|last-modified|location|server|trailer|transfer-encoding|upgrade)$/i;

/** A header, or what is wrong with it. */
function readHeader(text: string, matches: PathPattern | null): HeaderRule | string {
  const [, name, value] = /^([^:]+):\s*(.*)$/.exec(text) ?? [];
  if (!name || !value) return `"${text}" is neither a path nor a header such as "Name: value"`;
  if (!matches) return 'no path stands above this header';
  if (SET_BY_HOST.test(name)) return `the host sets ${name} itself`;
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    return `"${text}" holds a character that a header cannot carry`;
  }
  return { matches, name, value };
}
