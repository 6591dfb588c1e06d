import type { Range, Series, XyChart } from './parse.ts';

/** Round numbers between two, at steps of 1, 2 or 5 times a power of ten: `wanted` or fewer. */
export function roundTicks([a, b]: Range, wanted: number): readonly number[] {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const step = roundStep((high - low) / wanted);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const decimals = decimalsOf(step);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(decimals)),
  );
}

/** The range of the value axis: as told, or around all values at round numbers; bars begin at 0. */
export function valueRange({ yAxis, series }: XyChart, wanted: number): Range {
  if (yAxis.range) return yAxis.range;
  const values = series.flatMap((each) => each.values);
  if (series.some(({ kind }) => kind === 'bar')) values.push(0);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size === 0) high = 1;
  else if (high - low < size * 1e-9) [low, high] = [low - size / 2, high + size / 2];
  const step = roundStep((high - low) / wanted);
  const decimals = decimalsOf(step);
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return [Number((from * step).toFixed(decimals)), Number((to * step).toFixed(decimals))];
}

/** Where a series' values stand on an axis of numbers, evenly from one end of its range to the other. */
export function positionsOf({ values }: Series, { xAxis, series }: XyChart): readonly number[] {
  const [from, to] = xAxis.range ?? [1, Math.max(2, series[0]?.values.length ?? 0)];
  const steps = Math.max(1, values.length - 1);
  return values.map((_, index) => from + ((to - from) * index) / steps);
}

function roundStep(exact: number): number {
  const power = 10 ** Math.floor(Math.log10(exact));
  const factor = [1, 2, 5, 10].find((each) => each * power >= exact * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function decimalsOf(step: number): number {
  return Math.min(100, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}
