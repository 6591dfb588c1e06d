import type { Label } from '../../label.ts';
import { group, hueOf, type Mark, type Paint, text } from '../../scene.ts';
import type { Course } from './timeline.ts';

/** CSS pixels. */
const dot = 5;
const aside = 18;
const cardPadding = { x: 12, y: 7 };
const cardGap = 6;
const rowGap = 18;
const headPadding = { x: 12, y: 6 };

/** CSS pixels: the sides of the drawing, and how wide a card is. */
interface Columns {
  readonly left: number;
  readonly right: number;
  readonly card: number;
}

/** A vertical line of time at x = 0: periods left of it, their events right, each section in its hue. */
export function drawDown(courses: readonly Course[]): readonly Mark[] {
  const columns = columnsOf(courses);
  const dots: number[] = [];
  const marks: Mark[] = [];
  let y = 0;
  for (const [index, { name, periods }] of courses.entries()) {
    const hue = name ? hueOf(index) : undefined;
    if (name) {
      if (index > 0) y += 8;
      const height = name.height + 2 * headPadding.y;
      marks.push(headOf(name, { y, height }, columns, hueOf(index)));
      y += height + rowGap;
    }
    for (const period of periods) {
      const row = rowOf(period, y, columns, hue);
      dots.push(row.middle);
      marks.push(row.mark);
      y = row.bottom + rowGap;
    }
  }
  return [...lineOfTime(dots), ...marks];
}

function columnsOf(courses: readonly Course[]): Columns {
  const periods = courses.flatMap((course) => course.periods);
  const names = periods.map(({ name }) => name.width);
  const events = periods.flatMap((period) => period.events.map(({ width }) => width));
  const heads = courses.map(({ name }) => (name ? name.width + 2 * headPadding.x : 0));
  const left = -aside - Math.max(48, ...names);
  const card = Math.max(80, ...events) + 2 * cardPadding.x;
  return { left, right: Math.max(aside + card, left + Math.max(...heads)), card };
}

function headOf(
  name: Label,
  { y, height }: { readonly y: number; readonly height: number },
  { left, right }: Columns,
  hue: Paint,
): Mark {
  const box = { x: left, y, width: right - left, height, corner: 6 };
  return group('series', [
    { mark: 'rect', ...box, paint: [hue, 'bare'] },
    text(name, { x: left + headPadding.x, y: y + height / 2 }, 'start'),
  ]);
}

/** A period beside its first event, and further events below. */
function rowOf(
  { name, events }: Course['periods'][number],
  y: number,
  { card }: Columns,
  hue: Paint | undefined,
) {
  const first = (events[0] ?? name).height + 2 * cardPadding.y;
  const middle = y + Math.max(first, name.height) / 2;
  const centre = { x: 0, y: middle };
  const paint = hue ? [hue] : [];
  const shapes: Mark[] = [{ mark: 'ellipse', centre, rx: dot, ry: dot, paint }];
  const texts: Mark[] = [text(name, { x: -aside, y: middle }, 'end')];
  let top = middle - first / 2;
  for (const event of events) {
    const height = event.height + 2 * cardPadding.y;
    const box = { x: aside, y: top, width: card, height, corner: 6 };
    shapes.push({ mark: 'rect', ...box, paint: hue ? [hue, 'blank'] : [] });
    texts.push(text(event, { x: aside + cardPadding.x, y: top + height / 2 }, 'start'));
    top += height + cardGap;
  }
  const bottom = Math.max(top - cardGap, middle + name.height / 2);
  return { mark: group('series', [...shapes, ...texts]), middle, bottom };
}

function lineOfTime(dots: readonly number[]): readonly Mark[] {
  const [first, last] = [dots[0], dots.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const points = [
    { x: 0, y: first },
    { x: 0, y: last },
  ];
  return [group('edge', [{ mark: 'line', points }])];
}
