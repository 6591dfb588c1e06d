import { titleLabel, wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import { ownSettings } from '../own-settings.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { drawChart } from './chart.ts';
import { type PlotPoint, parseQuadrantChart, type QuadrantChart } from './parse.ts';

/** Draws points in four fields. Source: https://mermaid.js.org/syntax/quadrantChart.html */
export function drawQuadrantChart(reading: Reading): Sketch {
  ownSettings(reading, 'quadrantChart', []);
  const chart = parseQuadrantChart(reading);
  return {
    marks: drawChart(chart, reading),
    title: chart.title === '' ? undefined : titleLabel(chart.title),
    description: describe(chart, reading),
  };
}

const fields = ['top right', 'top left', 'bottom left', 'bottom right'] as const;

function describe({ xAxis, yAxis, quadrants, points }: QuadrantChart, reading: Reading): string {
  const said = ({ text, at }: Phrase) => wordsOf(reading.label(text, at));
  const ends = (name: string, axis: readonly Phrase[]) =>
    axis.length === 0 ? '' : `${name}: ${axis.map(said).join(' → ')}`;
  const named = quadrants.flatMap((phrase, index) =>
    phrase?.text ? [`${fields[index] ?? ''} ${said(phrase)}`] : [],
  );
  return paragraph([
    ends('From left to right', xAxis),
    ends('From bottom to top', yAxis),
    listing('Quadrants', named),
    listing(
      'Points',
      points.map((point) => {
        const phrase = quadrants[quadrantOf(point)];
        const field = phrase?.text ? said(phrase) : (fields[quadrantOf(point)] ?? '');
        return `${said(point.name)} (${point.x}, ${point.y}; ${field})`;
      }),
    ),
  ]);
}

function quadrantOf({ x, y }: PlotPoint): number {
  if (y >= 0.5) return x >= 0.5 ? 0 : 1;
  return x >= 0.5 ? 3 : 2;
}
