import { createHash } from 'node:crypto';

/** A short name for bytes, long enough never to meet its like here. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
