import { group, hueOf, type Mark, type Paint, text } from '../../scene.ts';
import type { Course } from './timeline.ts';

/** CSS pixels. */
const column = 172;
const columnGap = 12;
const dot = 5;
const padding = 7;
const cardGap = 6;

/** A horizontal line of time at y = 0: sections and periods above it, events below. */
export function drawAcross(courses: readonly Course[]): readonly Mark[] {
  const step = column + columnGap;
  const names = courses.flatMap(({ periods }) => periods.map(({ name }) => name.height));
  const nameHeight = Math.max(0, ...names);
  const heads = courses.map(({ name }) => name?.height ?? 0);
  const headHeight = Math.max(...heads) + 2 * padding;
  const headTop = -dot - 10 - nameHeight - 14 - headHeight;

  const marks: Mark[] = [];
  const dots: number[] = [];
  let x = 0;
  for (const [index, { name, periods }] of courses.entries()) {
    const paint: readonly Paint[] = name ? [hueOf(index)] : [];
    const cardPaint: readonly Paint[] = name ? [hueOf(index), 'blank'] : [];
    const width = Math.max(1, periods.length) * step - columnGap;
    if (name) {
      const box = { x, y: headTop, width, height: headHeight, corner: 6 };
      const at = { x: x + width / 2, y: headTop + headHeight / 2 };
      marks.push(
        group('series', [{ mark: 'rect', ...box, paint: [...paint, 'bare'] }, text(name, at)]),
      );
    }
    for (const [place, period] of periods.entries()) {
      const left = x + place * step;
      const middle = left + column / 2;
      dots.push(middle);
      const centre = { x: middle, y: 0 };
      const shapes: Mark[] = [{ mark: 'ellipse', centre, rx: dot, ry: dot, paint }];
      const texts: Mark[] = [
        text(period.name, { x: middle, y: -dot - 10 - period.name.height / 2 }),
      ];
      let top = dot + 14;
      for (const event of period.events) {
        const height = event.height + 2 * padding;
        const box = { x: left, y: top, width: column, height, corner: 6 };
        shapes.push({ mark: 'rect', ...box, paint: cardPaint });
        texts.push(text(event, { x: middle, y: top + height / 2 }));
        top += height + cardGap;
      }
      marks.push(group('series', [...shapes, ...texts]));
    }
    x += width + columnGap;
  }
  return [...lineOfTime(dots), ...marks];
}

function lineOfTime(dots: readonly number[]): readonly Mark[] {
  const [first, last] = [dots[0], dots.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const points = [
    { x: first, y: 0 },
    { x: last, y: 0 },
  ];
  return [group('edge', [{ mark: 'line', points }])];
}
