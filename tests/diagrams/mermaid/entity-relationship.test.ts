import { expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { elementsOf, textsOf, withClass } from '../drawing-tree.ts';

test.each([
  ['||--||', 'only one to only one'],
  ['|o--o|', 'zero or one to one or zero'],
  ['}o..o{', 'many(0) optionally to zero or many'],
  ['}|..|{', '1+ optionally to one or many'],
  ['||--o{', '1 to 0+'],
])('%s is drawn as "%s"', async (symbols, words) => {
  const [a, b] = [await drawn(`A ${symbols} B : x`), await drawn(`A ${words} B : x`)];
  expect(b.svg).toBe(a.svg);
  expect(b.description).toBe(a.description);
});

test('a relationship that does not identify is a broken line', async () => {
  const { svg } = await drawn('A ||--|| B : x\nB ||..|| C : x');
  expect(withClass(svg, 'diagram-dashed')).toHaveLength(1);
});

test('zero is a ring, many a foot of two toes', async () => {
  const { svg } = await drawn('A ||--o{ B');
  const [rings, strokes] = ['circle', 'path'].map(
    (name) => elementsOf(svg).filter(({ tagName }) => tagName === name).length,
  );
  // The line, two bars and two toes.
  expect({ rings, strokes }).toEqual({ rings: 1, strokes: 5 });
});

test('attributes stand in columns', async () => {
  const { svg } = await drawn(
    'PAPER {\n string title PK "as printed"\n int y FK, UK\n varchar(200) abstract "short"\n}',
  );
  const starts = elementsOf(svg)
    .filter(
      ({ tagName, properties }) => tagName === 'text' && properties['textAnchor'] === undefined,
    )
    .map(({ properties }) => Number(properties['x']));
  expect(starts).toHaveLength(10);
  expect(new Set(starts).size).toBe(4);
});

test('an alias stands in place of the name, wherever it is given', async () => {
  const { svg } = await drawn('p ||--|| q : x\np["A paper"] { int a }');
  expect(textsOf(svg)).toContain('A paper');
  expect(textsOf(svg)).not.toContain('p');
});

test('lines meet boxes square', async () => {
  const { svg } = await drawn('HUB ||--|| A\nHUB ||--|| B\nHUB ||--|| C');
  const lines = elementsOf(svg)
    .map(({ properties }) => String(properties['d'] ?? ''))
    .filter((d) => d.includes('C'));
  const starts = lines.map((d) => (d.match(/-?[\d.]+/g) ?? []).map(Number).slice(0, 4));
  expect(lines).toHaveLength(3);
  for (const [x, , nextX] of starts) expect(nextX).toBe(x);
  expect(new Set(starts.map(([x]) => x)).size).toBe(3);
});

async function drawn(source: string): Promise<Drawing> {
  const drawing = await drawMermaid(`erDiagram\n${source}`);
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing;
}
