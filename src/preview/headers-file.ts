import { validateHeaderName, validateHeaderValue } from 'node:http';
import { compilePathPattern, type PathPattern } from './path-pattern.ts';
import { type RuleProblem, readRuleLines } from './rule-file.ts';

/** A header's name as written, and its value. */
export type Header = readonly [name: string, value: string];

/** The headers that one path pattern of `_headers` asks for. */
export interface HeaderRule {
  readonly from: string;
  readonly matches: PathPattern;
  readonly headers: readonly Header[];
}

/** A `_headers` file, read. */
export interface HeadersFile {
  readonly rules: readonly HeaderRule[];
  readonly problems: readonly RuleProblem[];
}

/** Reads the text of a `_headers` file: a path, then its headers, one a line. */
export function parseHeaders(source: string): HeadersFile {
  const rules: { from: string; matches: PathPattern; headers: Header[] }[] = [];
  const problems: RuleProblem[] = [];
  for (const { line, text } of readRuleLines(source)) {
    if (text.startsWith('/')) {
      rules.push({ from: text, matches: compilePathPattern(text), headers: [] });
      continue;
    }
    const header = readHeader(text);
    const rule = rules.at(-1);
    if (typeof header === 'string') problems.push({ file: '_headers', line, message: header });
    else if (rule) rule.headers.push(header);
    else problems.push({ file: '_headers', line, message: 'no path stands above this header' });
  }
  return { rules, problems };
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
  for (const [name, value] of rules
    .filter((rule) => rule.matches(path))
    .flatMap((rule) => rule.headers)) {
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/** Headers that follow from the answer itself; hosts let nobody set them. */
const SET_BY_HOST = new Set([
  'accept-ranges',
  'age',
  'allow',
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'date',
  'etag',
  'last-modified',
  'location',
  'server',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** A header, or what is wrong with it. */
function readHeader(text: string): Header | string {
  const [, name, value] = /^([^:]+):\s*(.*)$/.exec(text) ?? [];
  if (!name || !value) return `"${text}" is neither a path nor a header such as "Name: value"`;
  if (SET_BY_HOST.has(name.toLowerCase())) return `the host sets ${name} itself`;
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    return `"${text}" holds a character that a header cannot carry`;
  }
  return [name, value];
}
