import { attributeOf, type XmlAttribute, type XmlElement } from './xml.ts';

/** CSS pixels: the corners of nodes and clusters. */
const corner = 6;

/**
 * The two shapes that authors use most, in the publication's corners: a box, rounded or not, becomes
 * one `<rect>`, a rounded diamond gets its points back, where the arrows end. Others are undefined.
 */
export function tidyShape(shape: XmlElement): XmlElement | undefined {
  const points = pointsOf(shape);
  if (isRectangle(points) || isRounded(shape, points, isAlongAxis)) return boxAround(shape, points);
  return isRounded(shape, points, isDiagonal) ? diamondAround(shape, points) : undefined;
}

/** True for the hair-thin filled boxes that Graphviz draws as rules inside a table. */
export function isThin(shape: XmlElement): boolean {
  const { width, height } = extentOf(pointsOf(shape));
  return Math.min(width, height) < 2;
}

/** Coordinates to a tenth of a pixel: finer cannot be seen. */
export function roundNumbers(value: string): string {
  return value.replace(/-?\d+\.\d+/g, (number) => String(roundTenth(Number(number))));
}

type Point = readonly [number, number];

function pointsOf(shape: XmlElement): readonly Point[] {
  const written = attributeOf(shape, 'points') ?? attributeOf(shape, 'd') ?? '';
  const numbers = (written.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, index): Point[] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? x]] : [],
  );
}

/** Four corners, the first of them twice, every side along an axis. */
function isRectangle(points: readonly Point[]): boolean {
  return points.length === 5 && steps(points).every(isAlongAxis);
}

/** Graphviz draws four rounded corners as eight curves, of which the four sides are straight. */
function isRounded(
  shape: XmlElement,
  points: readonly Point[],
  isSide: (step: Point) => boolean,
): boolean {
  const commands = (attributeOf(shape, 'd') ?? '').replace(/[^A-Za-z]/g, '');
  if (commands !== 'MC' || points.length !== 25) return false;
  const sides = straightSteps(points);
  return sides.length === 4 && sides.every(isSide);
}

/** The curves whose control points lie on their ends: how far each goes, each way. */
function straightSteps(points: readonly Point[]): readonly Point[] {
  const moves = steps(points);
  return moves.filter((_, at) => at % 3 === 1 && isStill(moves[at - 1]) && isStill(moves[at + 1]));
}

function isStill(step: Point | undefined): boolean {
  return step !== undefined && step[0] + step[1] < 0.05;
}

function isAlongAxis([x, y]: Point): boolean {
  return x < 0.1 || y < 0.1;
}

function isDiagonal(step: Point): boolean {
  return !isAlongAxis(step);
}

function boxAround(shape: XmlElement, points: readonly Point[]): XmlElement {
  const { left, top, width, height } = extentOf(points);
  const attributes = Object.entries({ x: left, y: top, width, height, rx: corner });
  return { ...shape, name: 'rect', attributes: attributes.map(numberAttribute) };
}

/** The sides of a diamond all rise alike, so any of them tells where its four points are. */
function diamondAround(shape: XmlElement, points: readonly Point[]): XmlElement {
  const { left, top, width, height } = extentOf(points);
  const [middle, centre] = [left + width / 2, top + height / 2];
  const [run = 1, climb = 1] = straightSteps(points)[0] ?? [];
  const rise = climb / run;
  const [x, y] = points[0] ?? [left, centre];
  const across = Math.abs(x - middle) + Math.abs(y - centre) / rise;
  const down = across * rise;
  const corners = [
    [middle, centre - down],
    [middle + across, centre],
    [middle, centre + down],
    [middle - across, centre],
  ];
  const written = corners.map((point) => point.map(roundTenth).join(',')).join(' ');
  return { ...shape, name: 'polygon', attributes: [{ name: 'points', value: written, at: 0 }] };
}

function extentOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** How far each point lies from the one before it, each way. */
function steps(points: readonly Point[]): readonly Point[] {
  return points.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = points[index] ?? [x, y];
    return [Math.abs(x - beforeX), Math.abs(y - beforeY)];
  });
}

function numberAttribute([name, value]: [string, number]): XmlAttribute {
  return { name, value: String(roundTenth(value)), at: 0 };
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
