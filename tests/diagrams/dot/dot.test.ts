import { describe, expect, test } from 'vitest';
import { drawDot } from '../../../src/diagrams/dot/dot.ts';
import { isFault } from '../../../src/diagrams/draw.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { attributesOf, classesOf, elementsOf, textsOf, withClass } from '../drawing-tree.ts';

async function drawing(source: string): Promise<Drawing> {
  const drawn = await drawDot(source);
  if (isFault(drawn)) throw new Error(`${drawn.line}:${drawn.column} ${drawn.message}`);
  return drawn;
}

const serving = `digraph {
  client [label="Client"]
  subgraph cluster_core {
    label="Inference"
    router [label="Model\\nrouter"]
    large [label="Large model", style=filled]
  }
  client -> router [label="HTTPS"]
  router -> large [style=dashed, label="otherwise"]
  log [shape=cylinder, label="Event log"]
  large -> log [style=bold]
}`;

describe('the drawing', () => {
  test('is one <svg> of the stated size, in CSS pixels', async () => {
    const { svg, width, height } = await drawing(serving);
    const [root, ...others] = elementsOf(svg);
    expect(root?.tagName).toBe('svg');
    expect(others.filter(({ tagName }) => tagName === 'svg')).toEqual([]);
    expect([root?.properties['width'], root?.properties['height']].map(Number)).toEqual([
      width,
      height,
    ]);
    const box = String(root?.properties['viewBox']).split(' ').map(Number);
    expect(box.slice(2)).toEqual([width, height]);
  });

  test('has a group for every cluster, edge and node', async () => {
    const { svg } = await drawing(serving);
    const groups = (wanted: string) =>
      withClass(svg, wanted).filter(({ tagName }) => tagName === 'g');
    expect(groups('diagram-node')).toHaveLength(4);
    expect(groups('diagram-edge')).toHaveLength(3);
    expect(groups('diagram-cluster')).toHaveLength(2);
  });

  test('keeps every label, line by line', async () => {
    const { svg } = await drawing(serving);
    const labels = [
      'Client',
      'Inference',
      'Model',
      'router',
      'Large model',
      'HTTPS',
      'otherwise',
      'Event log',
    ];
    expect(textsOf(svg).toSorted()).toEqual(labels.toSorted());
  });

  test('carries classes in place of paint, names and styles', async () => {
    const { svg } = await drawing(serving);
    const expected = [
      ...['width', 'height', 'viewBox', 'fontSize', 'className', 'textAnchor'],
      ...['x', 'y', 'rx', 'd', 'points', 'fill'],
    ];
    expect([...attributesOf(svg)].toSorted()).toEqual(expected.toSorted());
    expect(new Set(elementsOf(svg).map(({ properties }) => properties['fill']))).toEqual(
      new Set([undefined, 'none']),
    );
  });

  test('tells dashes, weight and filling by classes', async () => {
    const { svg } = await drawing(serving);
    expect(withClass(svg, 'diagram-dashed').map(({ tagName }) => tagName)).toEqual(['path']);
    expect(withClass(svg, 'diagram-filled').map(({ tagName }) => tagName)).toEqual(['rect']);
    expect(withClass(svg, 'diagram-strong').length).toBeGreaterThan(0);
    expect(withClass(svg, 'diagram-solid').map(({ tagName }) => tagName)).toEqual(
      Array.from({ length: 3 }, () => 'polygon'),
    );
  });

  test('leaves colours, faces, links and pictures of the source out', async () => {
    const { svg } = await drawing(`digraph {
      bgcolor=pink; node [color=red fontcolor=blue fontname="Comic Sans MS" id=x class=y]
      a [URL="https://example.org" tooltip="tip" image="a.png" fillcolor="red:blue" style=radial]
      b [label=<<TABLE BGCOLOR="red"><TR><TD HREF="https://example.org"><FONT COLOR="red" FACE="Arial">B</FONT></TD></TR></TABLE>>]
      a -> b [color="red:blue" href="https://example.org"]
    }`);
    expect(svg).not.toMatch(/red|blue|pink|#|url|href|http|Comic|Arial|style=| id=|tip/i);
    expect(new Set(elementsOf(svg).map(({ tagName }) => tagName))).not.toContain('a');
    expect(new Set(elementsOf(svg).map(({ tagName }) => tagName))).not.toContain('title');
  });

  test('is the same twice, and after a fault', async () => {
    const first = await drawing(serving);
    expect(isFault(await drawDot('digraph { a -> -> b }'))).toBe(true);
    expect(await drawing(serving)).toEqual(first);
  });

  test('is the same whatever the seed that the source asks for', async () => {
    const random = 'graph { layout=neato; start=rand; a -- b -- c -- a -- d }';
    expect(await drawing(random)).toEqual(await drawing(random));
  });
});

describe('the size of text', () => {
  test('is stated once, and by the labels that differ', async () => {
    const { svg } = await drawing('digraph { a -> b [label=x]; c [fontsize=24] }');
    const sizes = elementsOf(svg).map(({ properties }) => properties['fontSize']);
    expect(sizes.filter((size) => size !== undefined).map(Number)).toEqual([14, 13, 24]);
  });

  test('never falls below 12 pixels, nor shrinks with a size in print', async () => {
    const { svg } = await drawing('digraph { size="1,1"; dpi=30; a [fontsize=4] }');
    const [, label] = elementsOf(svg).filter(({ properties }) => properties['fontSize']);
    expect(Number(label?.properties['fontSize'])).toBe(12);
  });
});

describe('shapes', () => {
  test.each(['box', 'square', 'rect', 'record'])(
    '%s is a rectangle with the common corners',
    async (shape) => {
      const { svg } = await drawing(`digraph { a [shape=${shape}] }`);
      expect(elementsOf(svg).find(({ tagName }) => tagName === 'rect')?.properties['rx']).toBe('6');
    },
  );

  test('a diamond has its four points', async () => {
    const { svg } = await drawing('digraph { a [shape=diamond] }');
    const points = elementsOf(svg).find(({ tagName }) => tagName === 'polygon')?.properties[
      'points'
    ];
    expect(
      String(points)
        .trim()
        .split(/[\s,]+/),
    ).toHaveLength(8);
  });

  test('a point is solid, and a plain text has no shape', async () => {
    const { svg } = await drawing('digraph { a [shape=point]; b [shape=plaintext] }');
    expect(withClass(svg, 'diagram-solid').map(({ tagName }) => tagName)).toEqual(['ellipse']);
    expect(elementsOf(svg).filter(({ tagName }) => tagName === 'rect')).toEqual([]);
  });

  test('an HTML label keeps bold, italic and monospaced parts apart', async () => {
    const { svg } = await drawing(
      'digraph { a [label=<x <B>bold</B> <I>leaning</I> <FONT FACE="Courier">code</FONT>>] }',
    );
    const classes = elementsOf(svg)
      .filter(({ tagName }) => tagName === 'text')
      .flatMap((element) => classesOf(element).filter((each) => each !== 'diagram-label'));
    expect(classes).toEqual(['diagram-bold', 'diagram-italic', 'diagram-code']);
  });
});

describe('the author', () => {
  test('overrides the defaults', async () => {
    const { svg } = await drawing('digraph { node [shape=ellipse]; a; b [shape=box] }');
    const shapes = elementsOf(svg).map(({ tagName }) => tagName);
    expect(shapes.filter((name) => name === 'ellipse')).toHaveLength(1);
    expect(shapes.filter((name) => name === 'rect')).toHaveLength(1);
  });

  test('chooses direction and layout', async () => {
    const across = await drawing('digraph { rankdir=LR; a -> b -> c }');
    const round = await drawing('graph { layout=circo; a -- b -- c -- d -- a }');
    expect(across.width).toBeGreaterThan(across.height);
    expect(round.height).toBeGreaterThan(120);
  });

  test('may write comments, keywords in capitals and braces in labels before the graph', async () => {
    const { svg } = await drawing(
      '// { no\n/* {\n */\n# {\nSTRICT DIGRAPH "a { b" {\n# {\n"x { y" }',
    );
    expect(textsOf(svg)).toEqual(['x { y']);
  });
});

describe('the description', () => {
  test('says what is connected with what, by the labels', async () => {
    const { description } = await drawing(serving);
    expect(description).toBe(
      'Connections: Client → Model router (HTTPS); Model router → Large model (otherwise); ' +
        'Large model → Event log. Groups: Inference (Model router, Large model).',
    );
  });

  test('names what stands alone, and undirected lines', async () => {
    expect((await drawing('graph { a -- b; c }')).description).toBe(
      'Connections: a — b. Without a connection: c.',
    );
    expect((await drawing('graph { a; b [label="B \\N"] }')).description).toBe('Nodes: a; B b.');
  });

  test('leaves out what is not drawn', async () => {
    const { description } = await drawing(
      'digraph { a -> b; b -> c [style=invis]; d [style=invis] }',
    );
    expect(description).toBe('Connections: a → b. Without a connection: c.');
  });

  test('joins lines, and words divided between them', async () => {
    const { description } = await drawing('digraph { "Super-\\nintelligence\\nlab" }');
    expect(description).toBe('Nodes: Super-intelligence lab.');
  });
});
