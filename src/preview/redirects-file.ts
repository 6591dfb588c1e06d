import { compilePathPattern, type PathPattern, parseRules, type RuleFile } from './rule-file.ts';

/** One line of `_redirects`. */
export interface RedirectRule {
  readonly matches: PathPattern;
  /** A path or a whole URL, with `:splat` and `:name` still to be filled in. */
  readonly to: string;
  /** 301, 302, 303, 307 or 308 send the reader on; 200, 404 and 410 show `to` in place. */
  readonly status: number;
  /** Whether the rule wins over a file that lies at the path. */
  readonly forced: boolean;
}

/** What a rule makes of a request. */
export interface Redirect extends Pick<RedirectRule, 'status' | 'forced'> {
  /** Where it leads, encoded, with the request's query unless the rule brings its own. */
  readonly location: string;
}

/** Reads the text of a `_redirects` file: `/from /to 301`, one a line; 301 if no status is given. */
export function parseRedirects(source: string): RuleFile<RedirectRule> {
  return parseRules('_redirects', source, readRule);
}

/**
 * The first rule that fits, as on every host.
 * @param path as the request brings it, still encoded
 * @param query with its question mark; empty if there is none
 */
export function findRedirect(
  rules: readonly RedirectRule[],
  path: string,
  query: string,
): Redirect | null {
  for (const { matches, to, status, forced } of rules) {
    const values = matches(path);
    if (values) return { status, forced, location: addQuery(fillIn(to, values), query) };
  }
  return null;
}

/** Whether a status sends the reader to another address. */
export function sendsOn(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** A rule, or what is wrong with the line. */
function readRule(line: string): RedirectRule | string {
  const [from = '', to = '', code = '301', ...rest] = line.replace(/\s+#.*$/, '').split(/\s+/);
  const [, digits, force] = /^(\d{3})(!?)$/.exec(code) ?? [];
  const status = Number(digits);
  if (!from.startsWith('/')) return `"${from}" is no path; a redirect starts from a path`;
  if (!/^(?:\/(?!\/)|https?:\/\/.)/.test(to)) return `"${to}" is neither a path nor a URL`;
  if (rest.length > 0 || !digits) return `"${[code, ...rest].join(' ')}" is no status`;
  if (!sendsOn(status)) {
    if (![200, 404, 410].includes(status)) return `status ${status} redirects nothing`;
    if (!to.startsWith('/')) return `status ${status} needs a path of this site`;
  }
  const matches = compilePathPattern(from);
  return matches ? { matches, to, status, forced: force === '!' } : `"${from}" has the same name twice`;
}

function fillIn(to: string, values: ReadonlyMap<string, string>): string {
  return to
    .replace(/:([a-z]\w*)/gi, (written, name: string) => values.get(name) ?? written)
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function addQuery(location: string, query: string): string {
  if (location.includes('?')) return location;
  return location.replace(/(?=#)|$/, query);
}
