import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { classesOf, elementsOf, textsOf, withClass } from '../drawing-tree.ts';

describe('members', () => {
  test('underline what is static and slant what is abstract', async () => {
    const { svg } = await drawn('class Paper {\n +count()$ int\n +print()*\n +title\n}');
    const slanted = withClass(svg, 'diagram-italic');
    expect(slanted.map(({ tagName }) => tagName)).toEqual(['text']);
    // Two dividers and one underline.
    expect(linesIn(svg)).toBe(3);
  });

  test('stand in the order of the source, methods behind attributes', async () => {
    const { svg } = await drawn('class Paper {\n +print()\n +title\n}\nPaper : +year');
    expect(textsOf(svg)).toEqual(['Paper', '+title', '+year', '+print()']);
  });

  test('begin at one margin', async () => {
    const { svg } = await drawn('class Paper {\n +title\n -number_of_pages\n +print()\n}');
    const members = elementsOf(svg).filter(
      ({ tagName, properties }) => tagName === 'text' && properties['textAnchor'] === undefined,
    );
    expect(new Set(members.map(({ properties }) => properties['x'])).size).toBe(1);
    expect(members).toHaveLength(3);
  });

  test('leave an empty compartment unless it is hidden', async () => {
    const hidden = '---\nconfig:\n  class:\n    hideEmptyMembersBox: true\n---\n';
    expect(linesIn((await drawn('class Duck')).svg)).toBe(1);
    expect(linesIn((await drawn('class Duck', hidden)).svg)).toBe(0);
  });
});

describe('relations', () => {
  test.each([
    ['A <|-- B', { polygon: 1, curves: 1 }],
    ['A *-- B', { polygon: 1, curves: 1 }],
    ['A o-- B', { polygon: 1, curves: 1 }],
    ['A o--* B', { polygon: 2, curves: 1 }],
    ['A -- B', { polygon: 0, curves: 1 }],
    ['A --> B', { polygon: 0, curves: 2 }],
    ['A <--> B', { polygon: 0, curves: 3 }],
  ])('%s draws its line and its signs', async (source, expected) => {
    const edges = (await drawn(source)).svg.split('class="diagram-edge"')[1] ?? '';
    expect({
      polygon: edges.split('<polygon').length - 1,
      curves: edges.split('<path').length - 1,
    }).toEqual(expected);
  });

  test('are broken where dots say so', async () => {
    const { svg } = await drawn('A ..|> B\nA --> C\nC .. D');
    expect(withClass(svg, 'diagram-dashed')).toHaveLength(2);
  });

  test('of an interface end in a ring of their own', async () => {
    const { svg, description } = await drawn('Shop ()-- Till\nTill --() Shop');
    expect(elementsOf(svg).filter(({ tagName }) => tagName === 'circle')).toHaveLength(2);
    expect(textsOf(svg).filter((label) => label === 'Shop')).toHaveLength(2);
    expect(description).not.toContain('Classes: Shop');
  });
});

test('cardinalities stand clear of boxes', async () => {
  const source =
    'Hub "1" --> "0..*" A\nHub "1" --> "0..*" B\nHub "1" --> "0..*" C\nHub "1" --> "2" D';
  const { svg } = await drawn(source);
  const boxes = elementsOf(svg).filter(({ tagName }) => tagName === 'rect');
  const labels = elementsOf(svg).filter(
    (element) => element.tagName === 'text' && !classesOf(element).includes('diagram-bold'),
  );
  expect(labels).toHaveLength(8);
  const inside = labels.filter(({ properties }) => {
    const [x, y] = [Number(properties['x']), Number(properties['y'])];
    return boxes.some(({ properties: box }) => {
      const [left, top] = [Number(box['x']), Number(box['y'])];
      const [right, bottom] = [left + Number(box['width']), top + Number(box['height'])];
      return x > left && x < right && y > top && y - 10 < bottom;
    });
  });
  expect(inside).toEqual([]);
});

test('namespaces nest, and do not where the settings say so', async () => {
  const source = 'namespace Press.Print { class Plate }\nnamespace Press { class Owner }';
  const compact = '---\nconfig:\n  class:\n    hierarchicalNamespaces: false\n---\n';
  expect(textsOf((await drawn(source)).svg)).toEqual(expect.arrayContaining(['Press', 'Print']));
  expect(textsOf((await drawn(source, compact)).svg)).toEqual(
    expect.arrayContaining(['Press', 'Press.Print']),
  );
});

test('parts that nothing joins stand in rows', async () => {
  const classes = Array.from({ length: 12 }, (_, index) => `class Class${index}`).join('\n');
  const { width, height } = await drawn(classes);
  expect(width).toBeLessThan(700);
  expect(height).toBeGreaterThan(100);
});

test('a page that cannot be read to its end is refused at once', async () => {
  for (const source of [
    'A : '.padEnd(15_000, '~'),
    'A '.padEnd(15_000, '<'),
    'class A {'.padEnd(15_000, '{}'),
  ]) {
    expect(isFault(await drawMermaid(`classDiagram\n${source}`))).toBe(true);
  }
});

async function drawn(source: string, frontMatter = ''): Promise<Drawing> {
  const drawing = await drawMermaid(`${frontMatter}classDiagram\n${source}`);
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing;
}

/** Lines inside boxes. */
function linesIn(svg: string): number {
  return elementsOf(svg).filter(({ tagName }) => tagName === 'path').length;
}
