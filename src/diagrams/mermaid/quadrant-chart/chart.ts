import { boxOfPoints, centreOf, grown, type Point } from '../../geometry.ts';
import type { Label } from '../../label.ts';
import { group, hueOf, type Mark, type Paint, type Text, text, textBox } from '../../scene.ts';
import { wrapBetween } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { PlotPoint, QuadrantChart } from './parse.ts';
import { boxOfDot, type Dot, type Ground, placeLabels, touches } from './placement.ts';

/**
 * Sides of the square in CSS pixels: the first is taken where all labels have room beside their
 * points, then the first where they have room at the end of a line.
 */
const attempts: readonly Attempt[] = [
  ...[300, 340, 380, 440, 500, 560].flatMap((side): Attempt[] => [
    { side, reach: 'near', isLow: false },
    { side, reach: 'near', isLow: true },
  ]),
  ...[380, 440, 560, 700, 900].map((side) => ({ side, reach: 'clear', isLow: false }) as const),
  ...[560, 700, 900, 1300].map((side) => ({ side, reach: 'any', isLow: false }) as const),
];

interface Attempt {
  readonly side: number;
  readonly reach: Ground['reach'];
  /** The fields' own labels stand at their bottoms. */
  readonly isLow: boolean;
}

const axisGap = 10;
const yLabelWidth = 84;
const widestYLabel = 150;
const pointLabelWidth = 130;

/** A square of four fields with its axes' ends beside it, from x = 0 and y = 0. */
export function drawChart(chart: QuadrantChart, reading: Reading): readonly Mark[] {
  const labels = chart.points.map(({ name }) =>
    reading.label(name.text, name.at, { wrapAt: pointLabelWidth }),
  );
  for (const { side, reach, isLow } of attempts) {
    const dots = dotsOf(chart.points, labels, side);
    const fields = fieldLabels(chart, side, dots, isLow, reading);
    const places = placeLabels(dots, {
      frame: grown({ x: 0, y: 0, width: side, height: side }, -3),
      taken: fields.map(textBox),
      shunned: linesOf(side).map(boxOfPoints),
      reach,
    });
    if (!places || fields.some((mark) => dots.some((dot) => touches(textBox(mark), boxOfDot(dot)))))
      continue;
    const hues = huesOf(chart.points);
    const drawn = chart.points.flatMap((point, index): readonly Mark[] => {
      const [label, place, dot] = [labels[index], places[index], dots[index]];
      if (!label || !place || !dot) return [];
      const leader = place.leader ? [leaderOf(place.leader)] : [];
      return [...leader, pointMark(point, dot, hues, label, centreOf(place.box))];
    });
    return [
      ...frameOf(side),
      ...axisLabels(chart, side, reading),
      group('grid', fields),
      ...drawn,
    ].filter((mark) => mark.mark !== 'group' || mark.marks.length > 0);
  }
  const first = chart.points[0]?.name.at ?? 0;
  const message = 'labels of points have no room beside them, or at the end of a line';
  return reading.fail(first, message, 'shorten the labels, or draw fewer points');
}

/** Points in their places; the square lies so far inside its frame that all of them are whole. */
function dotsOf(points: readonly PlotPoint[], labels: readonly Label[], side: number) {
  const inset = insetFor(points, side);
  const reach = side - 2 * inset;
  return points.map(({ x, y, style: { radius } }, index): Dot => {
    const centre = { x: inset + x * reach, y: inset + (1 - y) * reach };
    return { centre, radius, label: labels[index] ?? { width: 0, height: 0 } };
  });
}

function insetFor(points: readonly PlotPoint[], side: number): number {
  const needed = points.map(({ x, y, style }) => {
    const toEdge = Math.min(x, 1 - x, y, 1 - y);
    return toEdge < 0.4 ? (style.radius + 3 - toEdge * side) / (1 - 2 * toEdge) : 0;
  });
  return Math.max(0, ...needed);
}

/** Points of one colour are of one kind, and get one hue; all others the first. */
function huesOf(points: readonly PlotPoint[]): ReadonlyMap<string | undefined, Paint> {
  const colors = [...new Set(points.map(({ style }) => style.color))];
  const told = colors.filter((color) => color !== undefined);
  const begin = colors.length > told.length ? 1 : 0;
  return new Map([
    [undefined, hueOf(0)],
    ...told.map((color, index) => [color, hueOf(index + begin)] as const),
  ]);
}

function pointMark(
  { style }: PlotPoint,
  { centre, radius }: Dot,
  hues: ReadonlyMap<string | undefined, Paint>,
  label: Label,
  at: Point,
): Mark {
  const paint = [hues.get(style.color) ?? hueOf(0), ...(style.isStrong ? ['strong' as const] : [])];
  return group('series', [
    { mark: 'ellipse', centre, rx: radius, ry: radius, paint },
    text(label, at),
  ]);
}

function leaderOf(points: readonly Point[]): Mark {
  return group('edge', [{ mark: 'line', points }]);
}

function frameOf(side: number): readonly Mark[] {
  const lines = linesOf(side).map((points): Mark => ({ mark: 'line', points }));
  const frame: Mark = { mark: 'rect', x: 0, y: 0, width: side, height: side, corner: 6 };
  return [group('grid', [frame, ...lines])];
}

/** The lines between the fields. */
function linesOf(side: number): readonly (readonly Point[])[] {
  const half = side / 2;
  const [up, across] = [
    { x: half, y: 0 },
    { x: 0, y: half },
  ];
  return [
    [up, { x: half, y: side }],
    [across, { x: side, y: half }],
  ];
}

/** At the top of each field or at its bottom, `isLow` the other way round; in its middle where there is no point. */
function fieldLabels(
  chart: QuadrantChart,
  side: number,
  dots: readonly Dot[],
  isLow: boolean,
  reading: Reading,
) {
  const half = side / 2;
  const corners = [
    { x: half, y: 0 },
    { x: 0, y: 0 },
    { x: 0, y: half },
    { x: half, y: half },
  ];
  return corners.flatMap(({ x, y }, index) => {
    const phrase = chart.quadrants[index];
    if (!phrase?.text) return [];
    const label = reading.label(phrase.text, phrase.at, { wrapAt: half - 24, isBold: true });
    const room = half - label.height;
    const places = (dots.length === 0 ? [room / 2] : isLow ? [room - 10, 10] : [10, room - 10]).map(
      (top) => text(label, { x: x + half / 2, y: y + top + label.height / 2 }),
    );
    const isFree = (mark: Text) => !dots.some((dot) => touches(textBox(mark), boxOfDot(dot)));
    return places.find(isFree) ?? places.slice(0, 1);
  });
}

/** One end of an axis at each half, or the only one in its low half. */
function axisLabels({ xAxis, yAxis }: QuadrantChart, side: number, reading: Reading) {
  const half = side / 2;
  const x = xAxis.map(({ text: words, at }, index) => {
    const label = reading.label(words, at, { wrapAt: half - 12 });
    return text(label, {
      x: half * (index + 0.5),
      y: side + axisGap + label.height / 2,
    });
  });
  const y = yAxis.map(({ text: words, at }, index) => {
    const wrapAt = wrapBetween(words, yLabelWidth, widestYLabel);
    const label = reading.label(words, at, { wrapAt });
    return text(label, { x: -axisGap, y: side - half * (index + 0.5) }, 'end');
  });
  return [group('grid', [...y, ...x])];
}
