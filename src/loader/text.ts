import type { Problem } from '../model/problem.ts';

/** A text file's content, made uniform: no byte-order mark, line feeds only. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Decodes UTF-8; bytes and characters that no page or feed can carry are problems at their place. */
export function decodeText(bytes: Uint8Array, path: string): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const problems: Problem[] = [];
  for (const match of text.matchAll(forbidden).take(most)) {
    const code = match[0].codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    problems.push({
      ...pointAt(text, match.index),
      path,
      severity: 'error',
      rule: 'illegal-character',
      message:
        code === 0xfffd
          ? 'here stand bytes that are not UTF-8; expected a text saved as UTF-8'
          : `the invisible character ${name} cannot stand in a page or a feed`,
      fix: code === 0xfffd ? 'save the file as UTF-8 and retype the character' : 'delete it',
    });
  }
  return { text: text.replace(forbidden, ' '), problems };
}

/** A binary file would fill the screen; these are enough to see what it is. */
const most = 5;

/** What XML 1.0 forbids, and the mark that a decoder leaves where it failed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFFFD]/g;

function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
