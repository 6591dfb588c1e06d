import { type Box, type Point, tenth } from '../../geometry.ts';
import { group, type Mark } from '../../scene.ts';
import type { Columns } from './columns.ts';
import type { End } from './messages.ts';
import { metrics } from './metrics.ts';
import type { Extent } from './places.ts';

/** Shorter bars are not seen. */
const shortestBar = 14;

interface Bar {
  readonly level: number;
  readonly mark: Mark;
}

/** Lifelines with the bars of those who are active, while the rows below each other are drawn. */
export class Lifelines {
  readonly #columns: Columns;
  readonly #begins = new Map<number, number>();
  readonly #ends = new Map<number, number>();
  readonly #gaps = new Map<number, Extent[]>();
  /** Where the bars that are open begin, the outermost first. */
  readonly #open: number[][];
  readonly #bars: Bar[] = [];

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#open = columns.xs.map(() => []);
  }

  /** How many bars lie upon each other. */
  level(column: number): number {
    return this.#open[column]?.length ?? 0;
  }

  begin(column: number, y: number): void {
    this.#begins.set(column, y);
  }

  /** Ends a lifeline, and its bars with it. */
  end(column: number, y: number): void {
    while (this.level(column) > 0) this.deactivate(column, y, 0);
    if (!this.#ends.has(column)) this.#ends.set(column, y);
  }

  hasEnded(column: number): boolean {
    return this.#ends.has(column);
  }

  activate(column: number, y: number): void {
    this.#open[column]?.push(y);
  }

  /** @returns where the bar ends: a little below `y` where it would be too short to see */
  deactivate(column: number, y: number, shortest = shortestBar): number {
    const begin = this.#open[column]?.pop() ?? y;
    const level = this.level(column);
    const height = Math.max(shortest, y - begin);
    const x = this.#x(column) - metrics.bar / 2 + level * metrics.barShift;
    const mark: Mark = { mark: 'rect', x, y: begin, width: metrics.bar, height };
    this.#bars.push({ level, mark });
    return begin + height;
  }

  /** Where a message meets a lifeline with bars of a level, at its right (1) or left (-1). */
  edge(column: number, side: 1 | -1, level: number): End {
    const x = this.#x(column);
    return { x, edge: x + side * reachOf(side, level) };
  }

  /** What of an extent no bar covers. */
  freeOfBars({ left, right }: Extent): readonly Extent[] {
    const free: Extent[] = [];
    let begin = left;
    this.#columns.xs.forEach((x, column) => {
      const level = this.level(column);
      const bar = { left: x - reachOf(-1, level) - 6, right: x + reachOf(1, level) + 6 };
      if (level === 0 || bar.right < begin || bar.left > right) return;
      if (bar.left > begin) free.push({ left: begin, right: bar.left });
      begin = bar.right;
    });
    if (begin < right || free.length === 0) free.push({ left: begin, right });
    return free;
  }

  /** Breaks the lifelines that a text would lie upon. */
  giveWay({ x, y, width, height }: Box): void {
    this.#columns.xs.forEach((lifeline, column) => {
      if (lifeline < x - 4 || lifeline > x + width + 4) return;
      const gaps = this.#gaps.get(column) ?? [];
      this.#gaps.set(column, [...gaps, { left: y, right: y + height }]);
    });
  }

  /** Draws all of them down to a height, where bars that are open end, too. */
  draw(bottom: number): { readonly lines: readonly Mark[]; readonly bars: readonly Mark[] } {
    this.#columns.xs.forEach((_, column) => {
      while (this.level(column) > 0) this.deactivate(column, bottom);
    });
    const bars = this.#bars.toSorted((a, b) => a.level - b.level).map(({ mark }) => mark);
    return {
      lines: [
        group(
          'grid',
          this.#columns.xs.map((_, column) => this.#line(column, bottom)),
        ),
      ],
      bars: bars.length === 0 ? [] : [group('node', bars)],
    };
  }

  /** Its gaps are below each other, as the rows are that made them. */
  #line(column: number, bottom: number): Mark {
    const begin = this.#begins.get(column) ?? 0;
    const end = Math.max(begin, this.#ends.get(column) ?? bottom);
    let d = 'M0,0';
    for (const gap of this.#gaps.get(column) ?? []) {
      if (gap.left <= begin || gap.right >= end) continue;
      d += `V${tenth(gap.left - begin)}M0,${tenth(gap.right - begin)}`;
    }
    d += `V${tenth(end - begin)}`;
    const at: Point = { x: this.#x(column), y: begin };
    return { mark: 'path', d, at, box: { x: 0, y: 0, width: 0, height: end - begin } };
  }

  #x(column: number): number {
    return this.#columns.xs[column] ?? 0;
  }
}

function reachOf(side: 1 | -1, level: number): number {
  if (level === 0) return 0;
  return metrics.bar / 2 + (side === 1 ? (level - 1) * metrics.barShift : 0);
}
