import { type Box, boxOfPoints, type Point, unionOf } from '../geometry.ts';
import { layOutGraph, type LayoutError, movedEdge } from './layout.ts';
import type { Graph, GraphEdge, PlacedEdge, PlacedGraph } from './model.ts';
import { partNames } from './parts.ts';

/** CSS pixels; a row ends where it would be wider. */
const rowWidth = 640;
const rowGap = 44;

/**
 * Lays out the parts of a graph that nothing joins by themselves, and sets them in rows, so that a
 * drawing of many small parts is no wider than a page.
 */
export async function layOutInRows(graph: Graph): Promise<PlacedGraph | LayoutError> {
  const parts = partsOf(graph);
  if (parts.length < 2) return layOutGraph(graph);
  const placed: PlacedGraph[] = [];
  for (const part of parts) {
    const each = aloneIn(part) ?? (await layOutGraph(part));
    if ('error' in each) return each;
    placed.push(each);
  }
  const bounds = placed.map(boundsOf);
  const corners = inRows(bounds);
  const edges = new Map<GraphEdge, PlacedEdge>();
  const [nodes, groups] = [new Map<string, Box>(), new Map<string, Box>()];
  parts.forEach((part, index) => {
    const [place, corner] = [placed[index], corners[index]];
    if (!place || !corner) return;
    for (const [id, box] of place.nodes) nodes.set(id, { ...box, ...shifted(box, corner) });
    for (const [id, box] of place.groups) groups.set(id, { ...box, ...shifted(box, corner) });
    part.edges.forEach((edge, number) => {
      const line = place.edges[number];
      if (line) edges.set(edge, movedEdge(line, corner));
    });
  });
  return {
    width: Math.max(...bounds.map((box, index) => box.x + box.width + (corners[index]?.x ?? 0))),
    height: Math.max(...bounds.map((box, index) => box.y + box.height + (corners[index]?.y ?? 0))),
    nodes,
    groups,
    edges: graph.edges.flatMap((edge) => edges.get(edge) ?? []),
  };
}

/** A node that nothing joins needs no layout. */
function aloneIn({ nodes, groups, edges }: Graph): PlacedGraph | undefined {
  const [node] = nodes;
  if (!node || nodes.length + groups.length + edges.length > 1) return undefined;
  const box = { x: 0, y: 0, ...node.size };
  return { ...node.size, nodes: new Map([[node.id, box]]), groups: new Map(), edges: [] };
}

/** The parts in the order in which their first nodes stand in the graph. */
function partsOf(graph: Graph): readonly Graph[] {
  const partOf = partNames(graph);
  const names = [...new Set([...graph.nodes, ...graph.groups].map(({ id }) => partOf(id)))];
  return names.map((name) => ({
    ...graph,
    nodes: graph.nodes.filter(({ id }) => partOf(id) === name),
    groups: graph.groups.filter(({ id }) => partOf(id) === name),
    edges: graph.edges.filter(({ from }) => partOf(from) === name),
    sameRank: (graph.sameRank ?? []).filter(([id]) => id !== undefined && partOf(id) === name),
  }));
}

/** What a layout draws, without the room around it. */
function boundsOf({ nodes, groups, edges }: PlacedGraph): Box {
  const lines = edges.map(({ points }) => boxOfPoints(points));
  const labels = edges.flatMap(({ label }) => label ?? []);
  return unionOf([...nodes.values(), ...groups.values(), ...lines, ...labels]);
}

/** By how much each part is moved to its place. */
function inRows(parts: readonly Box[]): readonly Point[] {
  let [x, y, height] = [0, 0, 0];
  return parts.map((part) => {
    if (x > 0 && x + part.width > rowWidth) [x, y, height] = [0, y + height + rowGap, 0];
    const corner = { x: x - part.x, y: y - part.y };
    x += part.width + rowGap;
    height = Math.max(height, part.height);
    return corner;
  });
}

function shifted({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
