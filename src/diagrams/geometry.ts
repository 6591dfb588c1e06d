/** A place in a drawing, in CSS pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle by its top left corner. */
export interface Box extends Point, Size {}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The box of a size around a point. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The smallest box around points. @throws RangeError without a point */
export function boxOfPoints(points: readonly Point[]): Box {
  if (points.length === 0) throw new RangeError('no point has a box');
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around boxes. @throws RangeError without a box */
export function unionOf(boxes: readonly Box[]): Box {
  return boxOfPoints(
    boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
}

/** A box with room added on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Rounded to a tenth, so that drawings stay short; never a negative zero. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10 || 0;
}
