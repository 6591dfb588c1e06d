import { type Compilation, report } from './compilation.ts';

/**
 * Reports references without a note, which would stand in the text as they were written, and notes
 * that nothing refers to or that stand twice, which would vanish.
 * @param text the whole file
 */
export function checkFootnotes(text: string, compilation: Compilation): void {
  const { notes, references } = footnotesIn(text);
  const written = new Set(notes.map(({ id }) => id));
  const used = new Set(references.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, line, column } of references) {
    if (written.has(id)) continue;
    const at = { line, column };
    const message = `the note [^${id}] is never written; expected a line [^${id}]: …`;
    report(compilation, at, 'footnote', message, `add a line [^${id}]: with the note`);
  }
  for (const note of notes) {
    const { id, line, column } = note;
    const at = { line, column };
    if (seen.has(id)) {
      const message = `the note [^${id}] is written twice; readers see the first`;
      report(compilation, at, 'footnote', message, 'give one of the two another name', 'warning');
    } else if (note.isEmpty) {
      const message = `the note [^${id}] says nothing`;
      report(compilation, at, 'footnote', message, 'write the note behind the colon', 'warning');
    } else if (!used.has(id)) {
      const message = `nothing refers to the note [^${id}]; readers would not see it`;
      const fix = `write [^${id}] where it belongs, or remove the note`;
      report(compilation, at, 'footnote', message, fix, 'warning');
    }
    seen.add(id);
  }
}

interface Mark {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  /** Whether nothing stands behind the mark, on its line and the next. */
  readonly isEmpty: boolean;
}

/** The notes of a text and the references to them, outside its code; capitals count for nothing. */
function footnotesIn(text: string) {
  const notes: Mark[] = [];
  const references: Mark[] = [];
  const rows = text.split('\n');
  for (const { row, line } of proseRows(text)) {
    for (const found of withoutCode(row).matchAll(/(?<!\\)\[\^([^\]\s]+)\](:?)/g)) {
      const [, id = '', colon] = found;
      const isNote = colon === ':' && found.index <= 3;
      const after = row.slice(found.index + found[0].length) + (rows[line] ?? '');
      const mark = {
        id: id.toLowerCase(),
        line,
        column: found.index + 1,
        isEmpty: after.trim() === '',
      };
      (isNote ? notes : references).push(mark);
    }
  }
  return { notes, references };
}

/** The lines outside fences. */
function proseRows(text: string): { readonly row: string; readonly line: number }[] {
  let fence: string | null = null;
  return text.split('\n').flatMap((row, index) => {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(row)?.[1];
    const outside = fence === null && !mark;
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    return outside ? [{ row, line: index + 1 }] : [];
  });
}

/** Code and attributes within a line hold nothing to refer to; their places are kept. */
function withoutCode(row: string): string {
  return row.replace(/(`+)(?:(?!\1).)+\1|="[^"]*"/g, (code) => ' '.repeat(code.length));
}
