import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import serveStatic from 'serve-static';
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
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = request.url ?? '/';
  const headers = headersFor(site.headers, pathOf(url));
  const make = ([offer, ...others]: readonly Offer[]): void => {
    if (!offer) sendText(response, 404);
    else if (sendsOn(offer.status)) sendText(response, offer.status, { location: offer.to });
    else if (isKeptBack(offer.to)) make(others);
    else sendFile(site.dir, offer, headers, request, response, () => make(others));
  };
  compress(request, response, () => make(offersFor(site, url)));
}

/** A file to show with a status, or an address to send the reader on to. */
interface Offer {
  readonly to: string;
  readonly status: number;
}

/** What a request may get, in the order that hosts keep; each counts if the one before is missing. */
function offersFor({ redirects }: Site, url: string): readonly Offer[] {
  const path = pathOf(url);
  const redirect = findRedirect(redirects, path, url.slice(path.length));
  const file = { to: url, status: 200 };
  const missing = { to: '/404.html', status: 404 };
  if (!redirect) return [file, missing];
  return redirect.forced ? [redirect, missing] : [file, redirect, missing];
}

// The middleware is typed for Express, but uses only what the messages of Node have.
const compress = compression({
  // A part is cut from the file as it lies there, and must travel as it was cut.
  filter: (request, response) =>
    response.statusCode !== 206 && compression.filter(request, response),
}) as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Sends a file, or a folder's address with its final slash. */
function sendFile(
  dir: string,
  { to, status }: Offer,
  headers: ReadonlyMap<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
  otherwise: () => void,
): void {
  request.url = to;
  response.statusCode = status;
  response.setHeader('cache-control', REVALIDATE);
  const serve = serveStatic(dir, {
    acceptRanges: status === 200,
    dotfiles: 'allow',
    fallthrough: false,
    setHeaders: (_, file) => addHeaders(response, file, headers),
  });
  serve(request, response, (error) => {
    if (response.headersSent) response.destroy();
    for (const name of response.getHeaderNames()) response.removeHeader(name);
  });
}
