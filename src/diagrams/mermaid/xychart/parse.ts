import { ownSettings } from '../own-settings.ts';
import {
  behind,
  failAbove,
  indexOutsideQuotes,
  type Phrase,
  partOf,
  statementsIn,
  unquoted,
} from '../phrase.ts';
import { linesOf, type Reading } from '../reading.ts';
import { checkCounts, checkRange } from './checks.ts';

export interface XyChart {
  readonly title: string;
  readonly isHorizontal: boolean;
  readonly xAxis: AxisSource;
  readonly yAxis: AxisSource;
  readonly series: readonly Series[];
  /** Bars tell their values, inside or beyond their ends. */
  readonly values: 'none' | 'inside' | 'outside';
}

/** Categories or a range; without either the values themselves tell the range. */
export interface AxisSource {
  readonly title: Phrase | undefined;
  readonly categories: readonly Phrase[] | undefined;
  readonly range: Range | undefined;
}

/** Its first value may be the greater: then the axis runs the other way. */
export type Range = readonly [number, number];

export interface Series {
  readonly kind: 'bar' | 'line';
  readonly name: Phrase | undefined;
  readonly values: readonly number[];
}

const mostSeries = 8;
const mostValues = 120;

/** Beyond it a number is none that a chart can show. */
const mostDigits = 18;

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

const seriesFix = 'write bar [5, 7.5, 9] or line "name" [5, 7.5, 9]';
const bare: AxisSource = { title: undefined, categories: undefined, range: undefined };

/** Reads a chart's statements. @throws SyntaxFault */
export function parseXyChart(reading: Reading): XyChart {
  const settings = ownSettings(reading, 'xyChart', [
    'chartOrientation',
    'showDataLabel',
    'showDataLabelOutsideBar',
  ]);
  const reader = new XyReader(reading, settings['chartOrientation'] === 'horizontal');
  for (const statement of linesOf(reading.source).flatMap(statementsIn)) reader.read(statement);
  const { title, isHorizontal, xAxis, yAxis, series } = reader;
  if (series.length === 0) {
    reading.fail(reading.source.keywordAt, 'the chart has no bar and no line', seriesFix);
  }
  failAbove(
    reading,
    mostSeries,
    series.map(({ at }) => ({ text: '', at })),
    'series',
  );
  for (const { places } of series) failAbove(reading, mostValues, places, 'values');
  checkCounts(series, xAxis, reading);
  checkRange(series, yAxis.range, reading);
  const outside = settings['showDataLabelOutsideBar'] === true ? 'outside' : 'inside';
  const values = settings['showDataLabel'] === true ? outside : 'none';
  return { title, isHorizontal, xAxis, yAxis, series, values };
}

/** A series with the places of its values. */
export type Placed = Series & { readonly at: number; readonly places: readonly Phrase[] };

class XyReader {
  title = '';
  isHorizontal: boolean;
  xAxis = bare;
  yAxis = bare;
  readonly series: Placed[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading, isHorizontal: boolean) {
    this.#reading = reading;
    this.isHorizontal = isHorizontal;
  }

  read(statement: Phrase): void {
    const title = behind('title', statement);
    const [x, y] = [behind('x-axis', statement), behind('y-axis', statement)];
    if (title) this.#setTitle(unquoted(title).text);
    else if (x) this.xAxis = this.#axisAfter(this.xAxis, readAxis(x, this.#reading));
    else if (y) this.yAxis = this.#axisAfter(this.yAxis, readYAxis(y, this.#reading));
    else if (/^(?:horizontal|vertical)$/i.test(statement.text)) {
      this.isHorizontal = /^h/i.test(statement.text);
    } else this.series.push(this.#series(statement));
  }

  #setTitle(title: string): void {
    this.#reading.replaced(this.title, title);
    this.title = title;
  }

  #axisAfter(before: AxisSource, axis: AxisSource): AxisSource {
    this.#reading.replaced(wordsOf(before), wordsOf(axis));
    return axis;
  }

  #series(statement: Phrase): Placed {
    const kind = (['bar', 'line'] as const).find((each) => behind(each, statement));
    if (kind) return readSeries(kind, statement, this.#reading);
    const message = `"${statement.text}" is no statement; expected title, x-axis, y-axis, bar or line`;
    return this.#reading.fail(statement.at, message, seriesFix);
  }
}

/** All that an axis says, but its range. */
function wordsOf({ title, categories = [] }: AxisSource): string {
  return [...(title ? [title] : []), ...categories].map(({ text }) => text).join(', ');
}

function isNumber(text: string): boolean {
  return text.length <= mostDigits && numeral.test(text);
}

/** A title, then categories in brackets or a range; each may be missing. */
function readAxis(phrase: Phrase, reading: Reading): AxisSource {
  const bracket = indexOutsideQuotes(phrase.text, '[');
  if (bracket !== -1) {
    const title = titleOf(partOf(phrase, 0, bracket));
    const categories = itemsIn(phrase, bracket, reading).map(unquoted);
    failAbove(reading, mostValues, categories, 'categories');
    const empty = categories.find(({ text }) => text === '');
    if (empty) reading.fail(empty.at, 'a category without a name', 'name it, or leave it out');
    return { ...bare, title, categories };
  }
  const arrow = indexOutsideQuotes(phrase.text, '-->');
  if (arrow === -1) return { ...bare, title: titleOf(phrase) };
  const low = partOf(phrase, 0, arrow);
  const high = partOf(phrase, arrow + '-->'.length);
  const begin = lastWord(low);
  const wrong = [begin, high].find(({ text }) => !isNumber(text));
  if (wrong) {
    const message = `"${wrong.text}" is no number; expected a range such as 0 --> 100`;
    return reading.fail(wrong.at, message, 'write the least and the greatest number');
  }
  if (Number(begin.text) === Number(high.text)) {
    reading.fail(high.at, 'a range without extent', 'write the least and the greatest number');
  }
  const title = titleOf(partOf(low, 0, begin.at - low.at));
  return { ...bare, title, range: [Number(begin.text), Number(high.text)] };
}

function lastWord(phrase: Phrase): Phrase {
  const ends = [' ', '\t', '"'].map((end) => phrase.text.lastIndexOf(end));
  return partOf(phrase, Math.max(...ends) + 1);
}

function readYAxis(phrase: Phrase, reading: Reading): AxisSource {
  const axis = readAxis(phrase, reading);
  if (!axis.categories) return axis;
  const fix = 'write y-axis title 0 --> 100, and the categories behind x-axis';
  return reading.fail(phrase.at, 'the y-axis has categories; expected a range', fix);
}

function titleOf(phrase: Phrase): Phrase | undefined {
  const title = unquoted(phrase);
  return title.text === '' ? undefined : title;
}

function readSeries(kind: 'bar' | 'line', statement: Phrase, reading: Reading): Placed {
  const bracket = indexOutsideQuotes(statement.text, '[');
  if (bracket === -1) reading.fail(statement.at, `a ${kind} without values`, seriesFix);
  const places = itemsIn(statement, bracket, reading);
  const values = places.map(({ text, at }) => {
    if (isNumber(text)) return Number(text);
    const message = text === '' ? 'a value is missing' : `"${text}" is no number to be drawn`;
    return reading.fail(at, message, seriesFix);
  });
  const name = titleOf(partOf(statement, kind.length, bracket));
  return { kind, name, values, places, at: statement.at };
}

/** What commas part between a bracket and its partner, at the end of the phrase. */
function itemsIn(phrase: Phrase, bracket: number, reading: Reading): readonly Phrase[] {
  const inside = phrase.text.slice(bracket + 1);
  const close = indexOutsideQuotes(inside, ']');
  if (close === -1) {
    reading.fail(phrase.at + bracket, 'a bracket that is never closed', 'close it on its line: ]');
  }
  const rest = partOf(phrase, bracket + 1 + close + 1);
  if (rest.text !== '') {
    reading.fail(rest.at, `"${rest.text}" behind the bracket`, 'end the line behind the bracket');
  }
  const items: Phrase[] = [];
  let begin = bracket + 1;
  for (const { 0: token, index } of inside.slice(0, close).matchAll(/"[^"]*"|,/g)) {
    if (token !== ',') continue;
    items.push(partOf(phrase, begin, bracket + 1 + index));
    begin = bracket + 1 + index + 1;
  }
  return [...items, partOf(phrase, begin, bracket + 1 + close)];
}
