import type { Label, LabelOptions } from '../label.ts';
import { labelOf } from '../label.ts';
import { readMarkup } from './markup.ts';
import type { MermaidSource } from './source.ts';

/** What a reader of one kind finds in a source, thrown where it cannot go on. */
export class SyntaxFault extends Error {
  /** UTF-16 units from the start of the source. */
  readonly offset: number;
  readonly fix: string;

  constructor(offset: number, message: string, fix: string) {
    super(message);
    this.offset = offset;
    this.fix = fix;
  }
}

/** UTF-16 units; what is longer is a paragraph, and belongs into the text. */
const longestLabel = 1000;

/** A source while it is read: what every kind needs to tell of it. */
export class Reading {
  readonly source: MermaidSource;
  readonly #notes: Set<string>;

  constructor(source: MermaidSource) {
    this.source = source;
    this.#notes = new Set(source.notes);
  }

  /** What was left out so far, each once. */
  get notes(): readonly string[] {
    return [...this.#notes];
  }

  /** @param left what is left out, as a part of a sentence */
  note(left: string): void {
    this.#notes.add(left);
  }

  /** Notes words that the source replaces further down, as Mermaid does: the last count. */
  replaced(before: string | undefined, after: string): void {
    const [first = '', last] = [before?.trim(), after.trim()];
    if (first !== '' && first !== last)
      this.note(shortened(`"${first}", which "${last}" replaces`));
  }

  /**
   * Ends the reading.
   * @param offset UTF-16 units from the start of the source
   * @param message what was found, and what is expected
   * @param fix what to write instead
   */
  fail(offset: number, message: string, fix: string): never {
    throw new SyntaxFault(offset, shortened(message), fix);
  }

  /**
   * The label that a text with markup makes.
   * @param offset where the text stands, for what is wrong with it
   */
  label(text: string, offset: number, options?: LabelOptions): Label {
    if (text.length > longestLabel) {
      const message = `a label of ${text.length} characters; expected at most ${longestLabel}`;
      this.fail(offset, message, 'say it in the text of the post, and name it here');
    }
    const { lines, notes } = readMarkup(text);
    for (const note of notes) this.note(note);
    return labelOf(lines, options);
  }
}

/** A line of a source, without the spaces at its ends. */
export interface SourceLine {
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
  /** Columns before it: how deep it is indented; a tab counts as one. */
  readonly indent: number;
}

/** The lines behind the keyword that are not blank; the rest of the keyword's own line is the first. */
export function linesOf({ text, bodyAt }: MermaidSource): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const { 0: line, index } of text.slice(bodyAt).matchAll(/[^\n]+/g)) {
    const words = line.trim();
    const indent = line.length - line.trimStart().length;
    if (words !== '') lines.push({ text: words, at: bodyAt + index + indent, indent });
  }
  return lines;
}

/** A message or note that quotes a long text without its middle. */
function shortened(message: string): string {
  return message.length <= 300 ? message : `${message.slice(0, 140)} … ${message.slice(-140)}`;
}
