import {
  behind,
  failAbove,
  indexOutsideQuotes,
  type Phrase,
  partOf,
  statementsIn,
  unquoted,
  withoutComment,
} from '../phrase.ts';
import { linesOf, type Reading } from '../reading.ts';
import { type PointStyle, readStyle } from './style.ts';

export interface QuadrantChart {
  readonly title: string;
  /** What the low and the high end of an axis say. */
  readonly xAxis: readonly Phrase[];
  readonly yAxis: readonly Phrase[];
  /** From the top right, against the clock, as Mermaid counts them. */
  readonly quadrants: readonly (Phrase | undefined)[];
  readonly points: readonly PlotPoint[];
}

export interface PlotPoint {
  readonly name: Phrase;
  /** From 0 to 1, upwards and to the right. */
  readonly x: number;
  readonly y: number;
  readonly style: PointStyle;
}

const mostPoints = 80;

const pointFix = 'write name: [x, y] with numbers from 0 to 1, such as Review: [0.3, 0.75]';

/** Reads a chart's statements. @throws SyntaxFault */
export function parseQuadrantChart(reading: Reading): QuadrantChart {
  const reader = new QuadrantReader(reading);
  for (const line of linesOf(reading.source)) {
    if (reader.readTitle(line)) continue;
    for (const statement of statementsIn(line)) {
      const isTaken =
        reader.readAxis(statement) || reader.readQuadrant(statement) || reader.readClass(statement);
      if (!isTaken) reader.readPoint(statement);
    }
  }
  const chart = reader.chart();
  const said = [...chart.xAxis, ...chart.yAxis, ...chart.points, ...chart.quadrants];
  if (said.every((each) => each === undefined)) {
    reading.fail(reading.source.keywordAt, 'the chart has no point, axis or quadrant', pointFix);
  }
  failAbove(
    reading,
    mostPoints,
    chart.points.map(({ name }) => name),
    'points',
  );
  return chart;
}

/** Each method takes a statement that is its own, and says whether it was. */
class QuadrantReader {
  #title = '';
  readonly #axes: Record<'x' | 'y', readonly Phrase[]> = { x: [], y: [] };
  readonly #quadrants: (Phrase | undefined)[] = [undefined, undefined, undefined, undefined];
  readonly #points: ReturnType<typeof readPoint>[] = [];
  readonly #classes = new Map<string, string>();
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  chart(): QuadrantChart {
    const points = this.#points.map(({ classes, styles, ...point }) => {
      const own = [...classes.map((name) => this.#classes.get(name) ?? ''), styles];
      return { ...point, style: readStyle(own, this.#reading) };
    });
    const { x, y } = this.#axes;
    return { title: this.#title, xAxis: x, yAxis: y, quadrants: this.#quadrants, points };
  }

  readTitle(line: Phrase): boolean {
    const title = behind('title', line);
    if (!title?.text) return false;
    const { text } = unquoted(title);
    this.#reading.replaced(this.#title, text);
    this.#title = text;
    return true;
  }

  readAxis(statement: Phrase): boolean {
    const [, axis] = /^([xy])-axis\b/i.exec(statement.text) ?? [];
    if (!axis) return false;
    const name = /x/i.test(axis) ? 'x' : 'y';
    const ends = readAxis(statement, this.#reading);
    this.#reading.replaced(wordsOf(this.#axes[name]), wordsOf(ends));
    this.#axes[name] = ends;
    return true;
  }

  readQuadrant(statement: Phrase): boolean {
    const [head, index] = /^quadrant-([1-4])(?=[\s"])/i.exec(statement.text) ?? [];
    if (!head) return false;
    const name = unquoted(partOf(statement, head.length));
    this.#reading.replaced(this.#quadrants[Number(index) - 1]?.text, name.text);
    this.#quadrants[Number(index) - 1] = name;
    return true;
  }

  readClass(statement: Phrase): boolean {
    const style = behind('classDef', statement);
    const [, names = '', styles = ''] = /^(\S+)\s*([\s\S]*)$/.exec(style?.text ?? '') ?? [];
    for (const name of names.split(',')) this.#classes.set(name, styles);
    return style !== undefined;
  }

  readPoint(statement: Phrase): void {
    this.#points.push(readPoint(statement, this.#reading));
  }
}

function wordsOf(ends: readonly Phrase[]): string {
  return ends.map(({ text }) => text).join(' --> ');
}

/** `x-axis low --> high`; without a high end an arrow behind the low one still points there. */
function readAxis(statement: Phrase, reading: Reading): readonly Phrase[] {
  const words = partOf(statement, 'x-axis'.length);
  const arrow = indexOutsideQuotes(words.text, '-->');
  if (arrow === -1) {
    if (words.text === '') {
      reading.fail(statement.at, 'an axis without a text', 'write x-axis Low --> High');
    }
    return [unquoted(words)];
  }
  const dashes = /-*$/.exec(words.text.slice(Math.max(0, arrow - 40), arrow))?.[0].length ?? 0;
  const low = unquoted(partOf(words, 0, arrow - dashes));
  const high = unquoted(partOf(words, arrow + '-->'.length));
  if (low.text === '') reading.fail(words.at, 'an axis without its low end', 'write Low --> High');
  return high.text === ''
    ? [{ ...low, text: `${low.text} ${/^x/i.test(statement.text) ? '→' : '↑'}` }]
    : [low, high];
}

function readPoint(statement: Phrase, reading: Reading) {
  const { text, at } = statement;
  const quoted = /^"[^"]*"/.exec(text)?.[0].length ?? 0;
  const bracket = text.indexOf('[', quoted);
  const head = bracket === -1 ? undefined : /^([\s\S]*?)\s*:\s*$/.exec(text.slice(0, bracket));
  if (!head) return reading.fail(at, `"${text}" is no statement, and no point`, pointFix);
  const close = text.indexOf(']', bracket);
  if (close === -1) reading.fail(at + bracket, 'a bracket that is never closed', pointFix);
  const values = text.slice(bracket + 1, close).split(',');
  if (values.length !== 2) {
    const message = `a point of ${values.length} values; expected two, x and y`;
    reading.fail(at + bracket, message, pointFix);
  }
  const { text: styles } = withoutComment({ text: text.slice(close + 1), at });
  if (styles.includes('[')) {
    reading.fail(at + close + 1, 'a second point on the line', 'write each on a line of its own');
  }
  let begin = bracket + 1;
  const [x = 0, y = 0] = values.map((value) => {
    const number = readShare({ text: value, at: at + begin }, reading);
    begin += value.length + 1;
    return number;
  });
  const [name = '', ...classes] = (head[1] ?? '').split(':::');
  const phrase = unquoted(partOf(statement, 0, name.length));
  if (phrase.text === '') reading.fail(at, 'a point without a name', pointFix);
  return { name: phrase, x, y, classes: classes.map((each) => each.trim()), styles };
}

function readShare({ text, at }: Phrase, reading: Reading): number {
  const { text: number, at: place } = partOf({ text, at }, 0);
  if (number.length > 24 || !/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(number)) {
    reading.fail(place, `"${number}" is no number`, pointFix);
  }
  if (Number(number) >= 0 && Number(number) <= 1) return Number(number);
  const message = `${number} lies outside the chart; expected a number from 0 to 1`;
  return reading.fail(place, message, 'divide all values by the greatest that there may be');
}
