import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { decideAnswer } from './answer.ts';
import { headersFor } from './headers-file.ts';
import type { HostRules } from './host-rules.ts';
import { readRequestTarget } from './request-target.ts';
import { sendFile } from './send-file.ts';

/** Answers one request from a site's folder, under the site's own rules. */
export async function handleRequest(
  dir: string,
  rules: HostRules,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendText(response, 405, 'Method not allowed', { allow: 'GET, HEAD' });
  }
  const target = readRequestTarget(request.url ?? '/');
  if (!target) return sendText(response, 400, 'Bad request');
  const answer = await decideAnswer(dir, rules, target);
  if (answer.kind === 'nothing') return sendText(response, 404, 'Not found');
  if (answer.kind === 'redirect') {
    return sendText(response, answer.status, 'Moved', { location: answer.location });
  }
  const headers = fileHeaders(rules, target.path, answer.status);
  return sendFile(request.headers, response, { ...answer, headers });
}

/** Sends a short plain answer that no cache keeps as fresh. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text) + 1,
    'cache-control': REVALIDATE,
    ...headers,
  });
  response.end(`${text}\n`);
}

const REVALIDATE = 'public, max-age=0, must-revalidate';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Folders whose file names are made from the content, so that a file there never changes. */
const NAMED_BY_CONTENT = /^\/(?:_astro|images|diagrams)\//;

/** The site's own headers win over the host's, except that nothing may keep a missing page. */
function fileHeaders(rules: HostRules, path: string, status: number): OutgoingHttpHeaders {
  const found = status === 200;
  const own = Object.fromEntries(headersFor(rules.headers, path));
  const cacheControl = found && NAMED_BY_CONTENT.test(path) ? FOR_EVER : REVALIDATE;
  return found
    ? { 'cache-control': cacheControl, ...own }
    : { ...own, 'cache-control': cacheControl };
}
