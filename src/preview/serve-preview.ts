import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { answerRequest } from './answer-request.ts';
import { parseHeaders } from './headers-file.ts';
import { parseRedirects } from './redirects-file.ts';

/** A site that is being served on this machine. */
export interface Preview {
  /** Its address, with a final slash. */
  readonly url: string;
  /** Stops serving at once, also what is still under way. */
  close(): Promise<void>;
}

/**
 * Serves a built site to this machine alone, as a good static host would: `_headers`,
 * `_redirects`, `404.html`, final slashes, compression, ranges and validators.
 * @param options the built site's folder, and the port to listen on; 0 for any free one
 * @throws Error with a message for the terminal when the folder is missing or the port is taken
 */
export async function servePreview(options: { dir: string; port: number }): Promise<Preview> {
  const { dir } = options;
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is nothing to serve in ${dir}; run "npm run build" first.`);
  }
  const headers = rereader(path.join(dir, '_headers'), parseHeaders);
  const redirects = rereader(path.join(dir, '_redirects'), parseRedirects);
  const server = createServer((request, response) =>
    answerRequest({ dir, headers: headers(), redirects: redirects() }, request, response),
  );
  await once(server.listen(options.port, '127.0.0.1'), 'listening').catch((cause: unknown) => {
    throw explain(cause, options.port);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      return server[Symbol.asyncDispose]();
    },
  };
}

/** Gives what a file holds, parsed again only after a change; what is not there is empty. */
function rereader<Rules>(file: string, parse: (source: string) => Rules): () => Rules {
  let known: { readonly source: string; readonly rules: Rules } | null = null;
  return () => {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (known?.source !== source) known = { source, rules: parse(source) };
    return known.rules;
  };
}

function explain(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const obstacle = code === 'EADDRINUSE' ? 'taken' : code === 'EACCES' ? 'not open to you' : null;
  if (!obstacle) return cause;
  return new Error(`Port ${port} is ${obstacle}; set PORT to another one.`, { cause });
}
