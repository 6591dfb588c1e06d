import type { Point } from '../../geometry.ts';
import { textLabel } from '../../label.ts';
import { group, type Mark, type Paint, text } from '../../scene.ts';
import type { Tag, Task } from './model.ts';

/** CSS pixels. */
export const barHeight = 14;
const thinnest = 3;

/** A task's mark along the axis; lengths are CSS pixels. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly markAt: (y: number) => Mark;
}

/** A bar from start to end, or a diamond in the middle where the task is a milestone. */
export function barOf({ tags, start, end, drawnEnd }: Task, x: (time: number) => number): Bar {
  const paint = paintOf(tags);
  if (tags.has('milestone')) {
    const half = barHeight / 2 + 1;
    const middle = x((start + end) / 2);
    return {
      x: middle - half,
      width: 2 * half,
      markAt: (y) => diamond({ x: middle, y: y + barHeight / 2 }, half, paint),
    };
  }
  const width = Math.max(thinnest, x(drawnEnd) - x(start));
  const box = { x: x(start), width, height: barHeight };
  const corner = Math.min(4, width / 2);
  return { ...box, markAt: (y) => ({ mark: 'rect', ...box, y, corner, paint }) };
}

/** What the colours say, for those that occur: done is grey, critical red, active has a strong line. */
export function legendOf(tasks: readonly Task[], { x, y }: Point): readonly Mark[] {
  const told: readonly (readonly [tag: Tag, words: string])[] = [
    ['done', 'done'],
    ['active', 'active'],
    ['crit', 'critical'],
  ];
  const shown = told.filter(([tag]) =>
    tasks.some(({ tags }) => tags.has(tag) && !tags.has('vert')),
  );
  let left = x;
  return shown.map(([tag, words]) => {
    const label = textLabel(words);
    const box = { x: left, y: y - barHeight / 2, width: 20, height: barHeight, corner: 4 };
    const paint = paintOf(new Set([tag]));
    const at = { x: left + box.width + 8, y };
    left = at.x + label.width + 20;
    return group('series', [{ mark: 'rect', ...box, paint }, text(label, at, 'start')]);
  });
}

function paintOf(tags: ReadonlySet<Tag>): readonly Paint[] {
  return [
    tags.has('crit') ? 'hue-2' : 'hue-1',
    ...(tags.has('done') ? (['filled'] as const) : []),
    ...(tags.has('active') ? (['strong'] as const) : []),
  ];
}

function diamond({ x, y }: Point, half: number, paint: readonly Paint[]): Mark {
  const points = [
    { x, y: y - half },
    { x: x + half, y },
    { x, y: y + half },
    { x: x - half, y },
  ];
  return { mark: 'polygon', points, paint };
}
