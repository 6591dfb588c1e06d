import { type Box, boxOfPoints } from '../../geometry.ts';
import { textLabel } from '../../label.ts';
import { group, hueOf, type Mark, type Paint, text } from '../../scene.ts';
import type { Series, XyChart } from './parse.ts';
import type { Plane } from './plane.ts';
import { positionsOf } from './scale.ts';

/** CSS pixels. */
export const valueFontSize = 12;
const dot = 3.5;
const thickestBar = 48;
const barGap = 2;

/** Of the room of a category: what its bars take. */
const barShare = 0.72;

/** Series in the author's order, the lines above the bars; each in a hue of its own. */
export function drawSeries(chart: XyChart, plane: Plane): readonly Mark[] {
  const drawn = chart.series.map((series, index) => ({ series, paint: hueOf(index) }));
  const bars = drawn.filter(({ series }) => series.kind === 'bar');
  const lines = drawn.filter(({ series }) => series.kind === 'line');
  const boxes = bars.map(({ series }, index) => boxesOf(series, index, bars.length, chart, plane));
  const rects = bars.map(({ paint }, index) =>
    group(
      'series',
      (boxes[index] ?? []).map((box) => ({ mark: 'rect', ...box, paint: [paint] })),
    ),
  );
  const values = bars.flatMap(({ series }, index) =>
    series.values.flatMap((value, place) => {
      const box = boxes[index]?.[place];
      return box ? [valueLabel(value, box, plane, chart.values === 'outside')] : [];
    }),
  );
  return [
    ...rects,
    ...lines.map(({ series, paint }) => lineOf(series, paint, chart, plane)),
    ...(chart.values === 'none' ? [] : values),
  ];
}

function lineOf(series: Series, paint: Paint, chart: XyChart, plane: Plane): Mark {
  const places = placesOf(series, chart, plane);
  const points = series.values.map((value, index) => plane.point(places[index] ?? 0, value));
  const line: Mark = { mark: 'line', points, paint: [paint, 'open'] };
  const dots = points.map((centre): Mark => ({
    mark: 'ellipse',
    centre,
    rx: dot,
    ry: dot,
    paint: [paint],
  }));
  return group('series', points.length > 1 ? [line, ...dots] : dots);
}

/** How far along the axis each value stands. */
function placesOf(series: Series, chart: XyChart, plane: Plane): readonly number[] {
  if (!chart.xAxis.categories) return positionsOf(series, chart).map(plane.position);
  return series.values.map((_, index) => plane.slot(index, series.values.length));
}

function boxesOf(
  series: Series,
  index: number,
  count: number,
  chart: XyChart,
  plane: Plane,
): readonly Box[] {
  const room = (plane.along / series.values.length) * barShare;
  const thickness = Math.min(thickestBar, room / count - (count > 1 ? barGap : 0));
  const step = thickness + (count > 1 ? barGap : 0);
  const shift = (index - (count - 1) / 2) * step;
  const places = placesOf(series, chart, plane);
  return series.values.map((value, place) => {
    const middle = (places[place] ?? 0) + shift;
    return boxOfPoints([
      plane.point(middle - thickness / 2, plane.base),
      plane.point(middle + thickness / 2, value),
    ]);
  });
}

/**
 * A bar's value inside its end; beyond it where it has no room or shall stand there; and on the other
 * side of its begin where labels of the axis would be in its way.
 */
function valueLabel(value: number, box: Box, plane: Plane, isOutside: boolean): Mark {
  const label = textLabel(String(value), { fontSize: valueFontSize });
  const { isHorizontal } = plane;
  const size = isHorizontal ? label.width : label.height;
  const room = size + 8;
  const [end, begin] = [plane.point(0, value), plane.point(0, plane.base)];
  const [to, from] = isHorizontal
    ? [end.x, begin.x]
    : [plane.across - end.y, plane.across - begin.y];
  const direction = to < from ? -1 : 1;
  const hasRoomInside = Math.abs(to - from) >= room;
  const hasRoomBeyond = direction === 1 || to - room >= 0;
  const isBeyond = (isOutside || !hasRoomInside) && hasRoomBeyond;
  const reach = size / 2 + 4;
  const place = isBeyond
    ? to + direction * reach
    : hasRoomInside
      ? to - direction * reach
      : from - direction * reach;
  const at = isHorizontal
    ? { x: place, y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: plane.across - place };
  return group(!isBeyond && hasRoomInside ? 'series' : 'edge', [text(label, at)]);
}
