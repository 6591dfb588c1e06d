/** What the worker does with a request. */
export type Treatment =
  /** Asks the network; without an answer shows what was kept, or the page that tells of it. */
  | 'page'
  /** Takes what was kept; else asks the network. */
  | 'named-by-content'
  /** Leaves it to the browser, as if there were no worker. */
  | 'none';

/** What of a request decides how it is treated. */
export interface Asked {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly mode: string;
  readonly destination: string;
  /** Whether a part of the file is asked for, as by a player. */
  readonly isRange: boolean;
}

/**
 * Feeds, twins, the search index and whatever else has a name that outlives its content are asked
 * of the network as ever.
 * @param origin the site's own, without a trailing slash
 */
export function treatmentOf(asked: Asked, origin: string): Treatment {
  if (asked.method !== 'GET' || asked.isRange) return 'none';
  if (asked.mode === 'navigate') {
    return asked.destination === 'document' && isOwn(asked.url, origin) ? 'page' : 'none';
  }
  return isNamedByContent(asked.url, origin) ? 'named-by-content' : 'none';
}

/** Whether an address never gets other content: what the host files let be kept for ever. */
export function isNamedByContent(url: string, origin: string): boolean {
  return isOwn(url, origin) && /^\/(?:_astro|images)\/./.test(new URL(url).pathname);
}

/** Whether both are files of one image, made from it in other sizes or formats. */
export function areOneImage(url: string, other: string): boolean {
  const digest = digestOf(url);
  return digest !== undefined && digest === digestOf(other);
}

/** The path by which a page is kept: with its final slash, which hosts add, without query and hash. */
export function pathOf(url: string): string {
  const { pathname } = new URL(url);
  return /\/[^/.]+$/.test(pathname) ? `${pathname}/` : pathname;
}

function digestOf(url: string): string | undefined {
  return /^\/images\/(\w+)-/.exec(new URL(url).pathname)?.[1];
}

function isOwn(url: string, origin: string): boolean {
  return URL.parse(url)?.origin === origin;
}
