import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);

/** What was compressed, by the digest of what it was: a file may change, its old bytes may not. */
const kept = new Map<string, Promise<Uint8Array>>();

/** Whether who asks can read Brotli. */
export function takesBrotli({ headers }: IncomingMessage): boolean {
  return /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));
}

/**
 * Lets an answer that has not begun travel as small as Brotli can make it: as from a host that
 * compresses each file once, with all the time that it takes, and keeps the result.
 * @param isFit whether an answer with this body is to be compressed; asked when its headers are set
 */
export function compressOnce(response: ServerResponse, isFit: (body: Uint8Array) => boolean): void {
  const end = response.end.bind(response);
  const chunks: Uint8Array[] = [];
  response.write = (chunk: Uint8Array | string) => {
    chunks.push(Buffer.from(chunk));
    return true;
  };
  response.end = (chunk?: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    if (!isFit(body)) return end(body);
    const send = (small: Uint8Array) => {
      response.removeHeader('content-length');
      response.setHeader('content-encoding', 'br');
      end(small);
    };
    smallest(body).then(send, (error: Error) => response.destroy(error));
    return response;
  };
}

function smallest(body: Uint8Array): Promise<Uint8Array> {
  const digest = createHash('sha256').update(body).digest('hex');
  const small = kept.get(digest) ?? brotli(body);
  kept.set(digest, small);
  return small;
}
