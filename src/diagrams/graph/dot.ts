import { z } from 'zod';
import type { Box, Point, Size } from '../geometry.ts';
import type { Graph } from './model.ts';

/** CSS pixels. */
const spacing = { nodes: 34, ranks: 40, groupMargin: 16 };

/**
 * A graph as DOT, whose names are numbers and whose texts are boxes of their size: nothing of what
 * an author wrote reaches Graphviz.
 * @param ends for each edge the nodes that it joins, in place of groups
 */
export function dotOf(graph: Graph, ends: readonly (readonly [string, string])[]): string {
  const numbers = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const nameOf = (id: string): string => `n${numbers.get(id)}`;
  const groupsIn = Map.groupBy(graph.groups, ({ parent }) => parent);
  const nodesIn = Map.groupBy(graph.nodes, ({ group }) => group);
  const groupNumbers = new Map(graph.groups.map(({ id }, index) => [id, index]));

  const contents = (parent: string | undefined): string[] => [
    ...(nodesIn.get(parent) ?? []).map(({ id, size }) => `${nameOf(id)} [${sizeOf(size)}];`),
    ...(groupsIn.get(parent) ?? []).flatMap((group) => [
      `subgraph cluster_${groupNumbers.get(group.id)} {`,
      `margin=${spacing.groupMargin}; label=${boxLabel(group.label)};`,
      ...contents(group.id),
      '}',
    ]),
  ];
  return [
    'digraph {',
    `graph [rankdir=${graph.direction}, nodesep=${inches(spacing.nodes)}, ranksep=${inches(spacing.ranks)}];`,
    'node [shape=box, fixedsize=true, label=""];',
    'edge [dir=none, headclip=false, tailclip=false];',
    ...contents(undefined),
    ...(graph.sameRank ?? []).map((ids) => `{ rank=same; ${ids.map(nameOf).join('; ')} }`),
    ...graph.edges.map((edge, index) => {
      const [from, to] = ends[index] ?? [edge.from, edge.to];
      const attributes = [
        `id=${index}`,
        ...(edge.label ? [`label=${boxLabel(edge.label)}`] : []),
        ...(edge.length && edge.length > 1 ? [`minlen=${edge.length}`] : []),
        ...(edge.ranks === false ? ['constraint=false'] : []),
      ];
      return `${nameOf(from)} -> ${nameOf(to)} [${attributes.join(', ')}];`;
    }),
    '}',
  ].join('\n');
}

/** Where Graphviz puts the parts: by the index of a node, group or edge in the graph. */
export interface DotPlaces {
  readonly size: Size;
  readonly nodes: ReadonlyMap<number, Point>;
  readonly groups: ReadonlyMap<number, Box>;
  readonly edges: ReadonlyMap<
    number,
    { readonly points: readonly Point[]; readonly label?: Point }
  >;
}

/** Reads Graphviz's `json0` of what `dotOf` wrote. @throws ZodError where it is anything else */
export function readPlaces(json: string): DotPlaces {
  const graph = placed.parse(JSON.parse(json));
  const [left = 0, , right = 0] = graph.bb;
  const [, first = 0, , second = 0] = graph.bb;
  const top = Math.min(first, second);
  const move = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  const nodes = new Map<number, Point>();
  const groups = new Map<number, Box>();
  for (const { name, pos, bb } of graph.objects) {
    if (pos) nodes.set(Number(name.slice(1)), move(pos));
    else if (bb) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = bb;
      const corner = move({ x: Math.min(x1, x2), y: Math.min(y1, y2) });
      const size = { width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
      groups.set(Number(name.replace('cluster_', '')), { ...corner, ...size });
    }
  }
  const edges = new Map(
    graph.edges.map(({ id, pos, lp }) => [
      Number(id),
      { points: pos.map(move), ...(lp && { label: move(lp) }) },
    ]),
  );
  return {
    size: { width: right - left, height: Math.abs(second - first) },
    nodes,
    groups,
    edges,
  };
}

const numbers = z.string().transform((text) => text.split(',').map(Number));

const point = z.string().transform((text): Point => {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
});

const spline = z.string().transform((text) => text.split(' ').map((each) => point.parse(each)));

const placed = z.object({
  bb: numbers,
  objects: z
    .array(z.object({ name: z.string(), pos: point.optional(), bb: numbers.optional() }))
    .default([]),
  edges: z.array(z.object({ id: z.string(), pos: spline, lp: point.optional() })).default([]),
});

/** An HTML label that holds nothing and has a size; Graphviz counts in whole points. */
function boxLabel({ width, height }: Size): string {
  const size = `FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"`;
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" ${size}><TR><TD></TD></TR></TABLE>>`;
}

function sizeOf({ width, height }: Size): string {
  return `width=${inches(width)}, height=${inches(height)}`;
}

/** Graphviz's inches are 72 CSS pixels. */
function inches(pixels: number): string {
  return (pixels / 72).toFixed(4);
}
