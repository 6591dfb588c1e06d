import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { widthOf } from '../label.ts';
import type { Chart, ChartPoint, XScale } from './model.ts';
import { numberWords } from './words.ts';

/** CSS pixels. */
const plotSize = { width: 560, height: 300 };
const bandHeight = 30;
const categoryGap = 16;
/** Between the sides and the first and last of places that are no categories. */
const edge = 16;

/** Not the page: a document for Plot to write into. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Series are told by this class name, which is no colour. */
export const seriesPaint = (index: number): string => `series-${index}`;

/**
 * Lets Observable Plot scale and place a chart's marks.
 * @returns Plot's own SVG; colours in it are the names that `seriesPaint` gives
 */
export function plotted(chart: Chart): Element {
  const { x, y, points } = chart;
  const scale = scaleOf(chart);
  const names = scale === 'category' ? [...new Set(points.map(({ name }) => name))] : [];
  const isLying = liesDown(chart);
  const range = {
    ...(y.from !== undefined || y.to !== undefined ? { domain: domainOf(chart) } : {}),
    nice: true,
  };
  const across = {
    ...(scale === 'category'
      ? { domain: names, type: isBars(chart) ? 'band' : 'point', padding: 0.3 }
      : {}),
    ...(scale === 'date' ? { type: 'utc' as const } : {}),
    ...(scale === 'category' ? {} : { inset: edge }),
    ...(x.from !== undefined && x.to !== undefined ? { domain: [x.from, x.to] } : {}),
  };
  const size = isLying
    ? { width: plotSize.width, height: lyingHeight(chart, names.length) }
    : { width: Math.max(plotSize.width, widthFor(names)), height: plotSize.height };
  return Plot.plot({
    document,
    ...size,
    marginLeft: 0,
    marginRight: 0,
    marginTop: 8,
    marginBottom: 24,
    color: { type: 'identity' },
    ...(isLying ? { x: range, y: across } : { x: across, y: range }),
    ...facetScale(chart, names, isLying),
    marks: marksOf(chart, points.filter(isValue), isLying),
  } as Plot.PlotOptions) as unknown as Element;
}

type Value = ChartPoint & { readonly y: number };

function isValue(point: ChartPoint): point is Value {
  return point.y !== null;
}

/** A bar stands for its place, also where places are numbers or dates. */
function scaleOf(chart: Chart): XScale {
  return isBars(chart) ? 'category' : chart.x.scale;
}

function isBars({ type }: Chart): boolean {
  return type === 'bar' || type === 'stacked';
}

/** Names that find no room side by side get a row each. */
export function liesDown(chart: Chart): boolean {
  const names = [...new Set(chart.points.map(({ name }) => name))];
  return chart.isHorizontal || (isBars(chart) && widthFor(names) > plotSize.width);
}

/** CSS pixels. */
function widthFor(names: readonly string[]): number {
  const widest = Math.max(0, ...names.map((name) => widthOf({ text: name }, 12)));
  return names.length * (widest + categoryGap);
}

function lyingHeight({ type, series }: Chart, rows: number): number {
  const bars = type === 'bar' ? series.length : 1;
  return 32 + rows * Math.max(bandHeight, bars * 20 + 10);
}

function domainOf({ points, y }: Chart): readonly [number, number] {
  const values = points.flatMap((point) => point.y ?? []);
  return [y.from ?? Math.min(0, ...values), y.to ?? Math.max(0, ...values)];
}

/** Bars of several series stand side by side: a band each, within the band of their place. */
function isGrouped({ type, series }: Chart): boolean {
  return type === 'bar' && series.length > 1;
}

function facetScale(chart: Chart, names: readonly string[], isLying: boolean): Plot.PlotOptions {
  if (!isGrouped(chart)) return {};
  const outer = { domain: names.length > 0 ? names : undefined, padding: 0.2 };
  const inner = { domain: chart.series, axis: null, padding: 0.05 };
  return (isLying ? { fy: outer, y: inner } : { fx: outer, x: inner }) as Plot.PlotOptions;
}

function marksOf(chart: Chart, points: readonly Value[], isLying: boolean): Plot.Markish[] {
  const { type, series } = chart;
  const paint = ({ series: own }: Value) => seriesPaint(series.indexOf(own));
  const scale = scaleOf(chart);
  const place = ({ x: value, name }: Value) =>
    scale === 'category' ? name : scale === 'date' ? new Date(value) : value;
  const value = ({ y }: Value) => y;
  const name = ({ series: own }: Value) => own;
  const ways = { x: place, y: value };
  const lying = { x: value, y: place };
  const grid = isLying ? Plot.gridX({ ticks }) : Plot.gridY({ ticks });
  const [from] = domainOf(chart);
  const base = from > 0 ? [] : [0];
  const zero = isLying ? Plot.ruleX(base) : Plot.ruleY(base);
  const axes = axesOf(chart, isLying);
  if (isGrouped(chart)) {
    const bars = isLying
      ? Plot.barX(points, { fy: 'name', y: name, x: value, fill: paint })
      : Plot.barY(points, { fx: 'name', x: name, y: value, fill: paint });
    return [grid, bars, zero, ...axes];
  }
  switch (type) {
    case 'bar':
    case 'stacked': {
      const bars = isLying
        ? Plot.barX(points, { ...lying, fill: paint, z: name })
        : Plot.barY(points, { ...ways, fill: paint, z: name });
      return [grid, bars, zero, ...axes];
    }
    case 'line':
      return [
        grid,
        zero,
        Plot.line(withGaps(chart), {
          x: place,
          y: gapValue,
          stroke: paint,
          z: name,
        } as Plot.LineOptions),
        Plot.dot(points, { ...ways, fill: paint, r: 3 }),
        ...axes,
      ];
    case 'area':
      return [grid, Plot.areaY(points, { ...ways, fill: paint, z: name }), zero, ...axes];
    case 'dot':
      return [
        grid,
        zero,
        Plot.dot(points, { ...(isLying ? lying : ways), fill: paint, r: 4 }),
        ...axes,
      ];
  }
}

/** A line breaks where there is no value. */
function withGaps({ points }: Chart): readonly Value[] {
  return points.map((point) => ({ ...point, y: point.y ?? Number.NaN }));
}

function gapValue({ y }: Value): number {
  return y;
}

/** How many numbers an axis shows, about. */
const ticks = 6;

function axesOf(chart: Chart, isLying: boolean): Plot.Markish[] {
  const bare = { label: null, tickSize: 0, tickPadding: 8 };
  const tickFormat = (value: number): string => numberWords(value, chart.y);
  const values = { ...bare, ticks, tickFormat };
  if (isGrouped(chart)) {
    return isLying
      ? [Plot.axisFy({ ...bare, anchor: 'left' }), Plot.axisX(values)]
      : [Plot.axisFx({ ...bare, anchor: 'bottom' }), Plot.axisY(values)];
  }
  const places = { ...bare, ...placeTicks(chart) } as Plot.AxisXOptions & Plot.AxisYOptions;
  return isLying
    ? [Plot.axisY(places), Plot.axisX(values)]
    : [Plot.axisX(places), Plot.axisY(values)];
}

/** Few places are each named; of many, round ones. */
function placeTicks(chart: Chart) {
  const scale = scaleOf(chart);
  if (scale === 'category') return {};
  const places = [...new Set(chart.points.map(({ x }) => Number(x)))].sort((a, b) => a - b);
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0);
  const isEven = places.every((place, index) => {
    const step = place - (places[index - 1] ?? place);
    return index === 0 || Math.abs(step - span / (places.length - 1)) < span * 0.02;
  });
  const isFew = places.length <= 7 && isEven;
  if (scale === 'number') {
    const whole = places.every(Number.isInteger) && span < 10 ? wholeNumbers(places) : ticks;
    return { ticks: isFew ? places : whole, tickFormat: String };
  }
  const dates = places.map((place) => new Date(place));
  return { ticks: isFew ? dates : 5, tickFormat: (date: Date) => dateWords(date, span) };
}

/** From the first place to the last, such as years. */
function wholeNumbers(places: readonly number[]): number[] {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const day = 86_400_000;

/** A date as precisely as the span that is shown. */
function dateWords(date: Date, span: number): string {
  const parts =
    span > 4 * 365 * day
      ? ({ year: 'numeric' } as const)
      : span > 60 * day
        ? ({ month: 'short', year: 'numeric' } as const)
        : ({ day: 'numeric', month: 'short' } as const);
  return date.toLocaleDateString('en-GB', { ...parts, timeZone: 'UTC' });
}
