import type { DrawingFault } from '../model/diagram.ts';
import { longestSide } from './dot-limits.ts';
import { faultAt } from './fault.ts';
import { attributeOf, type XmlElement } from './xml.ts';

/** How large a file's drawing is, and what part of the plane it shows. */
export interface SvgFrame {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  readonly viewBox: string;
}

/** CSS pixels of each unit. */
const units: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
]);

/** Reads `viewBox`, `width` and `height`: the first alone, or the other two, are enough. */
export function frameOf(source: string, root: XmlElement): SvgFrame | DrawingFault {
  const box = readBox(attributeOf(root, 'viewBox'));
  const ratio = box === undefined ? undefined : box.width / box.height;
  const stated = { width: readLength(root, 'width'), height: readLength(root, 'height') };
  const width = stated.width ?? scaled(stated.height, ratio) ?? box?.width;
  const height = stated.height ?? scaled(stated.width, ratio && 1 / ratio) ?? box?.height;
  if (width === undefined || height === undefined) {
    const fix = 'write viewBox="0 0 width height" on the <svg> element';
    return faultAt(source, root.at, 'the file states no size', fix);
  }
  if (Math.max(width, height) > longestSide) {
    const message = `the drawing is ${width} × ${height} pixels; expected at most ${longestSide} each way`;
    return faultAt(source, root.at, message, 'write a smaller width and height');
  }
  return { width, height, viewBox: box?.written ?? `0 0 ${width} ${height}` };
}

function scaled(length: number | undefined, ratio: number | undefined): number | undefined {
  return length === undefined || ratio === undefined ? undefined : round(length * ratio);
}

function readBox(written: string | undefined) {
  const [x, y, width, height, more] = (written ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width === undefined || height === undefined || more !== undefined) return undefined;
  if (![x, y].every(Number.isFinite) || !(width > 0) || !(height > 0)) return undefined;
  return { width: round(width), height: round(height), written: [x, y, width, height].join(' ') };
}

function readLength(root: XmlElement, name: string): number | undefined {
  const match = /^\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*$/.exec(attributeOf(root, name) ?? '');
  const length = Number(match?.[1]) * (units.get(match?.[2] ?? '') ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? round(length) : undefined;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
