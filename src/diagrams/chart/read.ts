import { csvParse } from 'd3-dsv';
import type { DrawingFault } from '../../model/diagram.ts';
import { comparePoints, fileStart } from '../../model/problem.ts';
import { readYaml, type YamlReading } from '../../yaml/read.ts';
import { validate } from '../../yaml/validate.ts';
import { isFault, type Outcome } from '../fault.ts';
import type { Chart, ChartPoint, XScale } from './model.ts';
import { type Cell, type ChartSource, chartSchema, type Row } from './schema.ts';

/** Above these nobody reads a chart. */
const most = { points: 2000, categories: 60, series: 8 };

/**
 * Reads a chart.
 * @param csv the text of the file that it names
 */
export function readChart(source: string, csv: string | undefined): Outcome<Chart> {
  const reading = readYaml(source);
  const [broken] = reading.faults;
  if (broken) {
    const fix = 'write YAML: name: value, lists with - or [ ], texts with : or # in quotes';
    return { ...broken, message: `this is no YAML: ${broken.message}`, fix };
  }
  const checked = validate(chartSchema, reading.value ?? {}, '', reading);
  const [problem] = checked.problems.toSorted(comparePoints);
  if (problem || !checked.data) {
    const { line, column, message, fix } = problem ?? { ...fileStart, message: '', fix: '' };
    return { line, column, message, fix };
  }
  return new ChartReader(checked.data, reading).read(csv);
}

class ChartReader {
  readonly #source: ChartSource;
  readonly #reading: YamlReading;

  constructor(source: ChartSource, reading: YamlReading) {
    this.#source = source;
    this.#reading = reading;
  }

  read(csv: string | undefined): Outcome<Chart> {
    const { data, type, title, source, horizontal = false } = this.#source;
    const rows: readonly Row[] = typeof data === 'string' ? csvParse(csv ?? '') : data;
    const fault = this.#columnFault(rows);
    if (fault) return fault;
    const { columns: xColumns, ...x } = axisOf(this.#source.x);
    const { columns: yColumns, ...y } = axisOf(this.#source.y);
    const [xColumn = ''] = xColumns;
    const scale = scaleOf(rows.map((row) => row[xColumn] ?? null));
    const read = rows.flatMap((row, index) =>
      yColumns.map((column) => this.#point(row, index, { xColumn, column, scale })),
    );
    const wrong = read.find(isFault);
    if (wrong) return wrong;
    const points = read.filter((point): point is ChartPoint => !isFault(point));
    const twice = repeated(points);
    if (twice !== undefined) {
      const { name, series } = points[twice] ?? { name: '', series: '' };
      const message = `two values for ${[name, series].filter(Boolean).join(', ')}; expected one`;
      const fix = 'add them up, or tell them apart with series';
      return this.#rowFault(Math.floor(twice / yColumns.length), xColumn, message, fix);
    }
    const chart: Chart = {
      type,
      title,
      source,
      isHorizontal: horizontal,
      x: { ...x, label: x.label ?? (scale === 'number' ? xColumn : ''), scale },
      y: { ...y, label: y.label ?? (yColumns.length === 1 ? (yColumns[0] ?? '') : '') },
      series: [...new Set(points.map((point) => point.series))],
      points,
    };
    return this.#limitFault(chart) ?? chart;
  }

  /** One value of a row. */
  #point(
    row: Row,
    index: number,
    { xColumn, column, scale }: { xColumn: string; column: string; scale: XScale },
  ): Outcome<ChartPoint> {
    const y = numberOf(row[column] ?? null);
    if (y === undefined) {
      const message = `${column} is "${row[column]}"; expected a number, or nothing for a gap`;
      return this.#rowFault(index, column, message, 'write it without signs or words: 12.5');
    }
    const name = String(row[xColumn] ?? '');
    if (name === '') {
      const fix = 'give it one, or remove the row';
      return this.#rowFault(index, xColumn, `a row without ${xColumn}`, fix);
    }
    const { series, y: values } = this.#source;
    const isWide = axisOf(values).columns.length > 1;
    const own = series ? String(row[series] ?? '') : isWide ? column : '';
    return { x: placeOf(name, scale), name, y, series: own };
  }

  #columnFault(rows: readonly Row[]): DrawingFault | undefined {
    if (rows.length === 0) {
      return this.#fault('data', 'the file has no row', 'write a line of names, then rows');
    }
    const { x, y, series } = this.#source;
    const values = axisOf(y).columns;
    if (series && values.length > 1) {
      const message = 'several columns of values, and series; expected one of the two';
      return this.#fault('series', message, 'remove series, or name one column in y');
    }
    const columns = [...axisOf(x).columns, ...values, ...(series ? [series] : [])];
    return this.#unknownColumn(columns, rows) ?? this.#commaFault(columns, rows);
  }

  #unknownColumn(columns: readonly string[], rows: readonly Row[]): DrawingFault | undefined {
    const known = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const missing = columns.find((column) => !known.includes(column));
    if (missing === undefined) return undefined;
    const { x, y } = this.#source;
    const isIn = (axis: ChartSource['x'] | ChartSource['y']) =>
      axisOf(axis).columns.includes(missing);
    const key = isIn(x) ? 'x' : isIn(y) ? 'y' : 'series';
    const message = `the data has no column "${missing}"; known are ${known.join(', ')}`;
    return this.#fault(key, message, 'write the name of a column');
  }

  /** In `{ cost: 12,5 }` YAML reads a cost of 12 and, after the comma, a name without a value. */
  #commaFault(columns: readonly string[], rows: readonly Row[]): DrawingFault | undefined {
    for (const [index, row] of rows.entries()) {
      const digits = Object.keys(row).find((name) => /^\d+$/.test(name) && row[name] === null);
      if (digits === undefined || columns.includes(digits)) continue;
      const message = `"${digits}" without a value; expected numbers with a point`;
      return this.#rowFault(
        index,
        digits,
        message,
        'write 12.5 for a decimal comma, 12500 for 12,500',
      );
    }
    return undefined;
  }

  #limitFault({ points, series, type, x, isHorizontal }: Chart): DrawingFault | undefined {
    const categories = new Set(points.map((point) => point.x)).size;
    const fix = 'show less, or split it into several charts';
    if (points.length > most.points) {
      return this.#fault('data', `${points.length} values; expected at most ${most.points}`, fix);
    }
    if (series.length > most.series) {
      return this.#fault('data', `${series.length} series; expected at most ${most.series}`, fix);
    }
    if (x.scale === 'category' && categories > most.categories) {
      return this.#fault(
        'data',
        `${categories} categories; expected at most ${most.categories}`,
        fix,
      );
    }
    if (isHorizontal && (type === 'line' || type === 'area')) {
      return this.#fault('horizontal', `a ${type} runs from left to right`, 'remove horizontal');
    }
    if (points.every(({ y }) => y === null)) return this.#fault('data', 'there is no value', fix);
    return undefined;
  }

  #fault(key: string, message: string, fix: string): DrawingFault {
    return { ...(this.#reading.values[key] ?? fileStart), message, fix };
  }

  /** At the row where it is inline; a row of a file is told by its line there. */
  #rowFault(index: number, column: string, message: string, fix: string): DrawingFault {
    const places = this.#reading.values;
    const at = places[`data.${index}.${column}`] ?? places[`data.${index}`];
    if (at) return { ...at, message, fix };
    return this.#fault('data', `${String(this.#source.data)}, row ${index + 2}: ${message}`, fix);
  }
}

function axisOf(axis: ChartSource['x'] | ChartSource['y']) {
  const group = typeof axis === 'string' || Array.isArray(axis) ? { column: axis } : axis;
  const none = { label: undefined, unit: undefined, from: undefined, to: undefined };
  const { label, unit, from, to } = { ...none, ...group };
  return { columns: [group.column].flat(), label, unit, from, to };
}

const day = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

function scaleOf(cells: readonly Cell[]): XScale {
  const texts = cells.map(String);
  if (texts.every((text) => text.trim() !== '' && Number.isFinite(Number(text)))) return 'number';
  return texts.every((text) => day.test(text)) ? 'date' : 'category';
}

function placeOf(name: string, scale: XScale): string | number {
  if (scale === 'number') return Number(name);
  return scale === 'date' ? Date.parse(name) : name;
}

/** Null for a gap; undefined for what is no number. */
function numberOf(cell: Cell): number | null | undefined {
  if (cell === null || String(cell).trim() === '') return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : undefined;
}

/** The index of the first point whose place and series were there before. */
function repeated(points: readonly ChartPoint[]): number | undefined {
  const seen = new Set<string>();
  const index = points.findIndex(({ x, series }) => {
    const key = `${x}\0${series}`;
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
  return index < 0 ? undefined : index;
}
