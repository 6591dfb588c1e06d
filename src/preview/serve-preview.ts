import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import { answerRequest } from './answer-request.ts';
import { parseHeaders } from './headers-file.ts';
import { parseRedirects } from './redirects-file.ts';
import { type RuleProblem, ruleFileReader } from './rule-file.ts';

/** A site that is being served on this machine. */
export interface Preview {
  /** Its address, with a final slash. */
  readonly url: string;
  /** Lines of its `_headers` and `_redirects` that have no effect. */
  readonly problems: readonly RuleProblem[];
  /** Stops serving at once, also what is still under way. */
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface PreviewOptions {
  /** The built site. */
  readonly dir: string;
  /** 0 for any free one. */
  readonly port: number;
}

/**
 * Serves a built site to this machine alone, as a good static host would: `_headers`,
 * `_redirects`, `404.html`, final slashes, compression, ranges and validators.
 * @throws Error with a message for the terminal when the folder is missing or the port is taken
 */
export async function servePreview({ dir, port }: PreviewOptions): Promise<Preview> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is nothing to serve in ${dir}; run "npm run build" first.`);
  }
  const headers = ruleFileReader(path.join(dir, '_headers'), parseHeaders);
  const redirects = ruleFileReader(path.join(dir, '_redirects'), parseRedirects);
  const problems = [...headers().problems, ...redirects().problems];
  const listening = await listenLocally(port, (request, response) => {
    const site = { dir, headers: headers().rules, redirects: redirects().rules };
    answerRequest(site, request, response);
  });
  return { url: `http://localhost:${listening.port}/`, problems, close: listening.close };
}

/** Listens where `localhost` leads: in IPv4 and, where the machine has it, in IPv6. */
async function listenLocally(
  wanted: number,
  listener: RequestListener,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const ipv4 = await listen(listener, '127.0.0.1', wanted);
  const port = portOf(ipv4);
  try {
    const ipv6 = await listen(listener, '::1', port);
    return { port, close: () => closeServers(ipv4, ipv6) };
  } catch (error) {
    const close = (): Promise<void> => closeServers(ipv4);
    if (/^(?:EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(codeOf(error))) return { port, close };
    await close();
    throw error;
  }
}

async function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(listener).listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const obstacle = { EADDRINUSE: 'taken', EACCES: 'not open to you' }[codeOf(cause)];
    if (!obstacle) throw cause;
    throw new Error(`Port ${port} is ${obstacle}; set PORT to another one.`, { cause });
  }
  return server;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function closeServers(...servers: readonly Server[]): Promise<void> {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
}
