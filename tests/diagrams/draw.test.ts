import { expect, test } from 'vitest';
import { draw, isFault } from '../../src/diagrams/draw.ts';
import { diagramKinds } from '../../src/model/diagram.ts';
import { elementsOf } from './drawing-tree.ts';

const sources = {
  chart: 'type: bar\nx: a\ny: b\ndata: [{ a: one, b: 1 }]',
  dot: 'digraph { a -> b }',
  mermaid: 'pie\n"a" : 1',
  svg: '<svg viewBox="0 0 1 1"/>',
};

test.each(diagramKinds)('%s is drawn as one <svg>, or is a fault', async (kind) => {
  const drawn = await draw(kind, sources[kind]);
  if (isFault(drawn)) throw new Error(drawn.message);
  expect(elementsOf(drawn.svg)[0]?.tagName).toBe('svg');
  expect(isFault(await draw(kind, ''))).toBe(true);
});

test.each([
  ['dot', 'digraph { "价格" -> "a < b → c" }', ['价', '格']],
  ['mermaid', 'pie\n  "سعر" : 1\n  "Ναι & да" : 2\n', ['س', 'ع', 'ر']],
  ['chart', 'type: dot\nx: a\ny: b\ndata: [{ a: 🚀, b: 1 }]\n', ['🚀']],
] as const)('what no face of the site can show of a %s is told', async (kind, source, missing) => {
  expect(await draw(kind, source)).toMatchObject({ missing });
});

test.each([
  ['\u0007', 'U+0007'],
  ['\ud800', 'U+D800'],
])('what XML cannot hold is a fault at its place', async (sign, name) => {
  const fault = await draw('mermaid', `flowchart LR\n  A["one ${sign}"]`);
  expect(fault).toMatchObject({ line: 2, column: 10, message: expect.stringContaining(name) });
});

test.each([
  ['dot', 'digraph { a -> "b \u0007" }', 19],
  ['dot', 'digraph { a -> "b &#7;" }', 1],
  ['chart', 'type: bar # \u0007', 13],
] as const)(
  'what XML cannot hold never reaches the drawing of a %s',
  async (kind, source, column) => {
    expect(await draw(kind, source)).toMatchObject({ line: 1, column });
  },
);

test('a byte order mark counts as nothing', async () => {
  expect(isFault(await draw('dot', '\ufeffdigraph { a -> b }'))).toBe(false);
  expect(await draw('mermaid', '\ufeffpie\n  x')).toMatchObject({ line: 2, column: 3 });
});
