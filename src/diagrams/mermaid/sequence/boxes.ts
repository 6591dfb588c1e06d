import type { Box } from '../../geometry.ts';
import type { Label } from '../../label.ts';
import { group, type Mark, text } from '../../scene.ts';
import { drawArea } from './area.ts';
import type { Columns } from './columns.ts';
import { type Measure, metrics } from './metrics.ts';
import type { Sequence } from './model.ts';
import type { Extent } from './places.ts';

/** A box around columns, before its height is known. */
export interface PlacedBox extends Extent {
  readonly title: Label;
  readonly isFilled: boolean;
}

/** Where the boxes lie that hold anybody; CSS pixels. */
export function placedBoxes(
  { boxes, participants }: Sequence,
  { heads, xs }: Columns,
  measure: Measure,
): readonly PlacedBox[] {
  return boxes.flatMap(({ title, isFilled }, box) => {
    const members = participants.flatMap((each, index) => (each.box === box ? [index] : []));
    if (members.length === 0) return [];
    const sides = members.map((index) => {
      const [x, half] = [xs[index] ?? 0, (heads[index]?.width ?? 0) / 2];
      return { left: x - half, right: x + half };
    });
    const begin = Math.min(...sides.map(({ left }) => left));
    const end = Math.max(...sides.map(({ right }) => right));
    const label = measure(title, Math.max(end - begin, metrics.headWrap), true);
    const half = Math.max((end - begin) / 2 + metrics.boxPadding, label.width / 2 + 8);
    const middle = (begin + end) / 2;
    return [{ left: middle - half, right: middle + half, title: label, isFilled }];
  });
}

/**
 * Draws boxes from above the heads to below the lifelines, each with its title at the top.
 * @param extent what they surround
 */
export function drawBoxes(boxes: readonly PlacedBox[], extent: Box): readonly Mark[] {
  const heights = boxes.map(({ title }) => (title.width > 0 ? title.height + 6 : 0));
  const top = extent.y - metrics.boxPadding - Math.max(0, ...heights);
  const bottom = extent.y + extent.height + metrics.boxPadding;
  return boxes.flatMap(({ left, right, title, isFilled }) => {
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    const at = { x: (left + right) / 2, y: top + metrics.boxPadding - 2 + title.height / 2 };
    return [
      ...drawArea(box, isFilled ? 'surface' : 'none'),
      ...(title.width > 0 ? [group('grid', [text(title, at)])] : []),
    ];
  });
}
