import type { Label } from '../../label.ts';
import type { Bar } from './bars.ts';

/** A task with its bar and label along the axis; lengths are CSS pixels. */
export interface Placed {
  readonly label: Label;
  readonly labelX: number;
  readonly bar: Bar;
}

const gap = 10;

/** Tasks by their starts, each in the first row where its bar and its label have room. */
export function packed(tasks: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: { end: number; tasks: Placed[] }[] = [];
  for (const each of [...tasks].sort((a, b) => a.bar.x - b.bar.x)) {
    const begin = Math.min(each.bar.x, each.labelX);
    const end = Math.max(each.bar.x + each.bar.width, each.labelX + each.label.width);
    const row = rows.find((one) => one.end + gap <= begin || (one.end <= begin && isWide(each)));
    if (row) {
      row.tasks.push(each);
      row.end = end;
    } else rows.push({ end, tasks: [each] });
  }
  return rows.map((row) => row.tasks);
}

/** Its bar, not its label, is what comes near the task before. */
function isWide({ bar, label }: Placed): boolean {
  return label.width + gap <= bar.width;
}
