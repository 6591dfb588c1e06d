import type { Box, Point, Size } from '../../geometry.ts';
import type { Thought } from './model.ts';
import { sizeAround } from './shapes.ts';

/** A thought in its place, with the place of the one that it follows from. */
export interface PlacedThought {
  readonly thought: Thought;
  readonly box: Box;
  /** Set apart by a line below it alone. */
  readonly isBare: boolean;
  readonly side: Side;
  /** Of the main branches, from 0; undefined for the root. */
  readonly branch: number | undefined;
  /** Where the line from what it follows from begins, and where it ends. */
  readonly line: readonly [Point, Point] | undefined;
}

/** Of the root. */
export type Side = 'left' | 'right';

/** CSS pixels. */
const columnGap = 36;
const rowGap = 10;
const branchGap = 22;

/** CSS pixels: the column of the publication's text. What is wider runs to one side. */
const widest = 680;

/**
 * Places a tree around its root: branches to both sides where the page is wide enough, and to the
 * right alone where it is not. Each depth has its column, each branch rows of its own.
 */
export function placeMindmap(root: Thought): readonly PlacedThought[] {
  const branches = root.children.map((child, index) => measure(child, 1, index));
  const size = sizeAround(root.label, root.shape, false);
  const split = branches.length < 2 ? branches.length : halfOf(branches);
  const sides = [branches.slice(0, split), branches.slice(split)] as const;
  const width = size.width + widthOf(sides[0]) + widthOf(sides[1]);
  const [right, left] = width <= widest ? sides : [branches, []];
  const box = { x: -size.width / 2, y: -size.height / 2, ...size };
  return [
    { thought: root, box, isBare: false, side: 'right', branch: undefined, line: undefined },
    ...placeSide(right, 'right', box),
    ...placeSide(left, 'left', box),
  ];
}

interface Measured {
  readonly thought: Thought;
  readonly size: Size;
  readonly isBare: boolean;
  readonly branch: number;
  readonly children: readonly Measured[];
  /** Of all rows that it and its children take. */
  readonly height: number;
}

function measure(thought: Thought, depth: number, branch: number): Measured {
  const isBare = depth > 1 && thought.shape === 'plain';
  const size = sizeAround(thought.label, thought.shape, isBare);
  const children = thought.children.map((child) => measure(child, depth + 1, branch));
  const height = Math.max(size.height, heightOf(children, rowGap));
  return { thought, size, isBare, branch, children, height };
}

function heightOf(rows: readonly Measured[], gap: number): number {
  return rows.reduce((sum, { height }) => sum + height, gap * Math.max(0, rows.length - 1));
}

/** How many branches stand on the right so that both sides are about as high. */
function halfOf(branches: readonly Measured[]): number {
  const total = heightOf(branches, branchGap);
  const excess = branches.map((_, index) =>
    Math.abs(total - 2 * heightOf(branches.slice(0, index + 1), branchGap)),
  );
  return excess.indexOf(Math.min(...excess)) + 1;
}

/** The widths of the columns of rows, from the root outwards. */
function columnsOf(rows: readonly Measured[]): readonly number[] {
  const columns: number[] = [];
  for (let level = rows; level.length > 0; level = level.flatMap(({ children }) => children)) {
    columns.push(Math.max(...level.map(({ size }) => size.width)));
  }
  return columns;
}

/** Columns of a branch: the first as wide as that of all branches of its side. */
function columnsIn({ children }: Measured, branches: readonly Measured[]): readonly number[] {
  return [Math.max(...branches.map(({ size }) => size.width)), ...columnsOf(children)];
}

function widthOf(branches: readonly Measured[]): number {
  const widths = branches.map((branch) =>
    columnsIn(branch, branches).reduce((sum, width) => sum + width + columnGap, 0),
  );
  return Math.max(0, ...widths);
}

function placeSide(branches: readonly Measured[], side: Side, root: Box): PlacedThought[] {
  const start = anchorsOf(root, side, false)[1];
  const placed: PlacedThought[] = [];
  const place = (each: Measured, from: Point, middle: number, edges: readonly number[]) => {
    const { thought, isBare, branch, children, size } = each;
    const [edge = 0, ...further] = edges;
    const corner = { x: side === 'right' ? edge : edge - size.width, y: middle - size.height / 2 };
    const box = { ...corner, ...size };
    const [near, far] = anchorsOf(box, side, isBare);
    placed.push({ thought, box, isBare, side, branch, line: [from, near] });
    for (const [child, centre] of rowsAround(children, middle, rowGap)) {
      place(child, far, centre, further);
    }
  };
  for (const [branch, centre] of rowsAround(branches, start.y, branchGap)) {
    place(branch, start, centre, edgesFrom(start.x, side, columnsIn(branch, branches)));
  }
  return placed;
}

/** Rows below one another, each with its middle. */
function rowsAround(rows: readonly Measured[], middle: number, gap: number) {
  let top = middle - heightOf(rows, gap) / 2;
  return rows.map((row) => {
    const centre = top + row.height / 2;
    top += row.height + gap;
    return [row, centre] as const;
  });
}

/** Where each column begins, on the side of the root. */
function edgesFrom(start: number, side: Side, columns: readonly number[]): readonly number[] {
  const outwards = side === 'right' ? 1 : -1;
  let edge = start + outwards * columnGap;
  return columns.map((width) => {
    const begin = edge;
    edge += outwards * (width + columnGap);
    return begin;
  });
}

/** Where a line from the root arrives, and where lines go on: at the line below a bare text. */
function anchorsOf({ x, y, width, height }: Box, side: Side, isBare: boolean): [Point, Point] {
  const middle = isBare ? y + height : y + height / 2;
  const [left, right] = [
    { x, y: middle },
    { x: x + width, y: middle },
  ];
  return side === 'right' ? [left, right] : [right, left];
}
