import type { Point } from '../geometry.ts';
import { type Label, textLabel, titleLabel } from '../label.ts';
import { group, hueOf, type Mark, text } from '../scene.ts';
import { listing } from '../words.ts';
import { ownSettings } from './own-settings.ts';
import { failAbove } from './phrase.ts';
import { linesOf, type Reading, type SourceLine } from './reading.ts';
import type { Sketch } from './sketch.ts';

interface Pie {
  readonly title: string;
  /** Shows each value beside its share. */
  readonly showsData: boolean;
  readonly slices: readonly Slice[];
}

interface Slice {
  readonly label: Label;
  readonly words: string;
  readonly value: number;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
}

const mostSlices = 40;
const largestValue = 1e15;

/** CSS pixels. */
const radius = 120;
const legendGap = 32;
const legendRow = 26;
const swatch = 14;

/** Draws shares of a whole. Source: https://mermaid.js.org/syntax/pie.html */
export function drawPie(reading: Reading): Sketch {
  ownSettings(reading, 'pie', []);
  const { title, showsData, slices } = parsePie(reading);
  const said = slices.map(({ words, value, share }) =>
    showsData ? `${words} ${value} (${percent(share)})` : `${words} ${percent(share)}`,
  );
  return {
    marks: [...sectorsOf(slices), ...legendOf(slices, showsData)],
    title: title === '' ? undefined : titleLabel(title),
    description: listing('Shares', said),
  };
}

function parsePie(reading: Reading): Pie {
  let [title, showsData] = ['', false];
  const read: (Omit<Slice, 'share'> & SourceLine)[] = [];
  for (const [index, line] of linesOf(reading.source).entries()) {
    const head = /^(?<data>showData\b)?\s*(?:title\b(?<title>.*))?$/.exec(line.text)?.groups;
    if (head && (head['title'] !== undefined || (index === 0 && head['data']))) {
      showsData ||= head['data'] !== undefined;
      const words = head['title']?.trim() ?? title;
      reading.replaced(title, words);
      title = words;
    } else read.push(readSlice(line, reading));
  }
  failAbove(reading, mostSlices, read, 'slices');
  const sum = read.reduce((total, { value }) => total + value, 0);
  if (sum === 0) {
    const fix = 'write a line such as "Reviewed" : 40';
    reading.fail(reading.source.keywordAt, 'the pie has no slice', fix);
  }
  return { title, showsData, slices: read.map((each) => ({ ...each, share: each.value / sum })) };
}

function readSlice(line: SourceLine, reading: Reading): Omit<Slice, 'share'> & SourceLine {
  const slice = /^(?:"([^"]*)"|'([^']*)')\s*:\s*(-?[\d.]+)(?:\s*%%.*)?$/.exec(line.text);
  const fix = 'write "label" : 40, or title and its words';
  if (!slice) return reading.fail(line.at, `"${line.text}" is no slice`, fix);
  const [, double, single, number] = slice;
  const value = Number(number);
  if (!(value > 0 && value <= largestValue)) {
    const at = line.at + line.text.lastIndexOf(number ?? '');
    const wanted = value > 0 ? `at most ${largestValue}` : 'more than 0';
    return reading.fail(at, `a slice of ${number}; expected ${wanted}`, 'leave it out');
  }
  const words = double ?? single ?? '';
  return { ...line, words, value, label: reading.label(words, line.at + 1, { wrapAt: 240 }) };
}

/** Sectors clockwise from the top, the largest share not first: in the author's order. */
function sectorsOf(slices: readonly Slice[]): readonly Mark[] {
  let begin = 0;
  return slices.flatMap(({ share }, index) => {
    const end = begin + share;
    const middle = onCircle((begin + end) / 2, radius * 0.68);
    const marks: Mark[] = [sector(begin, end, index)];
    if (share >= 0.05) marks.push(text(textLabel(percent(share)), middle));
    begin = end;
    return [group('series', marks)];
  });
}

function sector(begin: number, end: number, index: number): Mark {
  const paint = [hueOf(index)];
  const centre = { x: 0, y: 0 };
  if (end - begin > 0.9999) return { mark: 'ellipse', centre, rx: radius, ry: radius, paint };
  const [from, to] = [onCircle(begin, radius), onCircle(end, radius)];
  const large = end - begin > 0.5 ? 1 : 0;
  const d = `M0,0L${pair(from)}A${radius},${radius} 0 ${large} 1 ${pair(to)}Z`;
  const box = { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius };
  return { mark: 'path', d, at: centre, box, paint };
}

/** @param turn of a full circle, clockwise from the top */
function onCircle(turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: Math.sin(angle) * distance, y: -Math.cos(angle) * distance };
}

function pair({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** A legend right of the pie; small shares, which hold no label, are told here. */
function legendOf(slices: readonly Slice[], showsData: boolean): readonly Mark[] {
  const heights = slices.map(({ label }) => Math.max(legendRow, label.height + 8));
  let y = -heights.reduce((sum, height) => sum + height, 0) / 2;
  return slices.flatMap(({ label, value, share }, index) => {
    const height = heights[index] ?? legendRow;
    const middle = y + height / 2;
    y += height;
    const x = radius + legendGap;
    const paint = [hueOf(index)];
    const box = { x, y: middle - swatch / 2, width: swatch, height: swatch };
    const told = [...(showsData ? [String(value)] : []), ...(share < 0.05 ? [percent(share)] : [])];
    const labelX = x + swatch + 10;
    const marks: Mark[] = [
      group('series', [{ mark: 'rect', ...box, corner: 3, paint }]),
      text(label, { x: labelX, y: middle }, 'start'),
    ];
    if (told.length > 0) {
      const at = { x: labelX + label.width + 12, y: middle };
      marks.push(group('grid', [text(textLabel(told.join(', ')), at, 'start')]));
    }
    return marks;
  });
}

/** A share in whole per cent, with a decimal where it is small. */
function percent(share: number): string {
  const hundredths = share * 100;
  return `${hundredths < 1 ? hundredths.toFixed(1) : Math.round(hundredths)}%`;
}
