import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { Scanner } from '../scanner.ts';

/**
 * Reads a text up to what closes it: in quotes anything, without them no brackets.
 * @param closers what may close it; a text may not run over the end of its line where it is `|`
 * @returns the text, and the one of the closers that was found; the place is behind it
 */
export function readText(
  scanner: Scanner,
  reading: Reading,
  opener: Phrase,
  closers: readonly string[],
): Phrase & { readonly closer: string } {
  const quoted = readQuoted(scanner, reading);
  if (quoted) {
    const closer = takeCloser(scanner, closers);
    if (closer) return { ...quoted, closer };
    const message = `${wordAt(scanner)} stands behind a text in quotes; expected ${closers.join(' or ')}`;
    const fix = `write " where the text ends, ${closers[0]} behind it, and #quot; for quotes in it`;
    return reading.fail(quoted.at - 1, message, fix);
  }
  return readBare(scanner, reading, opener, closers);
}

/** Quotes around the attributes of HTML end no text. */
const quotedText = /(?:[^"<]|<\w[^<>"]*="[^<>"]*"(?:[^<>"]*="[^<>"]*")*[^<>"]*>|<)*/y;

/** A text in quotes, or a Markdown string, which keeps its backticks; undefined where none begins. */
export function readQuoted(scanner: Scanner, reading: Reading): Phrase | undefined {
  const quote = scanner.take(/\s*"/y);
  if (!quote) return undefined;
  const at = scanner.at;
  const isMarkdown = scanner.text[at] === '`';
  const closing = isMarkdown ? scanner.text.indexOf('`"', at + 1) + 1 : 0;
  if (closing > 0) scanner.at = closing;
  else scanner.take(quotedText);
  const end = scanner.at;
  if (end >= scanner.text.length) {
    return reading.fail(at - 1, 'a text in quotes is never closed', 'write " where it ends');
  }
  scanner.at += 1;
  return { text: scanner.text.slice(at, end), at };
}

function readBare(
  scanner: Scanner,
  reading: Reading,
  opener: Phrase,
  closers: readonly string[],
): Phrase & { readonly closer: string } {
  const at = scanner.at;
  const isPipe = closers.includes('|');
  scanner.take(isPipe ? /[^()[\]{}"|\n]*/y : /[^()[\]{}"]*/y);
  // The closers of slanted shapes begin with a mark that may also stand in a text.
  const mark = /[/\\-]/.test(scanner.text[scanner.at - 1] ?? '') && scanner.at > at ? 1 : 0;
  if (closers.some((closer) => closer.length === 2 && /[/\\-]/.test(closer))) scanner.at -= mark;
  const end = scanner.at;
  const closer = takeCloser(scanner, closers);
  const text = scanner.text.slice(at, end);
  if (closer && text !== '') return { text: text.trim(), at, closer };
  const expected = closers.join(' or ');
  if (closer) {
    const fix = 'write a label between them, or a space in quotes for none';
    return reading.fail(opener.at, `${opener.text}${closer} without a label`, fix);
  }
  if (scanner.isAtEnd || text.includes('\n') || scanner.text[end] === '\n') {
    const fix = `write ${expected} where the label ends`;
    return reading.fail(opener.at, `${opener.text} is never closed; expected ${expected}`, fix);
  }
  const message = `${scanner.text[end]} in a label without quotes; expected ${expected}`;
  const fix = `close the label with ${closers[0]}, or put it in quotes: ${opener.text}"…"${closers[0]}`;
  return reading.fail(end, message, fix);
}

function takeCloser(scanner: Scanner, closers: readonly string[]): string | undefined {
  const spaces = scanner.peek(/\s*/y)?.[0].length ?? 0;
  const closer = closers.find((each) => scanner.text.startsWith(each, scanner.at + spaces));
  if (closer) scanner.at += spaces + closer.length;
  return closer;
}

/** What stands here, for a message. */
export function wordAt(scanner: Scanner): string {
  const word = scanner.peek(/[ \t]*([^\s;]{1,24})/y)?.[1];
  return word ?? (scanner.isAtEnd ? 'the end' : 'the end of the line');
}
