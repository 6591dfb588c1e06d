import type { Reading } from '../reading.ts';

/** What of a point's styles has a meaning in the publication's look. */
export interface PointStyle {
  /** CSS pixels. */
  readonly radius: number;
  /** What its author paints it with: points of one colour are of one kind. */
  readonly color: string | undefined;
  /** A thick outline. */
  readonly isStrong: boolean;
}

const usualRadius = 5;
const largestRadius = 30;

/** Reads styles, the later before the earlier: those of classes, then the point's own. */
export function readStyle(styles: readonly string[], reading: Reading): PointStyle {
  const read = new Map<string, string>();
  for (const declaration of styles.join(',').split(',')) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(\S[^\n]*)$/.exec(declaration) ?? [];
    if (name !== '') read.set(name.toLowerCase(), value.trim());
    else if (declaration.trim() !== '') reading.note('a style that is none');
  }
  const radius = Number.parseFloat(read.get('radius') ?? '');
  if (read.has('color')) reading.note('the colours of points, which stand in those of the site');
  if (read.has('stroke-color')) reading.note('stroke-color');
  return {
    radius: radius > 0 ? Math.min(largestRadius, Math.max(3, radius)) : usualRadius,
    color: read.get('color'),
    isStrong: Number.parseFloat(read.get('stroke-width') ?? '') >= 3,
  };
}
