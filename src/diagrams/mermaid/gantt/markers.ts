import { group, type Mark, text } from '../../scene.ts';
import type { Reading } from '../reading.ts';
import type { Axis, Task } from './model.ts';

/** CSS pixels: how wide a marker's label may be, and its distance from its line. */
const markerWidth = 150;
const markerGap = 6;

/**
 * Vertical markers: their labels stand in lanes above the chart, right of their lines. From right to
 * left each takes the lowest lane that is free, so that no line crosses a label.
 */
export function markersOf(tasks: readonly Task[], axis: Axis, reading: Reading) {
  const lanes: { left: number; height: number }[] = [];
  const markers = tasks
    .filter(({ tags }) => tags.has('vert'))
    .map(({ name, start }) => {
      const label = reading.label(name.text, name.at, { wrapAt: markerWidth });
      return { x: axis.x(start), label };
    })
    .sort((a, b) => b.x - a.x)
    .map(({ x, label }) => {
      const end = x + markerGap + label.width + markerGap;
      const free = lanes.findIndex(({ left }) => end <= left);
      const lane = free === -1 ? lanes.length : free;
      const height = Math.max(lanes[lane]?.height ?? 0, label.height + 4);
      lanes[lane] = { left: x, height };
      return { x, label, lane };
    });
  const bottomOf = (lane: number) =>
    -lanes.slice(0, lane).reduce((sum, { height }) => sum + height, 0);
  return {
    height: -bottomOf(lanes.length),
    lines: (bottom: number): readonly Mark[] => {
      const marks = markers.map(({ x, lane }): Mark => {
        const points = [
          { x, y: bottomOf(lane + 1) },
          { x, y: bottom },
        ];
        return { mark: 'line', points, paint: ['dashed'] };
      });
      return marks.length === 0 ? [] : [group('edge', marks)];
    },
    labels: markers.map(({ x, label, lane }) => {
      const y = bottomOf(lane) - 4 - label.height / 2;
      return text(label, { x: x + markerGap, y }, 'start');
    }),
  };
}
