import type { Point } from '../../geometry.ts';
import type { Range, XyChart } from './parse.ts';

/**
 * The field that a chart is drawn in: one axis of places (categories, or numbers), one of values.
 * Lengths are CSS pixels; the field's top left corner is the origin.
 */
export interface Plane {
  readonly isHorizontal: boolean;
  readonly along: number;
  readonly across: number;
  /** The value at which bars begin. */
  readonly base: number;
  /** What the axis of places begins and ends with, where it is one of numbers. */
  readonly positions: Range;
  /** How far along a number stands, */
  readonly position: (number: number) => number;
  /** or the nth of so many categories. */
  readonly slot: (index: number, count: number) => number;
  readonly point: (along: number, value: number) => Point;
}

export interface PlaneMeasures {
  readonly range: Range;
  readonly along: number;
  readonly across: number;
  /** Bars stand at both ends of the axis, and need half their room beyond. */
  readonly hasRoomAtEnds: boolean;
}

export function planeOf(
  { isHorizontal, xAxis, series }: XyChart,
  { range: [low, high], along, across, hasRoomAtEnds }: PlaneMeasures,
): Plane {
  const count = Math.max(1, ...series.map(({ values }) => values.length));
  const room = hasRoomAtEnds ? along / (2 * Math.max(2, count)) : 12;
  const positions = xAxis.range ?? ([1, Math.max(2, count)] as const);
  const [from, to] = positions;
  const position = (number: number) => room + ((number - from) / (to - from)) * (along - 2 * room);
  const share = (value: number) => (value - low) / (high - low);
  return {
    isHorizontal,
    along,
    across,
    base: Math.min(Math.max(low, high), Math.max(Math.min(low, high), 0)),
    positions,
    position,
    slot: (index, of) => ((index + 0.5) * along) / of,
    point: (place, value) =>
      isHorizontal
        ? { x: share(value) * across, y: place }
        : { x: place, y: (1 - share(value)) * across },
  };
}
