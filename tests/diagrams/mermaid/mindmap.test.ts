import { expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { elementsOf, overlapsIn, textsOf, withClass } from '../drawing-tree.ts';

test('takes an unclear indentation as a child of the nearest line above that is indented less', async () => {
  const { description } = await drawn('mindmap\n Root\n     A\n         B\n       C\n   D');
  expect(description).toBe('Root: A (B; C); D.');
});

test('gives each main branch its colour, and its lines with it', async () => {
  const { svg } = await drawn('mindmap\n Root\n  A\n   B\n    C\n  D');
  expect(withClass(svg, 'diagram-hue-1').map(({ tagName }) => tagName)).toEqual([
    'path',
    'path',
    'path',
    'rect',
  ]);
  expect(withClass(svg, 'diagram-hue-2').map(({ tagName }) => tagName)).toEqual(['path', 'rect']);
});

test.each([
  ['id[x]', 'rect'],
  ['id(x)', 'rect'],
  ['id((x))', 'circle'],
  ['id))x((', 'polygon'],
  ['id)x(', 'path'],
  ['id{{x}}', 'polygon'],
  ['x', 'rect'],
])('draws %s as a %s', async (source, tagName) => {
  const { svg } = await drawn(`mindmap\n  ${source}`);
  expect(elementsOf(svg).map((element) => element.tagName)).toEqual(['svg', 'g', tagName, 'text']);
});

test('has branches on both sides where they fit, and on one where they do not', async () => {
  const sides = async (words: string) => {
    const { svg } = await drawn(`mindmap\n  Root\n    ${words}\n    ${words}`);
    const [root = 0, ...branches] = xs(svg);
    return branches.map((x) => Math.sign(x - root));
  };
  expect(await sides('Short')).toEqual([1, -1]);
  expect(await sides(`${'A longer name '.repeat(3)}\n      ${'and more '.repeat(9)}`)).toEqual([
    1, 1, 1, 1,
  ]);
});

test('keeps three hundred nodes apart, at once', async () => {
  const lines = Array.from(
    { length: 299 },
    (_, index) => `${' '.repeat(2 + (index % 7))}Node ${index} with some words to wrap around`,
  );
  const started = performance.now();
  const { svg } = await drawn(`mindmap\n Root\n${lines.join('\n')}`);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(textsOf(svg)).toHaveLength(300);
  expect(overlapsIn(svg)).toEqual([]);
});

function xs(svg: string): readonly number[] {
  return elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((element) => {
      const first = element.children.find((child) => child.type === 'element');
      return Number(element.properties['x'] ?? first?.properties['x']);
    });
}

async function drawn(source: string): Promise<Drawing> {
  const drawing = await drawMermaid(source);
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing;
}
