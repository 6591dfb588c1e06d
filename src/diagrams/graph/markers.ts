import type { Point } from '../geometry.ts';
import type { Mark, Paint } from '../scene.ts';

/** What stands at the end of an edge; each takes its own length of it. */
export type Marker =
  | 'none'
  | 'arrow'
  | 'open'
  | 'half-top'
  | 'half-bottom'
  | 'circle'
  | 'cross'
  | 'triangle'
  | 'diamond'
  | 'solid-diamond'
  | 'lollipop'
  | 'exactly-one'
  | 'zero-or-one'
  | 'one-or-more'
  | 'zero-or-more';

/** CSS pixels of the edge that a marker covers: where the line itself ends. */
export function gapOf(marker: Marker): number {
  return gaps[marker];
}

const gaps: Readonly<Record<Marker, number>> = {
  none: 0,
  arrow: 8,
  open: 0,
  'half-top': 0,
  'half-bottom': 0,
  circle: 9,
  cross: 0,
  triangle: 13,
  diamond: 18,
  'solid-diamond': 18,
  lollipop: 11,
  'exactly-one': 0,
  'zero-or-one': 0,
  'one-or-more': 0,
  'zero-or-more': 0,
};

/**
 * Draws a marker.
 * @param tip where the edge meets what it points at
 * @param from a point before it, which tells the direction
 */
export function drawMarker(marker: Marker, tip: Point, from: Point): readonly Mark[] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  /** A place by its distance back from the tip and to the side of the edge, in CSS pixels. */
  const at = (back: number, aside = 0): Point => ({
    x: tip.x - along.x * back - along.y * aside,
    y: tip.y - along.y * back + along.x * aside,
  });
  const polygon = (paint: readonly Paint[], ...points: Point[]): Mark => ({
    mark: 'polygon',
    points,
    paint,
  });
  const line = (...points: Point[]): Mark => ({ mark: 'line', points });
  const ring = (back: number, radius: number): Mark => ({
    mark: 'ellipse',
    centre: at(back),
    rx: radius,
    ry: radius,
    paint: ['blank'],
  });
  const bar = (back: number): Mark => line(at(back, -6), at(back, 6));
  const foot = [line(at(0, -6), at(11)), line(at(0, 6), at(11))];
  switch (marker) {
    case 'none':
      return [];
    case 'arrow':
      return [polygon(['solid'], at(0), at(9, -4.5), at(9, 4.5))];
    case 'open':
      return [line(at(9, -5), at(0), at(9, 5))];
    case 'half-top':
      return [line(at(0), at(9, -5))];
    case 'half-bottom':
      return [line(at(0), at(9, 5))];
    case 'circle':
      return [ring(4.5, 4.5)];
    case 'cross':
      return [line(at(2, -5), at(12, 5)), line(at(2, 5), at(12, -5))];
    case 'triangle':
      return [polygon(['blank'], at(0), at(13, -7), at(13, 7))];
    case 'diamond':
      return [polygon(['blank'], at(0), at(9, -5.5), at(18), at(9, 5.5))];
    case 'solid-diamond':
      return [polygon(['solid'], at(0), at(9, -5.5), at(18), at(9, 5.5))];
    case 'lollipop':
      return [ring(5.5, 5.5)];
    case 'exactly-one':
      return [bar(6), bar(11)];
    case 'zero-or-one':
      return [bar(6), ring(15, 4.5)];
    case 'one-or-more':
      return [...foot, bar(15)];
    case 'zero-or-more':
      return [...foot, ring(15.5, 4.5)];
  }
}
