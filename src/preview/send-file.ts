import { createReadStream } from 'node:fs';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, readByteRange } from './byte-range.ts';
import { type ContentEncoding, chooseEncoding, createCompressor } from './content-encoding.ts';
import { contentType, isCompressible } from './content-type.ts';
import type { SiteFile } from './site-file.ts';

/** A file that answers a request. */
export interface Delivery {
  readonly file: SiteFile;
  /** 200, or the status of a page that stands in for another, such as 404. */
  readonly status: number;
  /** Headers beyond those that follow from the file, by lower-case name. */
  readonly headers: OutgoingHttpHeaders;
}

/**
 * Sends a file whole, in part, compressed, or not at all if the client has it already. The body
 * stays away by itself from an answer to HEAD.
 */
export async function sendFile(
  asked: IncomingHttpHeaders,
  response: ServerResponse,
  delivery: Delivery,
): Promise<void> {
  const transfer = planTransfer(asked, delivery);
  response.writeHead(transfer.status, { ...transfer.headers, ...delivery.headers });
  if (transfer.part === null || response.req.method === 'HEAD') {
    response.end();
    return;
  }
  const bytes = createReadStream(
    delivery.file.file,
    transfer.part === 'whole' ? {} : transfer.part,
  );
  if (transfer.encoding === 'identity') await pipeline(bytes, response);
  else await pipeline(bytes, createCompressor(transfer.encoding), response);
}

interface Transfer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly encoding: ContentEncoding;
  /** What of the file travels. */
  readonly part: ByteRange | 'whole' | null;
}

/** Below this many bytes compression costs more than it saves. */
const WORTH_COMPRESSING = 1024;

function planTransfer(asked: IncomingHttpHeaders, { file, status }: Delivery): Transfer {
  const range = status === 200 ? readRange(asked, file) : null;
  const encoding = range ? 'identity' : encodingOf(asked, file);
  const headers = describeFile(file, encoding);
  if (status === 200 && isCurrent(asked, file, encoding)) {
    return { status: 304, headers, encoding, part: null };
  }
  if (range === 'unsatisfiable') {
    return {
      status: 416,
      headers: { 'content-range': `bytes */${file.size}`, 'content-length': 0 },
      encoding,
      part: null,
    };
  }
  if (range) {
    const length = range.end - range.start + 1;
    const extent = `bytes ${range.start}-${range.end}/${file.size}`;
    return {
      status: 206,
      headers: { ...headers, 'content-range': extent, 'content-length': length },
      encoding,
      part: range,
    };
  }
  const size =
    encoding === 'identity' ? { 'content-length': file.size } : { 'content-encoding': encoding };
  return { status, headers: { ...headers, ...size }, encoding, part: 'whole' };
}

function describeFile(file: SiteFile, encoding: ContentEncoding): OutgoingHttpHeaders {
  const type = contentType(file.file);
  return {
    'content-type': type,
    'last-modified': file.modified.toUTCString(),
    'accept-ranges': 'bytes',
    etag: etagOf(file, encoding),
    ...(isCompressible(type) ? { vary: 'Accept-Encoding' } : {}),
  };
}

function encodingOf(asked: IncomingHttpHeaders, file: SiteFile): ContentEncoding {
  const worthIt = file.size >= WORTH_COMPRESSING && isCompressible(contentType(file.file));
  return worthIt ? chooseEncoding(String(asked['accept-encoding'] ?? '')) : 'identity';
}

/** Strong tags must differ between the encodings of one file (RFC 9110, 8.8.3.3). */
function etagOf(file: SiteFile, encoding: ContentEncoding): string {
  return encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`);
}

function isCurrent(asked: IncomingHttpHeaders, file: SiteFile, encoding: ContentEncoding): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) {
    const known = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return known.includes('*') || known.includes(etagOf(file, encoding));
  }
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return since >= inWholeSeconds(file.modified);
}

function readRange(asked: IncomingHttpHeaders, file: SiteFile): ByteRange | 'unsatisfiable' | null {
  const condition = asked['if-range'];
  const holds =
    condition === undefined ||
    condition === file.etag ||
    Date.parse(String(condition)) === inWholeSeconds(file.modified);
  return asked.range !== undefined && holds ? readByteRange(asked.range, file.size) : null;
}

function inWholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
