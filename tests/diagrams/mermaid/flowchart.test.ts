import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import {
  knownShapeNames,
  shapeNames,
  shapeOf,
} from '../../../src/diagrams/mermaid/flowchart/shape-names.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { classesOf, elementsOf, overlapsIn, textsOf, withClass } from '../drawing-tree.ts';

describe('shapes', () => {
  test.each(shapeNames)('%s is drawn with its label', async (shape) => {
    const { svg } = await drawn(`flowchart TB\na@{ shape: ${shape}, label: "Some words" } --> b`);
    expect(textsOf(svg)).toEqual(['Some words', 'b']);
    expect(overlapsIn(svg)).toEqual([]);
  });

  test('each name stands for one of them', () => {
    expect(knownShapeNames.length).toBeGreaterThan(125);
    expect(knownShapeNames.filter((name) => !shapeOf(name))).toEqual([]);
  });

  test.each(['TB', 'BT', 'LR', 'RL'])('a sign has its label beside it, running %s', async (way) => {
    const source = `flowchart ${way}\na --> s@{ shape: fork, label: "Split" } --> b & c`;
    expect(overlapsIn((await drawn(source)).svg)).toEqual([]);
  });

  test('a sign without a label shows no id', async () => {
    const { svg, description } = await drawn('flowchart TB\ns@{ shape: junction } --> b');
    expect(textsOf(svg)).toEqual(['b']);
    expect(description).toBe('Connections: s → b.');
  });

  test('the last text and the last shape stand', async () => {
    const { svg } = await drawn('flowchart TB\na[first] --> b\na((last))\na');
    expect(textsOf(svg)).toEqual(['last', 'b']);
    expect(partsOf(svg, 'diagram-node').map(({ tagName }) => tagName)).toContain('circle');
  });
});

describe('links', () => {
  test('chains and & join each with each', async () => {
    const { svg } = await drawn('flowchart TB\na & b --> c & d --> e');
    expect(withClass(svg, 'diagram-edge')).toHaveLength(6);
  });

  test('are dotted, strong or not drawn', async () => {
    const { svg } = await drawn('flowchart TB\na -.-> b ==> c ~~~ d --- e');
    expect(withClass(svg, 'diagram-edge')).toHaveLength(3);
    expect(withClass(svg, 'diagram-dotted')).toHaveLength(1);
    expect(withClass(svg, 'diagram-strong').map(({ tagName }) => tagName)).toEqual([
      'path',
      'polygon',
    ]);
  });

  test('end in arrows, circles and crosses on either side', async () => {
    const { svg } = await drawn('flowchart TB\na <--> b\nc o--o d\ne x--x f\ng --- h');
    const edges = partsOf(svg, 'diagram-edge').map(({ tagName }) => tagName);
    expect(edges.filter((name) => name === 'polygon')).toHaveLength(2);
    expect(edges.filter((name) => name === 'circle')).toHaveLength(2);
    expect(edges.filter((name) => name === 'path')).toHaveLength(4 + 2 * 2);
  });

  test('span more ranks the longer they are written', async () => {
    const heightOf = async (link: string) => (await drawn(`flowchart TB\na ${link} b`)).height;
    expect(await heightOf('---->')).toBeGreaterThan(await heightOf('-->'));
    expect(await heightOf('====>')).toBe(await heightOf('---->'));
    expect(await heightOf('-...->')).toBe(await heightOf('---->'));
  });

  test('x and o on a new line are nodes', async () => {
    const { svg } = await drawn('flowchart TB\na --> b\nx --> o\no-->c');
    expect(textsOf(svg)).toEqual(['a', 'b', 'x', 'o', 'c']);
  });
});

describe('directions', () => {
  test.each(['TB', 'TD', 'BT', 'v', '^', ''])('%s stands', async (way) => {
    const { width, height } = await drawn(`flowchart ${way}\na --> b`);
    expect(height).toBeGreaterThan(width);
  });

  test.each(['LR', 'RL', '<', '>'])('%s lies', async (way) => {
    const { width, height } = await drawn(`graph ${way};a --> b`);
    expect(width).toBeGreaterThan(height);
  });

  test('a subgraph keeps its own unless a link crosses its outline', async () => {
    const group = 'subgraph one\ndirection LR\na --> b --> c\nend';
    const lying = await drawn(`flowchart TB\n${group}`);
    const standing = await drawn(`flowchart TB\n${group}\nd --> a`);
    expect(lying.width).toBeGreaterThan(lying.height);
    expect(standing.height).toBeGreaterThan(standing.width);
  });
});

describe('subgraphs', () => {
  test('a node is in the innermost that first ends with it', async () => {
    const inner = 'subgraph inner\na\nend';
    const { description } = await drawn(`flowchart TB\nsubgraph outer\na\n${inner}\nb\nend`);
    expect(description).toBe('Groups: outer (b, inner); inner (a). Nodes: a; b.');
  });

  test('have a frame each, under what they hold', async () => {
    const { svg } = await drawn('flowchart TB\nsubgraph a\nsubgraph b\nc\nend\nend\na --> d');
    const roles = elementsOf(svg).flatMap(classesOf).join(' ');
    expect(withClass(svg, 'diagram-cluster')).toHaveLength(4);
    expect(roles).toMatch(/^diagram-cluster diagram-cluster .*diagram-node/);
  });
});

describe('styles', () => {
  test('keep what has a meaning here', async () => {
    const { svg, notes } = await drawn(
      [
        'flowchart TB',
        'a:::hot --> b --> c',
        'classDef hot fill:#f96;stroke-width:4px;',
        'style b stroke-dasharray: 5 5,font-weight:bold',
        'linkStyle 1 stroke-width:4px',
      ].join('\n'),
    );
    expect(withClass(svg, 'diagram-filled')).toHaveLength(1);
    expect(withClass(svg, 'diagram-dashed')).toHaveLength(1);
    expect(withClass(svg, 'diagram-bold')).toHaveLength(1);
    expect(withClass(svg, 'diagram-strong').map(({ tagName }) => tagName)).toEqual([
      'path',
      'polygon',
      'rect',
    ]);
    expect(notes).toEqual([]);
  });

  test('a filling for all nodes tells nothing', async () => {
    const { svg } = await drawn('flowchart TB\na --> b\nclassDef default fill:#eee');
    expect(withClass(svg, 'diagram-filled')).toHaveLength(0);
  });

  test.each([
    'style',
    'style a',
    'style a fill',
    'classDef',
    'classDef x ;;:',
    'class',
    'linkStyle x',
  ])('"%s" breaks nothing', async (statement) => {
    expect(textsOf((await drawn(`flowchart TB\na --> b\n${statement}`)).svg)).toEqual(['a', 'b']);
  });
});

describe('hostile sources', () => {
  test.each([
    ['"<script>alert(1)</script>"', ['alert(1)']],
    ['"<img src=x onerror=alert(1)> a picture"', ['a picture']],
    ['"<a href=\'javascript:alert(1)\'>a link</a>"', ['a link']],
  ])('%s is words alone', async (label, texts) => {
    const { svg } = await drawn(`flowchart TB\na[${label}]\nclick a "javascript:alert(1)"`);
    expect(textsOf(svg)).toEqual(texts);
    const names = new Set(elementsOf(svg).map(({ tagName }) => tagName));
    expect([...names].sort()).toEqual(['g', 'rect', 'svg', 'text']);
  });

  test.each([
    ['dashes', `a ${'-'.repeat(15_000)}> b`],
    ['quotes', `a[${'"'.repeat(19_000)}`],
    ['ats', 'a@'.repeat(9000)],
    ['attributes', `a@{${'"x'.repeat(9000)}`],
    ['tags', `a["${'<a ="" '.repeat(2500)}"]`],
    ['ampersands', 'a &'.repeat(6000)],
    ['declarations', `style a ${';a'.repeat(9000)}`],
    ['names', `class ${'a , '.repeat(4500)}`],
    ['spaces', `a${' '.repeat(19_000)}x`],
    ['lines', `a${'\n '.repeat(9000)}-`],
    ['subgraphs', 'subgraph a\n'.repeat(1700)],
  ])('many %s end within a second', async (_, statements) => {
    const begin = performance.now();
    await drawMermaid(`flowchart TB\n${statements}`);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

async function drawn(source: string): Promise<Drawing> {
  const drawing = await drawMermaid(source);
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing;
}

/** What is drawn inside the groups of a class. */
function partsOf(svg: string, role: string) {
  return withClass(svg, role).flatMap(({ children }) =>
    children.filter((child) => child.type === 'element'),
  );
}
