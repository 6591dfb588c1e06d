/** What a request asks for, decoded and free of anything that could leave the site's folder. */
export interface RequestTarget {
  /** Decoded and starting with a slash, as in `/posts/été/`. */
  readonly path: string;
  /** As sent, with its question mark; empty if there is none. */
  readonly query: string;
}

/**
 * Reads the target of a request line.
 * @returns null for what no well-behaved client sends: not an absolute path, malformed escapes,
 * escaped slashes and control characters, `.` and `..` segments
 */
export function readRequestTarget(url: string): RequestTarget | null {
  if (!url.startsWith('/')) return null;
  const [location = '', ...queries] = url.split('?');
  const segments = location.slice(1).split('/').map(decodeSegment);
  if (!segments.every((segment) => segment !== null && isPlain(segment))) return null;
  return {
    path: `/${segments.join('/')}`,
    query: queries.length > 0 ? `?${queries.join('?')}` : '',
  };
}

/** Writes a decoded path back into the form that a URL needs. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function isPlain(segment: string): boolean {
  if (segment === '.' || segment === '..') return false;
  return !/[/\\\p{Cc}]/u.test(segment);
}
