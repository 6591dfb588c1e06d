import { listing, paragraph } from '../words.ts';
import type { Axis, Chart } from './model.ts';

/** Every value of a chart in words, by series. */
export function describeChart(chart: Chart): string {
  const { series, points, title, source, y } = chart;
  const bySeries = Map.groupBy(points, (point) => point.series);
  const lists = series.map((name) => {
    const values = (bySeries.get(name) ?? []).map((point) => {
      const value = point.y === null ? 'no value' : numberWords(point.y, y);
      return chart.x.scale === 'number' ? `${value} at ${point.name}` : `${point.name} ${value}`;
    });
    return listing(name || axisTitle(y) || 'Values', values);
  });
  return paragraph([title, ...lists, source && `Source: ${source}`]);
}

/** A label with its unit, as it stands beside the axis. */
export function axisTitle({ label, unit }: Axis): string {
  return unit && unit !== '%' ? `${label} (${unit})`.trim() : label;
}

/** A value as it is written: thousands parted, at most as many digits as were given. */
export function numberWords(value: number, { unit }: Axis): string {
  const digits = value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  return digits.replace('-', '−') + (unit === '%' ? '%' : '');
}
