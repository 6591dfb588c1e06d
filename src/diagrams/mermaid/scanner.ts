import type { Reading } from './reading.ts';

/** Walks along the text of a source, one piece after the other. */
export class Scanner {
  readonly reading: Reading;
  readonly text: string;
  /** UTF-16 units from the start of the source. */
  at: number;

  constructor(reading: Reading) {
    this.reading = reading;
    this.text = reading.source.text;
    this.at = reading.source.bodyAt;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes what a sticky pattern matches here, and moves behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.peek(pattern);
    if (match) this.at += match[0].length;
    return match;
  }

  /** What a sticky pattern matches here. */
  peek(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  skipSpaces(): void {
    this.take(/[^\S\n]+/y);
  }

  /** Skips spaces, line ends and the semicolons that may part statements. */
  skipGaps(): void {
    this.take(/[\s;]+/y);
  }

  /** Takes the rest of the line, without the spaces and semicolons at its ends. */
  line(): { readonly text: string; readonly at: number } {
    this.skipSpaces();
    const at = this.at;
    const rest = this.take(/[^\n]+/y)?.[0] ?? '';
    return { text: withoutEnd(rest), at };
  }

  /** Takes a text in double quotes, which may run over lines; undefined where none begins. */
  quoted(): { readonly text: string; readonly at: number } | undefined {
    if (this.text[this.at] !== '"') return undefined;
    const end = this.text.indexOf('"', this.at + 1);
    if (end === -1) {
      this.reading.fail(this.at, 'a text in quotes is never closed', 'write " where it ends');
    }
    const at = this.at + 1;
    this.at = end + 1;
    return { text: this.text.slice(at, end), at };
  }

  /** What stands here, as a fault names it: up to the next space or, if marks, letter. */
  here(): string {
    const found = this.peek(/[^\s\p{L}\p{N}"'`_]{1,20}|[^\s]{1,30}/uy)?.[0];
    return found === undefined ? 'the end of the line' : `"${found}"`;
  }
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s;]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
