import type { Drawing, DrawingFault } from '../../model/diagram.ts';
import { isFault } from '../fault.ts';
import type { Point } from '../geometry.ts';
import { textLabel, titleLabel, widthOf } from '../label.ts';
import { pictureOf } from '../picture.ts';
import { boundsOf, group, hueOf, type Mark, text } from '../scene.ts';
import { marksIn } from './marks.ts';
import type { Chart } from './model.ts';
import { liesDown, plotted } from './plot.ts';
import { readChart } from './read.ts';
import { axisTitle, describeChart } from './words.ts';

/** CSS pixels. */
const gap = 16;
const swatch = 12;
const smallSize = 12;
const legendHeight = 26;

/**
 * Draws a ` ```chart `: a description in YAML (see `chartSchema`), its places by Observable Plot.
 * @param csv the text of the CSV file that it names, where it names one (`dataFileOf`)
 */
export function drawChart(source: string, csv?: string): Drawing | DrawingFault {
  const chart = readChart(source, csv);
  if (isFault(chart)) return chart;
  const plot = marksIn(plotted(chart));
  const marks = [...above(chart, plot), ...plot, ...below(chart, plot)];
  return pictureOf(marks, { description: describeChart(chart), notes: [] });
}

/** Title, series, and what the upright axis shows: lines of text over the plot, laid from below. */
function above(chart: Chart, plot: readonly Mark[]): readonly Mark[] {
  const { x: left, y: top, width } = boundsOf(plot);
  let bottom = top - gap / 2;
  const lines: (readonly Mark[])[] = [];
  const upright = axisTitle(liesDown(chart) ? chart.x : chart.y);
  if (upright !== '') {
    const label = textLabel(upright, { fontSize: smallSize, wrapAt: width });
    lines.push([group('grid', [text(label, { x: left, y: bottom - label.height / 2 }, 'start')])]);
    bottom -= label.height + gap / 2;
  }
  const rows = chart.series.length > 1 ? legendRows(chart.series, width) : [];
  for (const row of rows.toReversed()) {
    lines.push(legendRow(row, { x: left, y: bottom - legendHeight / 2 }, chart.series));
    bottom -= legendHeight;
  }
  if (chart.title !== undefined) {
    const label = titleLabel(chart.title);
    lines.push([text(label, { x: left, y: bottom - gap / 4 - label.height / 2 }, 'start')]);
  }
  return lines.toReversed().flat();
}

/** Names of series from left to right, each behind its colour. */
function legendRow(
  names: readonly string[],
  { x: left, y }: Point,
  series: readonly string[],
): readonly Mark[] {
  let x = left;
  return names.flatMap((name) => {
    const box = { x, y: y - swatch / 2, width: swatch, height: swatch };
    const paint = [hueOf(series.indexOf(name))];
    const label = text(textLabel(name), { x: x + swatch + 8, y }, 'start');
    x += entryWidth(name);
    return [group('series', [{ mark: 'rect', ...box, corner: 3, paint }]), label];
  });
}

function entryWidth(name: string): number {
  return swatch + 8 + widthOf({ text: name }) + 24;
}

/** Names of series in rows that fit. */
function legendRows(names: readonly string[], width: number): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let used = 0;
  for (const name of names) {
    if (used > 0 && used + entryWidth(name) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(name);
    used += entryWidth(name);
  }
  return rows;
}

/** What the lower axis shows, and where the data is from. */
function below(chart: Chart, plot: readonly Mark[]): readonly Mark[] {
  const { x: left, y: top, width, height } = boundsOf(plot);
  const marks: Mark[] = [];
  let y = top + height + gap / 2;
  const lower = axisTitle(liesDown(chart) ? chart.y : chart.x);
  if (lower !== '') {
    const label = textLabel(lower, { fontSize: smallSize, wrapAt: width });
    marks.push(group('grid', [text(label, { x: left + width, y: y + label.height / 2 }, 'end')]));
    y += label.height + gap / 2;
  }
  if (chart.source !== undefined) {
    const words = `Source: ${chart.source}`;
    const label = textLabel(words, { fontSize: smallSize, wrapAt: width });
    marks.push(group('grid', [text(label, { x: left, y: y + label.height / 2 }, 'start')]));
  }
  return marks;
}
