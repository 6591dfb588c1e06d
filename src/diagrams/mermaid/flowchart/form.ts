import type { Box, Point, Size } from '../../geometry.ts';
import type { Direction, Outline } from '../../graph/model.ts';
import { type Mark, moved, type Paint, type Shape } from '../../scene.ts';

/** How a node is drawn around its label: a box whose top left corner is 0,0. */
export interface Form {
  readonly size: Size;
  readonly marks: readonly Shape[];
  /** Where edges end. */
  readonly outline: Outline;
  /** The middle of its label. */
  readonly labelAt: Point;
}

/**
 * Makes the form for a label of a size; one of no width has none.
 * @param direction of the graph around it
 */
export type FormOf = (label: Size, direction: Direction) => Form;

/** CSS pixels between a label and a straight outline. */
const room = { x: 16, y: 10 };
const leastWidth = 48;

/** The size of a box around a label, in whole steps of four pixels. */
export function roomy(label: Size, more: Partial<Size> = {}): Size {
  return {
    width: onGrid(Math.max(leastWidth, label.width + 2 * room.x) + (more.width ?? 0)),
    height: onGrid(Math.max(label.height, 18) + 2 * room.y + (more.height ?? 0)),
  };
}

/** Graphviz sets nodes straight below one another where half of their sizes are even. */
export function onGrid(length: number): number {
  return Math.ceil(length / 4) * 4;
}

export function middleOf({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 };
}

/** A box with lines inside it. */
export function boxForm(size: Size, corner: number, inside: readonly Shape[] = []): Form {
  const body: Shape = { mark: 'rect', x: 0, y: 0, ...size, ...(corner > 0 && { corner }) };
  return { size, marks: [body, ...inside], outline: 'box', labelAt: middleOf(size) };
}

/** A polygon by its corners in CSS pixels. */
export function polygonForm(size: Size, corners: readonly (readonly [number, number])[]): Form {
  const points = corners.map(([x, y]) => ({ x, y }));
  return {
    size,
    marks: [{ mark: 'polygon', points }],
    outline: outlineOf(points, size),
    labelAt: middleOf(size),
  };
}

/** SVG path data over the whole of a box. @param edge points along it, for the ends of edges */
export function pathForm(size: Size, d: string, edge?: readonly Point[]): Form {
  return {
    size,
    marks: [pathMark(d, size)],
    outline: edge ? outlineOf(edge, size) : 'box',
    labelAt: middleOf(size),
  };
}

export function pathMark(d: string, size: Size, paint?: readonly Paint[]): Shape {
  const box = { x: 0, y: 0, ...size };
  return { mark: 'path', d, at: { x: 0, y: 0 }, box, ...(paint && { paint }) };
}

export function lineMark(...points: readonly (readonly [number, number])[]): Shape {
  return { mark: 'line', points: points.map(([x, y]) => ({ x, y })), paint: ['open'] };
}

function outlineOf(points: readonly Point[], { width, height }: Size): Outline {
  return points.map(({ x, y }) => ({ x: x / width, y: y / height }));
}

/** The marks of a form in its place, in the paint of its node; what is open is never filled. */
export function placed(form: Form, box: Box, paint: readonly Paint[]): readonly Mark[] {
  const painted = form.marks.map((mark): Shape => {
    const own = mark.paint ?? [];
    const added = paint.filter(
      (each) => each !== 'filled' || !own.some((name) => name === 'open' || name === 'solid'),
    );
    const all = [...own, ...added];
    return all.length === 0 ? mark : { ...mark, paint: all };
  });
  return moved(painted, box);
}

export function movedShapes(shapes: readonly Shape[], by: Point): readonly Shape[] {
  return moved(shapes, by).filter(isShape);
}

function isShape(mark: Mark): mark is Shape {
  return mark.mark !== 'text' && mark.mark !== 'group';
}
