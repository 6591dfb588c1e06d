import type { Body } from '../model/document.ts';

/** The large parts of a body, which are kept as they are. */
type Texts = Pick<Body, 'html' | 'feed' | 'twin'>;

/**
 * A body as one file: a line with the bytes of its large parts, these parts, and the rest as JSON.
 * What feeds carry comes first: whoever needs it of ten thousand bodies need not read the others.
 */
export function packBody({ html, feed, twin, ...rest }: Body): Buffer {
  const texts = [feed, html, twin].map((text) => (text === null ? null : Buffer.from(text)));
  const lengths = texts.map((bytes) => bytes?.length ?? -1).join(' ');
  const parts = texts.filter((bytes) => bytes !== null);
  return Buffer.concat([Buffer.from(`${lengths}\n`), ...parts, Buffer.from(JSON.stringify(rest))]);
}

/** The body in a file that `packBody` made. */
export function unpackBody(packed: Buffer): Body {
  const { html, feed, twin, rest } = spansIn(packed);
  const others: Omit<Body, keyof Texts> = JSON.parse(textOf(packed, rest) ?? '{}');
  return {
    html: textOf(packed, html),
    feed: textOf(packed, feed),
    twin: textOf(packed, twin) ?? '',
    ...others,
  };
}

/**
 * What feeds carry of it; '' where Astro renders the body.
 * @param start the first bytes of the file
 * @returns null where more bytes are needed
 */
export function unpackFeed(start: Buffer): string | null {
  const { feed } = spansIn(start);
  if (feed && feed[1] > start.length) return null;
  return textOf(start, feed) ?? '';
}

/** First byte, and the first one after it; null for a part that is not there. */
type Span = readonly [start: number, end: number] | null;

function spansIn(packed: Buffer): Readonly<Record<keyof Texts | 'rest', Span>> {
  const lineEnd = packed.indexOf('\n');
  let at = lineEnd + 1;
  const [feed = null, html = null, twin = null] = packed
    .toString('latin1', 0, lineEnd)
    .split(' ')
    .map((length): Span => {
      if (Number(length) < 0) return null;
      at += Number(length);
      return [at - Number(length), at];
    });
  return { html, feed, twin, rest: [at, packed.length] };
}

function textOf(packed: Buffer, span: Span): string | null {
  return span && packed.toString('utf8', ...span);
}
