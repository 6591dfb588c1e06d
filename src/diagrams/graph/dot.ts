import { z } from 'zod';
import type { Box, Point, Size } from '../geometry.ts';
import { hasCircleThroughGroup } from './circles.ts';
import type { Graph } from './model.ts';
import { type Sides, stub } from './ends.ts';
import { partNames } from './parts.ts';

/** CSS pixels. */
const spacing = { nodes: 34, ranks: 40, groupMargin: 16, groups: 20 };

/**
 * A graph as DOT, whose names are numbers and whose texts are boxes of their size: nothing of what
 * an author wrote reaches Graphviz.
 * @param ends for each edge the nodes that it joins, in place of groups
 * @param sides for each edge the sides of these nodes that it meets; unless told, it runs to their
 * middles
 */
export function dotOf(
  graph: Graph,
  ends: readonly (readonly [string, string])[],
  sides: Sides = [],
): string {
  const numbers = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const nameOf = (id: string): string => `n${numbers.get(id)}`;
  const groupsIn = Map.groupBy(graph.groups, ({ parent }) => parent);
  const nodesIn = Map.groupBy(graph.nodes, ({ group }) => group);
  const groupOf = new Map<string | undefined, string | undefined>(
    graph.nodes.map(({ id, group }) => [id, group]),
  );
  const groupNumbers = new Map(graph.groups.map(({ id }, index) => [id, index]));

  const shares = sharesOf(graph);
  const sameRankIn = Map.groupBy(graph.sameRank ?? [], ([first]) => groupOf.get(first));

  const contents = (parent: string | undefined, isShown = (_: string) => true): string[] => [
    ...(nodesIn.get(parent) ?? [])
      .filter(({ id }) => isShown(id))
      .map(({ id, size }) => {
        const ports = portsLabel(size, graph.direction, shares.get(id) ?? [], sides.length > 0);
        return `${nameOf(id)} [${sizeOf(size)}${ports}];`;
      }),
    ...(sameRankIn.get(parent) ?? []).map((ids) => `{ rank=same; ${ids.map(nameOf).join('; ')} }`),
    ...(groupsIn.get(parent) ?? [])
      .filter(({ id }) => isShown(id))
      .flatMap((group) => [
        `subgraph cluster_${groupNumbers.get(group.id)} {`,
        `margin=${spacing.groupMargin}; labelloc=${graph.direction === 'BT' ? 'b' : 't'}; label=${boxLabel(group.label)};`,
        ...contents(group.id),
        '}',
      ]),
  ];
  const ranks = graph.spreadsEnds ? spacing.ranks - stub : spacing.ranks;
  return [
    'digraph {',
    `graph [rankdir=${graph.direction}, newrank=${hasCircleThroughGroup(graph, ends)}, nodesep=${inches(spacing.nodes)}, ranksep=${inches(ranks)}, margin=${spacing.groups}];`,
    'node [shape=box, fixedsize=true, margin=0, label=""];',
    'edge [dir=none, headclip=false, tailclip=false];',
    ...partsIn(graph).flatMap((isShown) => contents(undefined, isShown)),
    ...graph.edges.map((edge, index) => {
      const [from, to] = ends[index] ?? [edge.from, edge.to];
      // Between the outlines of groups one rank leaves no room for a line.
      const isOfGroup = from !== edge.from || to !== edge.to;
      const length = (edge.length ?? 1) + (isOfGroup ? 1 : 0);
      const attributes = [
        `id=${index}`,
        ...(edge.label ? [`label=${boxLabel(edge.label)}`] : []),
        ...(length > 1 ? [`minlen=${length}`] : []),
        ...(edge.ranks === false ? ['constraint=false'] : []),
      ];
      const { from: fromSide, to: toSide } = sides[index] ?? {};
      const [tail, head] = [portOf(edge.fromAt, fromSide), portOf(edge.toAt, toSide)];
      return `${nameOf(from)}${tail} -> ${nameOf(to)}${head} [${attributes.join(', ')}];`;
    }),
    '}',
  ].join('\n');
}

/**
 * Tests for what belongs to each part of a graph that nothing joins, in the order to tell them in.
 * In a graph that runs across, Graphviz stacks parts from below: told last, the first is on top.
 */
function partsIn(graph: Graph): readonly ((id: string) => boolean)[] {
  const partOf = partNames(graph);
  const names = [...new Set([...graph.nodes, ...graph.groups].map(({ id }) => partOf(id)))];
  const isAcross = graph.direction === 'LR' || graph.direction === 'RL';
  const inOrder = isAcross ? names.toReversed() : names;
  return inOrder.map((name) => (id: string) => partOf(id) === name);
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

/** The places along each node where edges begin or end, in order. */
function sharesOf({ edges }: Graph): ReadonlyMap<string, readonly number[]> {
  const shares = new Map<string, Set<number>>();
  const add = (id: string, share: number | undefined) => {
    if (share !== undefined) shares.set(id, (shares.get(id) ?? new Set()).add(share));
  };
  for (const { from, to, fromAt, toAt } of edges) {
    add(from, fromAt);
    add(to, toAt);
  }
  return new Map([...shares].map(([id, each]) => [id, [...each].sort((a, b) => a - b)]));
}

/**
 * A label of cells that edges can be joined to, two pixels wide each, with room between them.
 * @param reachesSides cells are as deep as the node, so that edges can be joined to its sides
 */
function portsLabel(
  { width, height }: Size,
  direction: Graph['direction'],
  shares: readonly number[],
  reachesSides: boolean,
): string {
  if (shares.length === 0) return '';
  const isUpright = direction === 'LR' || direction === 'RL';
  const length = Math.round(isUpright ? height : width);
  const depth = reachesSides ? Math.floor(isUpright ? width : height) : 1;
  const cell = (size: number, port = '') => {
    const sizes = isUpright
      ? `HEIGHT="${size}" WIDTH="${depth}"`
      : `WIDTH="${size}" HEIGHT="${depth}"`;
    const td = `<TD FIXEDSIZE="TRUE" ${sizes}${port}></TD>`;
    return isUpright ? `<TR>${td}</TR>` : td;
  };
  let end = 0;
  const cells = shares.map((share) => {
    const begin = Math.max(end, Math.round(share * length) - 1);
    const gap = begin > end ? cell(begin - end) : '';
    end = begin + 2;
    return gap + cell(2, ` PORT="p${Math.round(share * 1000)}"`);
  });
  const all = cells.join('') + (length > end ? cell(length - end) : '');
  const rows = isUpright ? all : `<TR>${all}</TR>`;
  return `, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${rows}</TABLE>>`;
}

function portOf(share: number | undefined, side: string | undefined): string {
  if (share === undefined) return '';
  return `:p${Math.round(share * 1000)}${side === undefined ? '' : `:${side}`}`;
}

/** Graphviz's inches are 72 CSS pixels. */
function inches(pixels: number): string {
  return (pixels / 72).toFixed(4);
}
