import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/diagrams/chart/chart.ts';
import { dataFileOf } from '../../../src/diagrams/data-file.ts';
import { isFault } from '../../../src/diagrams/draw.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { attributesOf, elementsOf, overlapsIn, textsOf, withClass } from '../drawing-tree.ts';

/* Each `.yaml` below the folders is drawn, or refused, as the JSON file beside it says. */
const fixtures = path.join(import.meta.dirname, '../../fixtures/diagrams');
const casesIn = (folder: string): string[] =>
  readdirSync(path.join(fixtures, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(folder, name.slice(0, -'.yaml'.length)));
const read = (name: string): string => readFileSync(path.join(fixtures, name), 'utf8');

describe.each(casesIn('chart'))('%s', (name) => {
  test('shows every label and value', () => {
    const { svg, description } = drawn(name);
    const expected = JSON.parse(read(`${name}.json`));
    const marks = ['rect', 'circle', 'path'].map(
      (tag) => elementsOf(svg).filter(({ tagName }) => tagName === tag).length,
    );
    expect({ description, texts: textsOf(svg), marks }).toEqual(expected);
  });

  test('is plain SVG without a label upon another, the same each time', () => {
    const { svg } = drawn(name);
    expect(overlapsIn(svg)).toEqual([]);
    expect(svg).toBe(drawn(name).svg);
    const foreign = ['style', 'id', 'fill', 'stroke', 'ariaLabel'];
    expect([...attributesOf(svg)].filter((attribute) => foreign.includes(attribute))).toEqual([]);
    expect(withClass(svg, 'diagram-label')).toHaveLength(textsOf(svg).length);
  });
});

test.each(casesIn('chart-faults'))('%s is refused', (name) => {
  expect(drawChart(read(`${name}.yaml`))).toEqual(JSON.parse(read(`${name}.json`)));
});

test.each([
  ['2,001 values', rows(2001, 1), '2001 values; expected at most 2000'],
  ['61 categories', rows(61, 1, 'name'), '61 categories; expected at most 60'],
  ['9 series', rows(2, 9), '9 series; expected at most 8'],
])('%s are too many', (_, data, message) => {
  const source = `type: line\nx: at\ny: value\nseries: kind\ndata:\n${data}`;
  expect(drawChart(source)).toMatchObject({ line: 6, message });
});

test('a file without rows, or with a word for a number, is told with its row', () => {
  const source = 'type: bar\nx: a\ny: b\ndata: x.csv\n';
  expect(dataFileOf('chart', source)).toBe('x.csv');
  expect(drawChart(source, '')).toMatchObject({
    line: 4,
    column: 7,
    message: 'the file has no row',
  });
  expect(drawChart(source, 'a,b\none,1\ntwo,many\n')).toMatchObject({
    line: 4,
    message: 'x.csv, row 3: b is "many"; expected a number, or nothing for a gap',
  });
});

function rows(places: number, series: number, prefix = ''): string {
  return Array.from({ length: places * series }, (_, index) => {
    const at = prefix + (index % places);
    return `  - { at: ${at}, value: 1, kind: k${Math.floor(index / places)} }\n`;
  }).join('');
}

function drawn(name: string): Drawing {
  const source = read(`${name}.yaml`);
  const file = dataFileOf('chart', source);
  const drawing = drawChart(source, file && read(path.join(path.dirname(name), file)));
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing;
}
