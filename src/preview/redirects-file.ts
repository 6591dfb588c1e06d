import { compilePathPattern, type PathPattern } from './path-pattern.ts';

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

/** A rule that fits a request; its `to` is filled in, encoded, and keeps the request's query. */
export type Redirect = Omit<RedirectRule, 'matches'>;

/**
 * Reads the text of a `_redirects` file: `/from /to 301`, one a line; 301 if no status is given. As
 * hosts do, it passes over lines that say anything else.
 */
export function parseRedirects(source: string): readonly RedirectRule[] {
  return source.split('\n').flatMap((line) => {
    const [, from, to, code, force] = RULE.exec(line.trim()) ?? [];
    const status = Number(code ?? 301);
    if (!from || !to || (!sendsOn(status) && !to.startsWith('/'))) return [];
    return [{ matches: compilePathPattern(from), to, status, forced: force === '!' }];
  });
}

/**
 * The first rule that fits, as on every host.
 * @param path as the request brings it, still encoded
 * @param query with its question mark, or empty; a rule that brings its own wins
 */
export function findRedirect(
  rules: readonly RedirectRule[],
  path: string,
  query: string,
): Redirect | null {
  for (const { matches, to, status, forced } of rules) {
    const values = matches(path);
    if (values) return { to: addQuery(fillIn(to, values), query), status, forced };
  }
  return null;
}

/** Whether a status sends the reader to another address. */
export function sendsOn(status: number): boolean {
  return status >= 300 && status < 400;
}

const RULE =
  /^(\/\S*)\s+((?:\/(?!\/)|https?:\/\/[^/])\S*)(?:\s+(30[12378]|200|404|410)(!?))?(?:\s+#.*)?$/;

function fillIn(to: string, values: ReadonlyMap<string, string>): string {
  return to
    .replace(/:([a-z]\w*)/gi, (written, name: string) => values.get(name) ?? written)
    .replace(/[^!-~]+/g, encodeURIComponent);
}

function addQuery(location: string, query: string): string {
  return location.includes('?') ? location : location.replace(/(?=#)|$/, () => query);
}
