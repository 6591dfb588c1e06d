import type { Size } from '../../geometry.ts';
import type { Label } from '../../label.ts';
import type { StateDiagram, StateNote } from './model.ts';

/** The notes at one side of a state, one below the other; or one that stands by itself. */
export interface NoteColumn {
  readonly id: string;
  readonly about: string | undefined;
  readonly side: StateNote['side'];
  readonly scope: string | undefined;
  readonly labels: readonly Label[];
  readonly size: Size;
}

/** CSS pixels between notes of a column, and inside a note. */
export const noteGap = 8;
export const notePadding = { width: 12, height: 8 };

export function noteColumns({ notes }: StateDiagram): readonly NoteColumn[] {
  const columns = Map.groupBy(notes, (note) =>
    note.about === undefined ? note : `${note.side} ${note.about}`,
  );
  return [...columns.values()].flatMap((column, index) => {
    const [first] = column;
    if (!first) return [];
    const labels = column.map(({ label }) => label);
    const sizes = labels.map(noteSize);
    const height = sizes.reduce((sum, each) => sum + each.height, noteGap * (sizes.length - 1));
    const size = { width: Math.max(...sizes.map(({ width }) => width)), height };
    return [{ ...first, id: `note ${index}`, labels, size }];
  });
}

export function noteSize({ width, height }: Size): Size {
  return { width: width + 2 * notePadding.width, height: height + 2 * notePadding.height };
}
