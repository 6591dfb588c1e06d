import type { DrawingFault, SourcePoint } from '../model/diagram.ts';

/** Tells a fault from a drawing (or any other result). */
export function isFault(result: object | undefined): result is DrawingFault {
  return result !== undefined && 'message' in result && 'fix' in result && 'line' in result;
}

/**
 * A fault at a place of the source.
 * @param offset UTF-16 units from the start of `source`; beyond its end counts as its end
 */
export function faultAt(
  source: string,
  offset: number,
  message: string,
  fix: string,
): DrawingFault {
  return { ...pointAt(source, offset), message, fix };
}

/** Result of a step that either goes on with a value or ends in a fault. */
export type Outcome<T extends object> = T | DrawingFault;

/** CSS pixels. */
const longestSide = 12_000;

/** Refuses a drawing that no screen can show; sizes are CSS pixels. */
export function extentFault(width: number, height: number): DrawingFault | undefined {
  if (Math.max(width, height) <= longestSide) return undefined;
  const message = `the drawing is ${width} × ${height} pixels; expected at most ${longestSide} each way`;
  return { line: 1, column: 1, message, fix: 'draw less, or break long labels into lines' };
}

function pointAt(source: string, offset: number): SourcePoint {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
