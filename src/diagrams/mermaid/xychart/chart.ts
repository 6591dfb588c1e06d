import { type Label, textLabel, widthOf } from '../../label.ts';
import { boundsOf, group, type Mark, text } from '../../scene.ts';
import { wrapBetween } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { legendOf } from './legend.ts';
import type { Range, XyChart } from './parse.ts';
import { type Plane, planeOf } from './plane.ts';
import { roundTicks, valueRange } from './scale.ts';
import { drawSeries, valueFontSize } from './series.ts';

/** CSS pixels: lengths of the axis of values, and least lengths of the other. */
const valueLength = { upright: 260, lying: 250 };
const narrowest = 300;
const shortest = 160;

/** CSS pixels: how thick a bar is at least, and the room around the bars of one category. */
const thinnestBar = 14;
const slotGap = 8;

const ticksWanted = 6;
const aside = 8;

/** Bars upright above their categories, or lying beside them; lines above all bars. */
export function drawChart(chart: XyChart, reading: Reading): readonly Mark[] {
  const { isHorizontal } = chart;
  const range = valueRange(chart, ticksWanted);
  const categories = categoryLabels(chart, reading);
  const plane = planeOf(chart, {
    range,
    across: isHorizontal ? valueLength.lying : valueLength.upright,
    along: lengthOf(chart, categories),
    hasRoomAtEnds: chart.series.some(({ kind }) => kind === 'bar'),
  });
  const marks = [
    ...gridOf(plane, range),
    ...valueLabels(plane, range),
    ...(categories ? categoryMarks(plane, categories) : numberLabels(plane, chart)),
    ...drawSeries(chart, plane),
  ];
  return [...titled(chart, plane, marks, reading)];
}

function categoryLabels({ xAxis, isHorizontal }: XyChart, reading: Reading) {
  const { categories } = xAxis;
  const least = isHorizontal ? 96 : Math.max(64, narrowest / (categories?.length ?? 1) - slotGap);
  return categories?.map(({ text: words, at }) =>
    reading.label(words, at, { wrapAt: wrapBetween(words, least, Math.max(least, 140)) }),
  );
}

/** How long the axis of categories or numbers has to be for its bars and labels. */
function lengthOf(chart: XyChart, categories: readonly Label[] | undefined): number {
  const { isHorizontal, series, values } = chart;
  const bars = series.filter(({ kind }) => kind === 'bar');
  const count = Math.max(...series.map((each) => each.values.length));
  const told = bars.flatMap((each) => each.values.map((value) => widthOfValue(value) + 4));
  const thickness = values === 'none' || isHorizontal ? 0 : Math.max(0, ...told);
  const ofBars = bars.length * Math.max(thinnestBar, thickness, isHorizontal ? 18 : 0) + slotGap;
  const ofLabels = (categories ?? []).map((label) => (isHorizontal ? label.height : label.width));
  const slot = Math.max(ofBars, Math.max(0, ...ofLabels) + slotGap);
  return Math.max(isHorizontal ? shortest : narrowest, Math.ceil(slot * count));
}

function widthOfValue(value: number): number {
  return widthOf({ text: String(value) }, valueFontSize);
}

function gridOf(plane: Plane, range: Range): readonly Mark[] {
  const lineAt = (value: number): Mark => ({
    mark: 'line',
    points: [plane.point(0, value), plane.point(plane.along, value)],
  });
  const base = plane.base;
  const lines = ticksOf(plane, range).filter((value) => value !== base);
  return [group('grid', lines.map(lineAt)), group('edge', [lineAt(base)])];
}

/** Numbers along the axis of values: left of it, or below it where bars lie. */
function valueLabels(plane: Plane, range: Range): readonly Mark[] {
  const labels = ticksOf(plane, range).map((value): Mark => {
    const { x, y } = plane.point(plane.isHorizontal ? plane.along : 0, value);
    const label = textLabel(String(value));
    return plane.isHorizontal
      ? text(label, { x, y: y + aside + label.height / 2 })
      : text(label, { x: x - aside, y }, 'end');
  });
  return [group('grid', labels)];
}

function categoryMarks(plane: Plane, categories: readonly Label[]): readonly Mark[] {
  return categories.map((label, index) => {
    const along = plane.slot(index, categories.length);
    return besideAxis(plane, along, label);
  });
}

/** Round numbers along an axis that has no categories. */
function numberLabels(plane: Plane, chart: XyChart): readonly Mark[] {
  const count = Math.max(...chart.series.map((each) => each.values.length));
  const wanted = chart.xAxis.range ? ticksWanted : Math.min(count, 12);
  const ticks = plane.isHorizontal
    ? roundTicks(plane.positions, wanted)
    : fittingTicks(plane.positions, wanted, spanOf(plane));
  const labels = ticks
    .filter((each) => chart.xAxis.range || (each % 1 === 0 && each <= count))
    .map((each) => besideAxis(plane, plane.position(each), textLabel(String(each))));
  return [group('grid', labels)];
}

/** CSS pixels from the first to the last place on an axis of numbers. */
function spanOf({ positions: [from, to], position }: Plane): number {
  return position(to) - position(from);
}

function ticksOf({ isHorizontal, across }: Plane, range: Range): readonly number[] {
  return isHorizontal ? fittingTicks(range, ticksWanted, across) : roundTicks(range, ticksWanted);
}

/** As many round numbers, up to those wanted, as stand side by side along a length. */
function fittingTicks(range: Range, wanted: number, length: number): readonly number[] {
  for (let count = wanted; count > 1; count -= 1) {
    const ticks = roundTicks(range, count);
    const widest = Math.max(0, ...ticks.map((tick) => widthOf({ text: String(tick) })));
    if (ticks.length * (widest + 12) <= length + widest) return ticks;
  }
  return roundTicks(range, 1);
}

function besideAxis(plane: Plane, along: number, label: Label): Mark {
  return plane.isHorizontal
    ? text(label, { x: -aside, y: along }, 'end')
    : text(label, { x: along, y: plane.across + aside + label.height / 2 });
}

/** Adds what the axes are called: one above the chart's left end, the other below its middle. */
function* titled(chart: XyChart, plane: Plane, marks: readonly Mark[], reading: Reading) {
  const { xAxis, yAxis, isHorizontal } = chart;
  const [above, below] = isHorizontal ? [xAxis, yAxis] : [yAxis, xAxis];
  const width = isHorizontal ? plane.across : plane.along;
  const bounds = boundsOf(marks);
  let bottom = bounds.y + bounds.height;
  if (above.title) {
    const label = reading.label(above.title.text, above.title.at, { wrapAt: 320 });
    const at = { x: bounds.x, y: bounds.y - 12 - label.height / 2 };
    yield group('grid', [text(label, at, 'start')]);
  }
  yield* marks;
  if (below.title) {
    const label = reading.label(below.title.text, below.title.at, { wrapAt: width });
    yield group('grid', [text(label, { x: width / 2, y: bottom + 10 + label.height / 2 })]);
    bottom += 10 + label.height;
  }
  yield* legendOf(chart.series, { x: bounds.x, y: bottom + 16 }, bounds.width, reading);
}
