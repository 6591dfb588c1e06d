import { expect, test } from 'vitest';
import { placeEndLabels } from '../../../src/diagrams/graph/end-labels.ts';
import type { PlacedEdge } from '../../../src/diagrams/graph/model.ts';

const size = { width: 24, height: 18 };

test('a label stands beside the end it is about', () => {
  const [first, last] = placeEndLabels(
    [
      { edge: 0, end: 'from', size },
      { edge: 0, end: 'to', size },
    ],
    [down(0)],
    [],
  );
  expect(first?.x).toBeGreaterThan(0);
  expect(first?.y).toBeLessThan(20);
  expect((last?.y ?? 0) + size.height).toBeGreaterThan(180);
});

test('labels keep off obstacles, lines and one another', () => {
  const edges = [down(0), down(20), down(40)];
  const labels = edges.map((_, edge) => ({ edge, end: 'from', size }) as const);
  const obstacle = { x: 41, y: 0, width: 60, height: 40 };
  const boxes = placeEndLabels(labels, edges, [obstacle]);
  const all = [...boxes, obstacle];
  const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
  expect(
    pairs.filter(
      ([a, b]) =>
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
    ),
  ).toEqual([]);
});

/** An edge straight down at an x. */
function down(x: number): PlacedEdge {
  const points = [0, 60, 140, 200].map((y) => ({ x, y }));
  return { points, from: { x, y: 0 }, to: { x, y: 200 } };
}
