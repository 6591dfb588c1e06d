import { compilePathPattern, type PathPattern } from './path-pattern.ts';
import { encodePath, type RequestTarget } from './request-target.ts';
import { type RuleLine, type RuleProblem, readRuleLines } from './rule-file.ts';

/** One line of `_redirects`. */
export interface RedirectRule {
  readonly from: string;
  readonly matches: PathPattern;
  /** A path or a whole URL, with `:splat` and `:name` still to be filled in. */
  readonly to: string;
  /** 301, 302, 303, 307 or 308 send the reader on; 200, 404 and 410 show `to` in place. */
  readonly status: number;
  /** Whether the rule wins over a file that lies at the path. */
  readonly forced: boolean;
}

/** A `_redirects` file, read. */
export interface RedirectsFile {
  readonly rules: readonly RedirectRule[];
  readonly problems: readonly RuleProblem[];
}

/** A rule that fits a request. */
export interface RedirectMatch {
  readonly rule: RedirectRule;
  /** Where it leads, encoded, with the request's query unless the rule brings its own. */
  readonly location: string;
}

/** Reads the text of a `_redirects` file: `/from /to 301`, one a line; 301 if no status is given. */
export function parseRedirects(source: string): RedirectsFile {
  const rules: RedirectRule[] = [];
  const problems: RuleProblem[] = [];
  for (const line of readRuleLines(source)) {
    const rule = readRule(line);
    if (typeof rule === 'string') {
      problems.push({ file: '_redirects', line: line.line, message: rule });
    } else rules.push(rule);
  }
  return { rules, problems };
}

/** The first rule that fits, as on every host. */
export function findRedirect(
  rules: readonly RedirectRule[],
  target: RequestTarget,
): RedirectMatch | null {
  for (const rule of rules) {
    const values = rule.matches(target.path);
    if (values) return { rule, location: addQuery(fillIn(rule.to, values), target.query) };
  }
  return null;
}

/** Whether a status sends the reader to another address. */
export function sendsOn(status: number): boolean {
  return SENDS_ON.has(status);
}

const SENDS_ON = new Set([301, 302, 303, 307, 308]);
const SHOWS_IN_PLACE = new Set([200, 404, 410]);

/** A rule, or what is wrong with the line. */
function readRule({ text }: RuleLine): RedirectRule | string {
  const [from = '', to = '', code = '301', ...rest] = text.replace(/\s+#.*$/, '').split(/\s+/);
  const [, digits, force] = /^(\d{3})(!?)$/.exec(code) ?? [];
  const status = Number(digits);
  if (!from.startsWith('/')) return `"${from}" is no path; a redirect starts from a path`;
  if (!isDestination(to)) return `"${to}" is neither a path nor a URL`;
  if (rest.length > 0 || !digits) return `"${[code, ...rest].join(' ')}" is no status`;
  if (!sendsOn(status) && !SHOWS_IN_PLACE.has(status)) return `status ${status} redirects nothing`;
  if (!sendsOn(status) && !to.startsWith('/')) return `status ${status} needs a path of this site`;
  return { from, matches: compilePathPattern(from), to, status, forced: force === '!' };
}

function isDestination(to: string): boolean {
  return /^\/(?!\/)/.test(to) || /^https?:\/\/./.test(to);
}

function fillIn(to: string, values: Readonly<Record<string, string>>): string {
  return to
    .replace(/:([a-z]\w*)/gi, (written, name: string) => {
      const value = values[name];
      return value === undefined ? written : encodePath(value);
    })
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function addQuery(location: string, query: string): string {
  if (query === '' || location.includes('?')) return location;
  const [address = '', ...fragment] = location.split('#');
  return [`${address}${query}`, ...fragment].join('#');
}
