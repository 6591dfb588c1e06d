import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** How a body travels. */
export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** The best encoding that a client accepts, from its Accept-Encoding header. */
export function chooseEncoding(accepted: string | undefined): ContentEncoding {
  const weights = new Map((accepted ?? '').toLowerCase().split(',').map(readWeight));
  const weigh = (coding: string): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const [brotli, gzip] = [weigh('br'), weigh('gzip')];
  if (Math.max(brotli, gzip) === 0) return 'identity';
  return brotli >= gzip ? 'br' : 'gzip';
}

/** A stream that compresses, at the level that hosts use for what they compress on the way. */
export function createCompressor(encoding: Exclude<ContentEncoding, 'identity'>): Transform {
  return encoding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function readWeight(item: string): readonly [coding: string, weight: number] {
  const [coding = '', ...parameters] = item.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return [coding, quality === undefined ? 1 : Number(quality.slice('q='.length)) || 0];
}
