import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import { classesOf, elementsOf, textsOf, withClass } from '../drawing-tree.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/diagrams/mermaid/state');

test('draws each transition once, with one arrowhead', async () => {
  const svg = await fixture('states');
  expect(withClass(svg, 'diagram-edge')).toHaveLength(8);
  expect(arrowheads(svg)).toBe(8);
});

test('has a start and an end for each scope, and one of each though named twice', async () => {
  const svg = await drawn(`stateDiagram-v2
    [*] --> A
    [*] --> B
    A --> [*]
    B --> [*]
    state B {
      [*] --> b
    }`);
  const discs = elementsOf(svg).filter(({ tagName }) => tagName === 'circle');
  expect(discs.map((disc) => Number(disc.properties['r']))).toEqual([8, 10, 5, 8]);
});

test('nests what composites hold inside their outlines', async () => {
  const svg = await drawn(`stateDiagram-v2
    Draft --> Review
    state Review {
      direction LR
      Reading --> Talking
    }`);
  const outline = withClass(svg, 'diagram-cluster').flatMap(rectsIn)[0];
  const states = withClass(svg, 'diagram-node').flatMap(rectsIn);
  const inside = states.filter((state) => outline !== undefined && contains(outline, state));
  expect([states.length, inside.length]).toEqual([3, 2]);
  const [reading, talking] = inside;
  expect(reading?.y).toBe(talking?.y);
});

test('sets regions below one another in their order, a dashed line between them', async () => {
  const svg = await fixture('regions');
  const dashed = withClass(svg, 'diagram-dashed');
  expect(dashed).toHaveLength(2);
  const [first = 0, second = 0] = dashed.map(({ properties }) =>
    Number(/^M[-\d.]+,([-\d.]+)/.exec(String(properties['d']))?.[1]),
  );
  const y = (words: string) => yOf(svg, words);
  expect(y('Built')).toBeLessThan(first);
  expect(first).toBeLessThan(y('Announcing'));
  expect(y('Announcing')).toBe(y('Announced'));
  expect(y('Announced')).toBeLessThan(second);
  expect(second).toBeLessThan(y('Waiting'));
});

test('draws forks and joins as bars across the direction', async () => {
  const bars = (direction: string) =>
    drawn(`stateDiagram-v2
      direction ${direction}
      state f <<fork>>
      f --> A
      f --> B`).then((svg) =>
      withClass(svg, 'diagram-solid').filter(({ tagName }) => tagName === 'rect'),
    );
  const [flat] = await bars('TB');
  const [upright] = await bars('LR');
  expect([flat?.properties['height'], upright?.properties['width']].map(Number)).toEqual([6, 6]);
});

test('sets notes beside their states, on the side that is asked for', async () => {
  const svg = await fixture('notes');
  const x = (words: string) => Number(textWith(svg, words)?.properties['x']);
  expect(x('first note')).toBeLessThan(x('Open'));
  expect(x('Kept for ten years.')).toBeGreaterThan(x('Archived'));
  expect(withClass(svg, 'diagram-dotted')).toHaveLength(3);
});

test('keeps of styles what has a meaning', async () => {
  const svg = await fixture('styles');
  const outlines = withClass(svg, 'diagram-node').flatMap((node) => node.children);
  const paints = outlines.flatMap((child) =>
    child.type === 'element' && child.tagName === 'rect' ? [classesOf(child)] : [],
  );
  expect(paints).toContainEqual(['diagram-dashed']);
  expect(paints).toContainEqual(['diagram-filled', 'diagram-strong']);
  expect(classesOf(textWith(svg, 'Planned') ?? fail())).toContain('diagram-italic');
  expect(classesOf(textWith(svg, 'Done') ?? fail())).toContain('diagram-bold');
});

test('puts a state into the composite that names it, wherever it is declared', async () => {
  const svg = await drawn(`stateDiagram-v2
    state "A choice" as pick
    state Outer {
      [*] --> pick
    }`);
  const outline = withClass(svg, 'diagram-cluster').flatMap(rectsIn)[0];
  const [state] = withClass(svg, 'diagram-node').flatMap(rectsIn);
  expect(outline && state && contains(outline, state)).toBe(true);
});

test('reads in a moment what is long', async () => {
  const started = performance.now();
  for (const body of ['='.repeat(19_000), ';a : '.repeat(3800), '-'.repeat(19_000)]) {
    await drawMermaid(`stateDiagram-v2\n${body}`);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Parent = ReturnType<typeof elementsOf>[number];

function rectsIn(parent: Parent): Rect[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'rect') return [];
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(child.properties[name]),
    );
    return [{ x, y, width, height }];
  });
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x < inner.x &&
    outer.y < inner.y &&
    outer.x + outer.width > inner.x + inner.width &&
    outer.y + outer.height > inner.y + inner.height
  );
}

function arrowheads(svg: string): number {
  return withClass(svg, 'diagram-solid').filter(({ tagName }) => tagName === 'polygon').length;
}

function textWith(svg: string, words: string): Parent | undefined {
  const index = textsOf(svg).indexOf(words);
  return elementsOf(svg).filter(({ tagName }) => tagName === 'text')[index];
}

function yOf(svg: string, words: string): number {
  return Number(textWith(svg, words)?.properties['y']);
}

function fail(): never {
  throw new Error('a label is not there');
}

function fixture(name: string): Promise<string> {
  return drawn(readFileSync(path.join(folder, `${name}.mmd`), 'utf8'));
}

async function drawn(source: string): Promise<string> {
  const drawing = await drawMermaid(source);
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing.svg;
}
