import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import path from 'node:path';
import { unescape as decode } from 'node:querystring';
import compression from 'compression';
import serveStatic from 'serve-static';
import { compressOnce, takesBrotli } from './compress-once.ts';
import { type HeaderRule, headersFor } from './headers-file.ts';
import { findRedirect, type RedirectRule, sendsOn } from './redirects-file.ts';

/** A site's folder, and what the site asks of its host. */
export interface Site {
  readonly dir: string;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly RedirectRule[];
}

/** Answers a request from a site's folder, under the site's own rules. */
export function answerRequest(
  { dir, headers, redirects }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = request.url ?? '/';
  const exchange = { dir, request, response, headers: headersFor(headers, pathOf(url)) };
  const answer = () => makeOffer(exchange, offersFor(url, redirects));
  if (!takesBrotli(request)) {
    compress(request, response, answer);
    return;
  }
  compressOnce(response, (body) => {
    const isFit = isWhole(request, response) && body.length >= SHORTEST;
    if (isFit) response.setHeader('vary', 'Accept-Encoding');
    return isFit;
  });
  answer();
}

interface Exchange {
  readonly dir: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the site wants to be said with the answer. */
  readonly headers: Headers;
}

/** A page of the site to show, or an address to send the reader on to. */
type Offer = Pick<RedirectRule, 'to' | 'status'>;

/** What a request may get, best first, in the order that hosts keep. */
function offersFor(url: string, redirects: readonly RedirectRule[]): readonly Offer[] {
  const file = { to: url, status: 200 };
  const missing = { to: '/404.html', status: 404 };
  const redirect = findRedirect(redirects, pathOf(url), url.slice(pathOf(url).length));
  if (!redirect) return [file, missing];
  return redirect.forced ? [redirect, missing] : [file, redirect, missing];
}

/** Answers with the first offer that the site can keep. */
function makeOffer(exchange: Exchange, [offer, ...others]: readonly Offer[]): void {
  if (!offer) sendText(exchange.response, 404);
  else if (sendsOn(offer.status)) sendText(exchange.response, offer.status, { location: offer.to });
  else if (isKeptBack(offer.to)) makeOffer(exchange, others);
  else showFile(exchange, offer, () => makeOffer(exchange, others));
}

/** Sends a file, or sends the reader on to a folder's address with its final slash. */
function showFile(exchange: Exchange, { to, status }: Offer, otherwise: () => void): void {
  const { dir, request, response, headers } = exchange;
  request.url = to;
  response.statusCode = status;
  response.setHeader('cache-control', REVALIDATE);
  const serve = serveStatic(dir, {
    acceptRanges: status === 200,
    dotfiles: 'allow',
    fallthrough: false,
    // As on hosts that publish whole builds: the entity tag tells what has changed.
    lastModified: false,
    setHeaders: (_, file) => addHeaders(response, file, headers),
  });
  serve(request, response, (error) => {
    if (response.headersSent) return void response.destroy();
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    if (error?.statusCode === 404) otherwise();
    else sendText(response, error?.statusCode ?? 500, error?.headers);
  });
}

/** The site's own headers win over the host's, except that nothing may keep a missing page. */
function addHeaders(response: ServerResponse, file: string, own: Headers): void {
  const feedType = FEED_TYPES.get(path.basename(file));
  if (feedType) response.setHeader('content-type', feedType);
  for (const [name, value] of own) {
    if (response.statusCode === 200 || name !== 'cache-control') response.setHeader(name, value);
  }
}

const REVALIDATE = 'public, max-age=0, must-revalidate';

/** What the extension alone does not tell. */
const FEED_TYPES: ReadonlyMap<string, string> = new Map([
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
]);

/** Bytes; shorter answers gain nothing. */
const SHORTEST = 1024;

type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// The middleware is typed for Express, but uses only what the messages of Node have.
const isText = compression.filter as Filter;

/** A part is cut from the file as it lies there, and must travel as it was cut. */
const isWhole: Filter = (request, response) =>
  response.statusCode !== 206 && isText(request, response);

const compress = compression({ filter: isWhole as typeof compression.filter }) as Middleware;

function pathOf(url: string): string {
  return url.replace(/[?#].*/, '');
}

/** Whether a host keeps a file to itself: the two that speak to the host, and hidden ones. */
function isKeptBack(url: string): boolean {
  const file = path.posix.normalize(decode(pathOf(url)));
  return /^[^/]|^\/_(?:headers|redirects)$|\/\.(?!well-known\/)/i.test(file);
}

/** Sends a short plain answer that no cache keeps as fresh. */
function sendText(response: ServerResponse, status: number, more?: Record<string, string>): void {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': REVALIDATE };
  response.statusCode = status;
  response.setHeaders(new Headers({ ...plain, ...more }));
  response.end(`${STATUS_CODES[status]}\n`);
}
