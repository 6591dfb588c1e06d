import { type Box, boxAround, grown, type Point, type Size } from '../geometry.ts';
import type { Curve } from './curve.ts';
import type { PlacedEdge } from './model.ts';

/** CSS pixels between a label at an end and the line it is about; and beside a marker on it. */
const gap = 5;
const markerGap = 9;
const markerLength = 20;
/** CSS pixels that a label may stand away from its end. */
const farthest = 160;
/** Steps in which a label moves away from the end, and in which lines are sampled. */
const step = 4;

/** A label near one end of an edge. */
export interface EndLabel {
  /** Of an edge in the list. */
  readonly edge: number;
  readonly end: 'from' | 'to';
  readonly size: Size;
}

/**
 * Finds places beside the ends of edges: as near as can be, upon no obstacle, no other such label and,
 * wherever there is room, no line.
 * @param obstacles what a label must not lie upon: boxes of nodes, labels of edges
 * @param frames boxes of groups, whose outlines are lines too
 * @returns a box for each label, in their order
 */
export function placeEndLabels(
  labels: readonly EndLabel[],
  edges: readonly PlacedEdge[],
  obstacles: readonly Box[],
  frames: readonly Box[] = [],
): readonly Box[] {
  const lines = edges.map(sampled);
  const dots = [...lines.flat(), ...frames.flatMap(outlineOf)];
  const placed: Box[] = [];
  for (const { edge, end, size } of labels) {
    const line = lines[edge] ?? [];
    const outwards = end === 'from' ? line : [...line].reverse();
    const candidates = candidatesOf(outwards, size);
    const reach = farthest + size.width + size.height;
    const around = outwards[0] && grown({ ...outwards[0], width: 0, height: 0 }, reach);
    const near = dots.filter((dot) => around && isIn(dot, around));
    let [best, least] = [candidates[0]?.box, Infinity];
    for (const { box, away } of candidates) {
      const hits = [...obstacles, ...placed].filter((each) => touch(box, each)).length;
      const clear = grown(box, 2);
      const strokes = near.filter((dot) => isIn(dot, clear)).length;
      const cost = hits * 1000 + strokes * 20 + away;
      if (cost < least) [best, least] = [box, cost];
      if (cost === away) break;
    }
    placed.push(best ?? boxAround({ x: 0, y: 0 }, size));
  }
  return placed;
}

interface Candidate {
  readonly box: Box;
  /** CSS pixels from the end. */
  readonly away: number;
}

/** Places on either side of a line, the nearest to its start first. */
function candidatesOf(line: readonly Point[], size: Size): readonly Candidate[] {
  const near = line.slice(0, Math.ceil(farthest / step));
  return near.flatMap((point, index) => {
    const before = near[index - 1];
    return before ? candidatesAt(point, before, index * step, size) : [];
  });
}

function candidatesAt(point: Point, before: Point, away: number, size: Size): readonly Candidate[] {
  const length = Math.hypot(point.x - before.x, point.y - before.y) || 1;
  const along = { x: (point.x - before.x) / length, y: (point.y - before.y) / length };
  const reach = halfAcross(size, { x: along.y, y: along.x });
  if (away < reach + 3) return [];
  const besides = away < reach + markerLength ? markerGap : gap;
  return sidesOf(along).flatMap((side) =>
    [0, 8].map((extra) => {
      const distance = halfAcross(size, along) + besides + extra;
      const centre = { x: point.x + side.x * distance, y: point.y + side.y * distance };
      return { box: boxAround(centre, size), away: away + extra };
    }),
  );
}

/** Half of a box across a direction. */
function halfAcross({ width, height }: Size, along: Point): number {
  return (Math.abs(along.y) * width + Math.abs(along.x) * height) / 2;
}

/** Across a line: to the right of one that runs down or up, above one that runs sideways, first. */
function sidesOf({ x, y }: Point): readonly [Point, Point] {
  const side = { x: -y, y: x };
  const isFirst = Math.abs(y) > Math.abs(x) ? side.x > 0 : side.y < 0;
  const other = { x: -side.x, y: -side.y };
  return isFirst ? [side, other] : [other, side];
}

/** Points on an edge with its gaps, a step apart. */
function sampled({ points, from, to }: PlacedEdge): readonly Point[] {
  const corners = [from, ...flattened(points), to];
  const result: Point[] = [from];
  let left = step;
  corners.slice(1).forEach((end, index) => {
    const start = corners[index] ?? end;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    let along = left;
    for (; along <= length; along += step) {
      const share = along / length;
      result.push({
        x: start.x + (end.x - start.x) * share,
        y: start.y + (end.y - start.y) * share,
      });
    }
    left = along - length;
  });
  return [...result, to];
}

/** Points on the outline of a box, a step apart. */
function outlineOf({ x, y, width, height }: Box): readonly Point[] {
  const across = Array.from({ length: Math.ceil(width / step) }, (_, index) => x + index * step);
  const down = Array.from({ length: Math.ceil(height / step) }, (_, index) => y + index * step);
  return [
    ...across.flatMap((each) => [
      { x: each, y },
      { x: each, y: y + height },
    ]),
    ...down.flatMap((each) => [
      { x, y: each },
      { x: x + width, y: each },
    ]),
  ];
}

/** A chain of curves as a chain of short lines. */
function flattened(curve: Curve): readonly Point[] {
  const points: Point[] = curve.slice(0, 1);
  for (let index = 0; index + 3 < curve.length; index += 3) {
    const [a, b, c, d] = curve.slice(index, index + 4);
    if (!a || !b || !c || !d) continue;
    for (let part = 1; part <= 8; part += 1) {
      const [t, u] = [part / 8, 1 - part / 8];
      const at = (p: number, q: number, r: number, s: number) =>
        u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
      points.push({ x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y) });
    }
  }
  return points;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + 2 &&
    b.x < a.x + a.width + 2 &&
    a.y < b.y + b.height + 1 &&
    b.y < a.y + a.height + 1
  );
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}
