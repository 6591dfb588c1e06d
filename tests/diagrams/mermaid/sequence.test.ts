import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import { elementsOf, textsOf, withClass } from '../drawing-tree.ts';

test('dashes the lines of replies, and only those', async () => {
  const svg = await drawn('A->>B: call\nB-->>A: reply\nA--xB: lost\nA-)B: sent');
  expect(withClass(svg, 'diagram-dashed')).toHaveLength(2);
});

test('draws one filled head for each arrow, and two for those that go both ways', async () => {
  const heads = async (arrow: string) =>
    withClass(await drawn(`A${arrow}B: x`), 'diagram-solid').length;
  expect(await heads('->')).toBe(0);
  expect(await heads('->>')).toBe(1);
  expect(await heads('<<-->>')).toBe(2);
  expect(await heads('-|/')).toBe(1);
  expect(await heads('-//')).toBe(0);
});

test('puts the head of a reverse half arrow at the sender', async () => {
  const tipOf = async (arrow: string) => {
    const [head] = withClass(await drawn(`A${arrow}B: x`), 'diagram-solid');
    return Number.parseFloat(String(head?.properties['points']));
  };
  expect(await tipOf('/|-')).toBeLessThan(await tipOf('-|\\'));
});

test('has a ring at each end that is connected to a lifeline', async () => {
  const rings = async (arrow: string) => named(await drawn(`A ${arrow} B: x`), 'circle').length;
  expect(await rings('->>')).toBe(0);
  expect(await rings('->>()')).toBe(1);
  expect(await rings('()->>()')).toBe(2);
});

test('draws a bar for each activation, the inner one beside the outer', async () => {
  const plain = rects(await drawn('A->>B: one\nA->>B: two\nB-->>A: three\nB-->>A: four'));
  const active = rects(await drawn('A->>+B: one\nA->>+B: two\nB-->>-A: three\nB-->>-A: four'));
  const bars = active.filter(({ width }) => width === 10);
  expect(active).toHaveLength(plain.length + 2);
  expect(bars).toHaveLength(2);
  const [outer, inner] = bars;
  expect(inner?.x).toBe((outer?.x ?? 0) + 5);
  expect(inner?.height).toBeLessThan(outer?.height ?? 0);
});

test('meets a bar at its edge, written as + or as a statement', async () => {
  const short = await drawn('A->>+B: one\nB-->>-A: two');
  const long = await drawn('A->>B: one\nactivate B\nB-->>A: two\ndeactivate B');
  expect(short).toBe(long);
});

test('repeats participants at the bottom of tall drawings, or where a setting asks for it', async () => {
  const times = (svg: string) => textsOf(svg).filter((text) => text === 'Reader').length;
  const tall = 'Reader->>Site: x\n'.repeat(40);
  expect(times(await drawn('Reader->>Site: x'))).toBe(1);
  expect(times(await drawn(tall))).toBe(2);
  expect(times(await drawn('Reader->>Site: x', { mirrorActors: true }))).toBe(2);
  expect(times(await drawn(tall, { mirrorActors: false }))).toBe(1);
});

test('draws inner frames inside outer ones', async () => {
  const svg = await drawn('A->>B: x\nloop one\nopt two\nA->>B: y\nend\nend');
  const [outer, inner] = rects(svg).slice(-2);
  if (!outer || !inner) throw new Error('a frame is missing');
  expect(inner.x).toBeGreaterThan(outer.x);
  expect(inner.y).toBeGreaterThan(outer.y);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
});

test('parts the sections of a frame with dashed lines', async () => {
  const svg = await drawn('alt a\nA->>B: x\nelse b\nB->>A: y\nelse c\nA->>B: z\nend');
  expect(withClass(svg, 'diagram-dashed')).toHaveLength(2);
});

test('puts a created participant beside its message, below the others', async () => {
  const svg = await drawn('A->>B: x\ncreate participant C\nB->>C: y');
  const [a, b, c] = rects(svg);
  expect(a?.y).toBe(b?.y);
  expect(c?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
});

test('ends a lifeline in a cross', async () => {
  const crosses = withClass(await drawn('A->>B: x\ndestroy B\nB->>A: y'), 'diagram-strong');
  expect(crosses).toHaveLength(2);
});

test('keeps the columns of a short exchange within a phone', async () => {
  const source = 'A->>B: A sentence with more words than a phone has room for beside two names';
  const { width } = await drawing(source);
  expect(width).toBeLessThan(320);
});

test('reads messages in their order, each after its number', async () => {
  const svg = await drawn('autonumber\nA->>B: first\nNote over A: between\nB->>A: second');
  expect(textsOf(svg)).toEqual(['A', 'B', '1', 'first', 'between', '2', 'second']);
});

test('brings the participants of a box together', async () => {
  const source = 'participant A\nA->>B: x\nbox Pair\nparticipant A\nparticipant C\nend';
  const { description } = await drawing(source);
  expect(description).toContain('Participants: A, C, B.');
});

test.each([
  ['spaces', `participant A${' '.repeat(15_000)}B`],
  ['comments', '#'.repeat(19_000)],
  ['arrows', '->>'.repeat(6_000)],
  ['settings', `participant ${'@{'.repeat(9_000)}`],
  ['semicolons', ';'.repeat(19_000)],
  ['blocks', 'opt\n'.repeat(4_500)],
  ['aliases', `participant ${'as '.repeat(6_000)}`],
])('takes no long time over many %s', async (_, source) => {
  const begin = performance.now();
  await drawMermaid(`sequenceDiagram\n${source}`);
  expect(performance.now() - begin).toBeLessThan(1_000);
});

async function drawing(lines: string, sequence: Readonly<Record<string, boolean>> = {}) {
  const settings = JSON.stringify({ sequence });
  const result = await drawMermaid(`%%{init: ${settings}}%%\nsequenceDiagram\n${lines}`);
  if (isFault(result)) throw new Error(`${result.line}:${result.column}: ${result.message}`);
  return result;
}

async function drawn(lines: string, sequence?: Readonly<Record<string, boolean>>): Promise<string> {
  return (await drawing(lines, sequence)).svg;
}

function named(svg: string, tagName: string): readonly Element[] {
  return elementsOf(svg).filter((element) => element.tagName === tagName);
}

function rects(svg: string) {
  return named(svg, 'rect').map(({ properties: { x, y, width, height } }) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}
