import { titleLabel, wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { drawChart } from './chart.ts';
import { type AxisSource, parseXyChart, type XyChart } from './parse.ts';
import { positionsOf } from './scale.ts';

/** Draws bars and lines. Source: https://mermaid.js.org/syntax/xyChart.html */
export function drawXyChart(reading: Reading): Sketch {
  const chart = parseXyChart(reading);
  return {
    marks: drawChart(chart, reading),
    title: chart.title === '' ? undefined : titleLabel(chart.title),
    description: describe(chart, reading),
  };
}

function describe(chart: XyChart, reading: Reading): string {
  const said = ({ text, at }: Phrase) => wordsOf(reading.label(text, at));
  const axis = (name: string, { title, range }: AxisSource) => {
    const ends = range ? `${range[0]} to ${range[1]}` : '';
    const parts = [title ? said(title) : '', ends].filter((part) => part !== '');
    return parts.length === 0 ? '' : `${name}: ${parts.join(', ')}`;
  };
  const { xAxis, yAxis, series } = chart;
  return paragraph([
    axis('x-axis', xAxis),
    axis('y-axis', yAxis),
    ...series.map((each, index) => {
      const kind = each.kind === 'bar' ? 'Bars' : 'Line';
      const others = series.filter((other) => other.kind === each.kind && !other.name);
      const number = others.length > 1 ? ` ${others.indexOf(each) + 1}` : '';
      const head = each.name ? `${said(each.name)} (${kind.toLowerCase()})` : kind + number;
      const positions = positionsOf(each, chart);
      const items = each.values.map((value, place) => {
        const category = xAxis.categories?.[place];
        const position = Number((positions[place] ?? index).toFixed(3));
        return `${category ? said(category) : position} ${value}`;
      });
      return listing(head, items);
    }),
  ]);
}
