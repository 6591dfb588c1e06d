import type { DotObject, DotOperation } from './model.ts';

/** An operation that leaves a mark, with the pen that was set before it. */
export interface Stroke extends DotOperation {
  readonly isFilled: boolean;
  readonly isWhite: boolean;
  readonly isStroked: boolean;
  readonly isStrong: boolean;
  readonly dashes: 'dashed' | 'dotted' | undefined;
}

/** What is drawn and written, in its order. */
export function strokesOf(operations: readonly DotOperation[]): readonly Stroke[] {
  const strokes: Stroke[] = [];
  let pen = { line: '', filling: '', isStrong: false, dashes: undefined as Stroke['dashes'] };
  let font = { size: 0, face: '', fontchar: 0 };
  for (const operation of operations) {
    const { op, color, style, size, face, fontchar } = operation;
    if (op === 'c') pen = { ...pen, line: color };
    else if (op === 'C') pen = { ...pen, filling: color };
    else if (op === 'S') pen = { ...pen, ...styled(style) };
    else if (op === 'F') font = { ...font, size, face };
    else if (op === 't') font = { ...font, fontchar };
    else if (/^[pPLbBeET]$/.test(op)) {
      const isFilled = /[PBE]/.test(op) && !isClear(pen.filling);
      const paint = { isFilled, isWhite: isWhite(pen.filling), isStroked: !isClear(pen.line) };
      strokes.push({ ...operation, ...font, ...paint, isStrong: pen.isStrong, dashes: pen.dashes });
    }
  }
  return strokes;
}

/** The SVG element that draws a stroke, with its attributes; boxes and diamonds of a node are tidied. */
export function geometryOf(stroke: Stroke, part: DotObject | undefined, corner: number) {
  const { op, points, rect } = stroke;
  const isBox = part && (part.pos === '' || boxes.has(part.shape));
  if (isBox && /[pPbB]/.test(op)) {
    const { left, top, width, height } = extentOf(stroke);
    return ['rect', { x: left, y: top, width, height, rx: corner }] as const;
  }
  if (part?.shape === 'diamond' && /[bB]/.test(op)) return ['polygon', diamond(part)] as const;
  if (/[eE]/.test(op)) {
    const [cx, cy, rx, ry] = rect.map(tenth);
    return ['ellipse', { cx, cy, rx, ry }] as const;
  }
  const [start = '', ...others] = points.map((point) => point.map(tenth).join(','));
  if (/[bB]/.test(op)) return ['path', { d: `M${start}C${others.join(' ')}` }] as const;
  return [op === 'L' ? 'polyline' : 'polygon', { points: [start, ...others].join(' ') }] as const;
}

/** True for the hair-thin filled boxes that Graphviz draws as rules inside a table. */
export function isThin(stroke: Stroke): boolean {
  const { width, height } = extentOf(stroke);
  return stroke.points.length > 0 && Math.min(width, height) < 2;
}

/** Coordinates to a tenth of a pixel: finer cannot be seen. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

const boxes = new Set(['box', 'rect', 'rectangle', 'square', 'record', 'Mrecord']);

function styled(style: string) {
  const width = /^setlinewidth\(([\d.]+)\)$/.exec(style)?.[1];
  if (width !== undefined) return { isStrong: Number(width) > 1 };
  if (style === 'dashed' || style === 'dotted') return { dashes: style } as const;
  return style === 'solid' ? { dashes: undefined } : {};
}

function isClear(color: string): boolean {
  return /^#[\da-f]{6}00$/i.test(color);
}

function isWhite(color: string): boolean {
  return /^#ffffff$/i.test(color);
}

function extentOf({ points }: DotOperation) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [tenth(Math.min(...xs)), tenth(Math.min(...ys))];
  return {
    left,
    top,
    width: tenth(Math.max(...xs) - left),
    height: tenth(Math.max(...ys) - top),
  };
}

/** Where Graphviz rounds the corners off, arrows end in the air. */
function diamond({ pos, width, height }: DotObject) {
  const [x = 0, y = 0] = pos.split(',').map(Number);
  const [across, down] = [width * 36, height * 36];
  const corners = [
    [x, y - down],
    [x + across, y],
    [x, y + down],
    [x - across, y],
  ];
  return { points: corners.map((each) => each.map(tenth).join(',')).join(' ') };
}
