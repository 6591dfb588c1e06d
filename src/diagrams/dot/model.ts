import { z } from 'zod';

const point = z.tuple([z.number(), z.number()]);

/**
 * One instruction to draw. `p`, `L`, `b`, `e` draw a polygon, line, spline and ellipse, the capitals
 * `P`, `B`, `E` fill them too; `T` writes text; `c` and `C` set the colour of lines and fillings,
 * `S` the style of lines, `F` the font and `t` its traits.
 * Source: https://graphviz.org/docs/outputs/canon/#xdot
 */
const operation = z.object({
  op: z.string(),
  points: z.array(point).default([]),
  /** Centre and radii. */
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]).default([0, 0, 0, 0]),
  pt: point.default([0, 0]),
  align: z.enum(['l', 'c', 'r']).default('c'),
  text: z.string().default(''),
  size: z.number().default(14),
  face: z.string().default(''),
  fontchar: z.number().default(0),
  style: z.string().default(''),
  color: z.string().default(''),
});

const operations = z.array(operation).default([]);

const drawn = z.object({
  _draw_: operations,
  _hdraw_: operations,
  _tdraw_: operations,
  _ldraw_: operations,
  _hldraw_: operations,
  _tldraw_: operations,
  label: z.string().default(''),
  style: z.string().default(''),
  shape: z.string().default(''),
});

const object = drawn.extend({
  name: z.string(),
  /** Centre, in points of the drawing; of nodes alone. */
  pos: z.string().default(''),
  /** Inches; of nodes alone. */
  width: z.coerce.number().default(0),
  height: z.coerce.number().default(0),
  /** Indices of the nodes inside; of subgraphs alone. */
  nodes: z.array(z.number()).default([]),
});

/** A graph as Graphviz's `json` output tells it: what it is made of, and how to draw each part. */
const dotGraph = drawn.extend({
  directed: z.boolean(),
  bb: z.string(),
  rankdir: z.string().default(''),
  layout: z.string().default('dot'),
  /** So many of the objects, the first, are subgraphs; the others are nodes. */
  _subgraph_cnt: z.number().default(0),
  objects: z.array(object).default([]),
  edges: z.array(drawn.extend({ tail: z.number(), head: z.number() })).default([]),
});

export type DotOperation = z.infer<typeof operation>;
export type DotPart = z.infer<typeof drawn>;
export type DotObject = z.infer<typeof object>;
export type DotGraph = z.infer<typeof dotGraph>;

/** @throws ZodError when Graphviz writes other JSON than it has always written */
export function readDotGraph(json: string): DotGraph {
  // Graphviz writes control characters, such as those of `&#7;`, as they are, which is no JSON.
  const escaped = json.replace(/(?![\t\n\r])\p{Cc}/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return dotGraph.parse(JSON.parse(escaped));
}

/** The subgraphs that are drawn, as frames with a label. */
export function clustersOf(graph: DotGraph): readonly DotObject[] {
  return graph.objects.slice(0, graph._subgraph_cnt).filter((each) => each._draw_.length > 0);
}

export function nodesOf(graph: DotGraph): readonly DotObject[] {
  return graph.objects.slice(graph._subgraph_cnt);
}

/** Tells what is drawn from what shapes the layout alone (`style=invis`). */
export function isDrawn(part: DotPart): boolean {
  return part._draw_.length + part._ldraw_.length > 0;
}

/** What is written on a part, its lines joined; a word divided between lines keeps its hyphen. */
export function labelOf(part: DotPart): string {
  return part._ldraw_
    .filter(({ op }) => op === 'T')
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(\p{L}-) (?=\p{Ll})/gu, '$1')
    .trim();
}
