import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import { classesOf, elementsOf, textsOf } from '../drawing-tree.ts';

describe('xychart', () => {
  test('has a mark for each value, the lines above the bars', async () => {
    const svg = await drawn('xychart\n line [1, 2, 3]\n bar [3, 2, 0]\n bar [1, -1, 2]');
    expect(named(svg, 'rect').map(classesOf)).toEqual([
      ...Array.from({ length: 3 }, () => ['diagram-hue-2']),
      ...Array.from({ length: 3 }, () => ['diagram-hue-3']),
    ]);
    expect(named(svg, 'circle')).toHaveLength(3);
    const order = elementsOf(svg).map(({ tagName }) => tagName);
    expect(order.lastIndexOf('rect')).toBeLessThan(order.indexOf('circle'));
  });

  test('begins bars at zero, or at the end of an axis without it', async () => {
    const [first, second] = named(await drawn('xychart\n bar [10, -10]'), 'rect');
    expect(bottomOf(first)).toBeCloseTo(Number(second?.properties['y']), 1);
    const cut = named(await drawn('xychart\n y-axis 5 --> 15\n bar [10, 5]'), 'rect');
    expect(Number(cut[1]?.properties['height'])).toBe(0);
  });

  test('marks round numbers', async () => {
    const ticks = textsOf(await drawn('xychart\n x-axis [a, b]\n line [0.13, 0.48]'));
    expect(ticks).toEqual(['0.1', '0.2', '0.3', '0.4', '0.5', 'a', 'b']);
  });

  test.each(['inside', 'outside'])('shows the values of bars %s', async (place) => {
    const outside = String(place === 'outside');
    const settings = `{showDataLabel: true, showDataLabelOutsideBar: ${outside}}`;
    const svg = await drawn(
      `---\nconfig: {xyChart: ${settings}}\n---\nxychart\n x-axis [a]\n bar [7.25]`,
    );
    const value = elementsOf(svg).find(
      ({ tagName, properties }) => tagName === 'text' && properties['fontSize'] === '12',
    );
    const top = Number(named(svg, 'rect')[0]?.properties['y']);
    expect(Number(value?.properties['y']) < top).toBe(place === 'outside');
  });
});

describe('quadrantChart', () => {
  test('puts points where their values say', async () => {
    const svg = await drawn('quadrantChart\n A: [0, 0]\n B: [1, 1]\n C: [0.5, 0.5]');
    const [a, b, c] = named(svg, 'circle').map(({ properties }) => ({
      x: Number(properties['cx']),
      y: Number(properties['cy']),
    }));
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(a?.y).toBeGreaterThan(b?.y ?? 0);
    expect(c).toEqual({ x: 150, y: 150 });
  });

  test('gives points of one colour one hue, and keeps their sizes', async () => {
    const svg = await drawn(`quadrantChart
      A: [0.1, 0.1] color: #f00
      B:::red: [0.5, 0.2] radius: 9
      C: [0.9, 0.9]
      classDef red color: #f00, stroke-width: 5px`);
    const points = named(svg, 'circle');
    expect(points.map(classesOf)).toEqual([
      ['diagram-hue-2'],
      ['diagram-hue-2', 'diagram-strong'],
      ['diagram-hue-1'],
    ]);
    expect(points.map(({ properties }) => properties['r'])).toEqual(['5', '9', '5']);
  });
});

describe('timeline', () => {
  test('runs down, or across where its author says so', async () => {
    const periods = ' a : b\n c : d\n e : f\n g : h';
    const [down, across] = await Promise.all(
      ['timeline TD', 'timeline LR'].map(async (head) =>
        sizeOf(await drawn(`${head}\n${periods}`)),
      ),
    );
    expect(down?.height).toBeGreaterThan(down?.width ?? 0);
    expect(across?.width).toBeGreaterThan(across?.height ?? 0);
  });

  test('gives each section a hue, and none where there is no section', async () => {
    const cards = (svg: string) => named(svg, 'rect').map(classesOf);
    expect(cards(await drawn('timeline\n a : b : c'))).toEqual([[], []]);
    expect(cards(await drawn('timeline\n section s\n a : b\n section t\n c : d'))).toEqual([
      ['diagram-hue-1', 'diagram-bare'],
      ['diagram-hue-1', 'diagram-blank'],
      ['diagram-hue-2', 'diagram-bare'],
      ['diagram-hue-2', 'diagram-blank'],
    ]);
  });
});

async function drawn(source: string): Promise<string> {
  const drawing = await drawMermaid(source);
  if (isFault(drawing)) throw new Error(drawing.message);
  return drawing.svg;
}

function named(svg: string, name: string) {
  return elementsOf(svg).filter(({ tagName }) => tagName === name);
}

function bottomOf(rect: ReturnType<typeof named>[number] | undefined): number {
  return Number(rect?.properties['y']) + Number(rect?.properties['height']);
}

function sizeOf(svg: string) {
  const { width, height } = elementsOf(svg)[0]?.properties ?? {};
  return { width: Number(width), height: Number(height) };
}
