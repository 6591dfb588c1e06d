import { expect, test } from 'vitest';
import type { Graph, PlacedGraph } from '../../../src/diagrams/graph/model.ts';
import { layOutInRows } from '../../../src/diagrams/graph/rows.ts';

const size = { width: 200, height: 40 };

test('sets parts side by side, then one below the other, in their order', async () => {
  const places = await placed({ nodes: ['a', 'b', 'c', 'd'], edges: [] });
  const corners = ['a', 'b', 'c', 'd'].map((id) => places.nodes.get(id));
  expect(corners.map((box) => box?.y === corners[0]?.y)).toEqual([true, true, false, false]);
  expect(corners[2]?.x).toBe(corners[0]?.x);
});

test('keeps together what edges or groups join', async () => {
  const places = await placed({ nodes: ['a', 'b', 'c'], edges: [['a', 'c']] });
  const [a, b, c] = ['a', 'b', 'c'].map((id) => places.nodes.get(id));
  expect(c?.x).toBe(a?.x);
  expect(c?.y).toBeGreaterThan(a?.y ?? 0);
  expect(b?.y).toBe(a?.y);
  expect(places.edges).toHaveLength(1);
});

test('spreads the ends of edges along a side, and lets them leave it square', async () => {
  const places = await placed({
    nodes: ['hub', 'a', 'b', 'c'],
    edges: [
      ['hub', 'a'],
      ['hub', 'b'],
      ['hub', 'c'],
    ],
  });
  const hub = places.nodes.get('hub');
  expect(new Set(places.edges.map(({ from }) => Math.round(from.x))).size).toBe(3);
  for (const { from, points } of places.edges) {
    expect(from.y).toBeCloseTo((hub?.y ?? 0) + size.height, 0);
    expect(points[1]?.x).toBeCloseTo(from.x, 3);
  }
});

interface Plan {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
}

async function placed({ nodes, edges }: Plan): Promise<PlacedGraph> {
  const graph: Graph = {
    direction: 'TB',
    spreadsEnds: true,
    nodes: nodes.map((id) => ({ id, size })),
    groups: [],
    edges: edges.map(([from, to]) => ({ from, to })),
  };
  const places = await layOutInRows(graph);
  if ('error' in places) throw new Error(places.error);
  return places;
}
