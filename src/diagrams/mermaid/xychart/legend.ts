import type { Point } from '../../geometry.ts';
import { group, hueOf, type Mark, text } from '../../scene.ts';
import type { Reading } from '../reading.ts';
import type { Series } from './parse.ts';

/** CSS pixels. */
const swatch = 14;
const swatchGap = 8;
const entryGap = 22;
const rowGap = 8;

/** The names of those series that have one, in rows from a top left corner on. */
export function legendOf(
  series: readonly Series[],
  corner: Point,
  width: number,
  reading: Reading,
): readonly Mark[] {
  let [x, y, height] = [corner.x, corner.y, 0];
  return series.flatMap(({ kind, name }, index): readonly Mark[] => {
    if (!name) return [];
    const wrapAt = Math.max(120, width - swatch - swatchGap);
    const label = reading.label(name.text, name.at, { wrapAt });
    const needed = swatch + swatchGap + label.width;
    if (x > corner.x && x + needed > corner.x + width) {
      [x, y, height] = [corner.x, y + height + rowGap, 0];
    }
    const middle = y + label.height / 2;
    const marks = [...swatchOf(kind, { x, y: middle }, index)];
    const at = { x: x + swatch + swatchGap, y: middle };
    x += needed + entryGap;
    height = Math.max(height, label.height);
    return [group('series', [...marks, text(label, at, 'start')])];
  });
}

function swatchOf(kind: Series['kind'], { x, y }: Point, index: number): readonly Mark[] {
  const paint = hueOf(index);
  if (kind === 'bar') {
    const box = { x, y: y - swatch / 2, width: swatch, height: swatch, corner: 3 };
    return [{ mark: 'rect', ...box, paint: [paint] }];
  }
  const centre = { x: x + swatch / 2, y };
  const points = [
    { x, y },
    { x: x + swatch, y },
  ];
  return [
    { mark: 'line', points, paint: [paint, 'open'] },
    { mark: 'ellipse', centre, rx: 3.5, ry: 3.5, paint: [paint] },
  ];
}
