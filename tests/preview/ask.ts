import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How a request departs from a plain GET. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a path exactly as written: neither resolved, nor escaped, nor followed. */
export async function ask(site: string, path: string, asking: Asking = {}): Promise<Reply> {
  const { hostname, port } = new URL(site);
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ hostname, port, path, agent: false, ...asking });
    sent.on('response', resolve).on('error', reject).end();
  });
  return { status: message.statusCode ?? 0, headers: message.headers, body: await buffer(message) };
}
