import { type Box, boxOfPoints, centreOf, type Point } from '../geometry.ts';
import type { Outline } from './model.ts';

/** A chain of cubic Bézier curves: a start, then two controls and an end for each. */
export type Curve = readonly Point[];

/** Steps in which a curve is searched for the place where it leaves an outline. */
const steps = 24;
const halvings = 12;

/** The part of a curve outside the outlines at its ends; the whole where it never leaves them. */
export function clipped(curve: Curve, from: Region, to: Region): Curve {
  const begun = cutStart(curve, (point) => isInside(point, from));
  return reversed(cutStart(reversed(begun), (point) => isInside(point, to)));
}

/** A curve without its first and last pixels, for arrowheads; never more than a third of it each. */
export function shortened(curve: Curve, fromGap: number, toGap: number): Curve {
  const length = lengthOf(curve);
  const begun = withoutStart(curve, Math.min(fromGap, length / 3));
  return reversed(withoutStart(reversed(begun), Math.min(toGap, length / 3)));
}

/** CSS pixels: Graphviz sets nodes below one another up to so much beside the line. */
const slack = 6;

/** A curve that is all but upright or level, made so. */
export function straightened(curve: Curve): Curve {
  if (curve.length === 0) return curve;
  const { x, y, width, height } = boxOfPoints(curve);
  if (width <= slack) return curve.map((point) => ({ ...point, x: x + width / 2 }));
  return height <= slack ? curve.map((point) => ({ ...point, y: y + height / 2 })) : curve;
}

/** A point about half-way along a curve. */
export function middleOf(curve: Curve): Point {
  const count = (curve.length - 1) / 3;
  const index = Math.floor((count - 1) / 2) * 3;
  return pointOn(curve.slice(index, index + 4), count % 2 === 0 ? 1 : 0.5);
}

/** A closed outline in its place. */
export interface Region {
  readonly box: Box;
  readonly outline: Outline;
}

function withoutStart(curve: Curve, gap: number): Curve {
  const [start] = curve;
  if (!start || gap <= 0) return curve;
  return cutStart(curve, (point) => distance(point, start) < gap);
}

/** What is left of a curve from where a test first fails; all of it where it always holds. */
function cutStart(curve: Curve, isLeft: (point: Point) => boolean): Curve {
  const count = (curve.length - 1) / 3;
  for (let index = 0; index < count; index += 1) {
    const segment = curve.slice(index * 3, index * 3 + 4);
    for (let step = 1; step <= steps; step += 1) {
      if (isLeft(pointOn(segment, step / steps))) continue;
      if (index === 0 && step === 1 && !isLeft(pointOn(segment, 0))) return curve;
      const cut = crossing(segment, (step - 1) / steps, step / steps, isLeft);
      return [...rightOf(segment, cut), ...curve.slice(index * 3 + 4)];
    }
  }
  return curve;
}

function crossing(
  segment: Curve,
  before: number,
  after: number,
  isLeft: (point: Point) => boolean,
): number {
  let [low, high] = [before, after];
  for (let round = 0; round < halvings; round += 1) {
    const middle = (low + high) / 2;
    if (isLeft(pointOn(segment, middle))) low = middle;
    else high = middle;
  }
  return high;
}

/** De Casteljau: the rest of one Bézier curve from a parameter on. */
function rightOf([a, b, c, d]: Curve, t: number): Curve {
  if (!a || !b || !c || !d) return [];
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
  const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
  return [between(abc, bcd, t), bcd, cd, d];
}

function pointOn(segment: Curve, t: number): Point {
  return rightOf(segment, t)[0] ?? { x: 0, y: 0 };
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function reversed(curve: Curve): Curve {
  return [...curve].reverse();
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function lengthOf(curve: Curve): number {
  return curve
    .slice(1)
    .reduce((sum, point, index) => sum + distance(point, curve[index] ?? point), 0);
}

function isInside(point: Point, { box, outline }: Region): boolean {
  const x = (point.x - box.x) / box.width;
  const y = (point.y - box.y) / box.height;
  if (outline === 'box') return x >= 0 && x <= 1 && y >= 0 && y <= 1;
  if (outline === 'ellipse') {
    const centre = centreOf(box);
    return (
      ((point.x - centre.x) / (box.width / 2)) ** 2 +
        ((point.y - centre.y) / (box.height / 2)) ** 2 <=
      1
    );
  }
  return isInPolygon({ x, y }, outline);
}

/** Counts the sides that a ray to the right crosses. */
function isInPolygon({ x, y }: Point, corners: readonly Point[]): boolean {
  let inside = false;
  corners.forEach((a, index) => {
    const b = corners[(index + 1) % corners.length] ?? a;
    const crosses = a.y > y !== b.y > y;
    if (crosses && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
