import { type Box, boxAround, type Point, type Size } from '../geometry.ts';
import { layOut } from '../graphviz/graphviz.ts';
import { clipped, middleOf, type Region, shortened, straightened } from './curve.ts';
import { dotOf, type DotPlaces, readPlaces } from './dot.ts';
import { spreadEnds, withStubs } from './ends.ts';
import { nodeEnds } from './group-ends.ts';
import { groupTree, type GroupTree, nestedIn } from './group-tree.ts';
import type { Graph, GraphEdge, GraphGroup, GraphNode, PlacedEdge, PlacedGraph } from './model.ts';

/** CSS pixels inside a group that is laid out by itself, and below its title. */
const groupMargin = 16;
const titleGap = 6;

/** Why a graph has no layout, in Graphviz's words. */
export interface LayoutError {
  readonly error: string;
}

/**
 * Gives every part of a graph its place, with Graphviz. Groups that run another way than the graph
 * are laid out by themselves and stand in it as one node; edges are cut at the outlines they meet.
 */
export async function layOutGraph(graph: Graph): Promise<PlacedGraph | LayoutError> {
  const tree = groupTree(graph);
  const turned = graph.groups.filter((group) => isTurned(group, graph, tree));
  const outermost = turned.filter(
    (group) => !turned.some((other) => other !== group && tree.groupsIn(other.id).has(group.id)),
  );
  const insides = new Map<string, PlacedGraph>();
  for (const group of outermost) {
    const inside = await layOutGraph(nestedIn(graph, group, tree));
    if ('error' in inside) return inside;
    insides.set(group.id, inside);
  }
  return placeAll(graph, tree, insides);
}

/** Set apart, or with a direction of its own, and no edge joins its inside to the outside. */
function isTurned(group: GraphGroup, graph: Graph, tree: GroupTree): boolean {
  const { direction = graph.direction, isApart = false } = group;
  if (direction === graph.direction && !isApart) return false;
  const inside = tree.everythingIn(group.id);
  if (inside.size === 0) return false;
  return graph.edges.every(({ from, to }) => inside.has(from) === inside.has(to));
}

async function placeAll(
  graph: Graph,
  tree: GroupTree,
  insides: ReadonlyMap<string, PlacedGraph>,
): Promise<PlacedGraph | LayoutError> {
  const outer = collapsed(graph, tree, insides);
  const outerTree = groupTree(outer);
  const ends = nodeEnds(outer, outerTree);
  const places = await placesOf(outer, ends);
  if ('error' in places) return places;

  const boxes = new Map<string, Box>();
  outer.nodes.forEach(({ id, size }, index) => {
    const centre = places.nodes.get(index);
    if (centre) boxes.set(id, boxAround(centre, size));
  });
  outer.groups.forEach(({ id }, index) => {
    const box = places.groups.get(index);
    if (box) boxes.set(id, box);
  });
  const outlines = new Map(outer.nodes.map(({ id, outline = 'box' }) => [id, outline]));
  const regionOf = (id: string): Region => ({
    box: boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 },
    outline: outlines.get(id) ?? 'box',
  });
  const outerEdges = new Map<GraphEdge, PlacedEdge>();
  outer.edges.forEach((edge, index) => {
    const place = places.edges.get(index);
    if (!place) return;
    const [from, to] = regionsOf(edge, ends[index] ?? [edge.from, edge.to], outerTree);
    const line = lineOf(edge, place.points, regionOf(from), regionOf(to));
    const isHidden = [from, to].some((id) => place.label && isIn(place.label, boxes.get(id)));
    const labelAt = isHidden ? middleOf(line.points) : place.label;
    const label = labelAt && edge.label && boxAround(labelAt, edge.label);
    outerEdges.set(edge, { ...line, label });
  });
  return assembled(graph, places.size, boxes, outerEdges, insides);
}

/** Asks Graphviz; twice where the ends of edges are spread, as their order follows from the places. */
async function placesOf(
  graph: Graph,
  ends: readonly (readonly [string, string])[],
): Promise<DotPlaces | LayoutError> {
  const layout = await layOut(dotOf(graph, ends), { format: 'json0' });
  if ('error' in layout) return layout;
  const places = readPlaces(layout.json);
  if (!graph.spreadsEnds || graph.edges.length === 0) return places;
  const spread = spreadEnds(graph, ends, places);
  const again = await layOut(dotOf(spread.graph, ends, spread.sides), { format: 'json0' });
  return 'error' in again ? places : withStubs(readPlaces(again.json), spread.sides);
}

/** The graph with the groups that are laid out already, and those that hold nothing, as nodes. */
function collapsed(
  graph: Graph,
  tree: GroupTree,
  insides: ReadonlyMap<string, PlacedGraph>,
): Graph {
  const hidden = new Set([...insides.keys()].flatMap((id) => [...tree.everythingIn(id)]));
  const isNode = ({ id }: GraphGroup) => insides.has(id) || tree.everythingIn(id).size === 0;
  const shown = graph.groups.filter(({ id }) => !hidden.has(id));
  const asNodes = shown.filter(isNode).map((group): GraphNode => ({
    id: group.id,
    size: sizeAround(group.label, insides.get(group.id)),
    group: group.parent,
  }));
  return {
    ...graph,
    nodes: [...graph.nodes.filter(({ id }) => !hidden.has(id)), ...asNodes],
    groups: shown.filter((group) => !isNode(group)),
    edges: graph.edges.filter(({ from, to }) => !(hidden.has(from) && hidden.has(to))),
    sameRank: (graph.sameRank ?? []).filter((ids) => ids.every((id) => !hidden.has(id))),
  };
}

function sizeAround(label: Size, inside: Size = { width: 0, height: 0 }): Size {
  return {
    width: Math.max(label.width, inside.width) + 2 * groupMargin,
    height: titleHeight(label, inside) + inside.height + 2 * groupMargin,
  };
}

function titleHeight(label: Size, inside: Size): number {
  return label.height > 0 && inside.height > 0 ? label.height + titleGap : label.height;
}

/** What cuts an edge: what it names, but the node itself where one end holds the other. */
function regionsOf(
  { from, to }: GraphEdge,
  [fromNode, toNode]: readonly [string, string],
  tree: GroupTree,
): readonly [string, string] {
  const nested = tree.everythingIn(from).has(to) || tree.everythingIn(to).has(from) || from === to;
  return nested ? [fromNode, toNode] : [from, to];
}

/** Set for a label at a part of an edge that is not drawn, as it lies inside a group at its end. */
function isIn({ x, y }: Point, box: Box | undefined): boolean {
  if (!box) return false;
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

function lineOf(edge: GraphEdge, curve: readonly Point[], from: Region, to: Region): PlacedEdge {
  const whole = clipped(straightened(curve), from, to);
  const [start, end] = [whole[0], whole.at(-1)];
  if (!start || !end) throw new Error('a layout with an edge of no points');
  const points = shortened(whole, edge.fromGap ?? 0, edge.toGap ?? 0);
  return { points, from: start, to: end };
}

/** Puts what was laid out by itself into its place. */
function assembled(
  graph: Graph,
  size: Size,
  boxes: Map<string, Box>,
  edges: Map<GraphEdge, PlacedEdge>,
  insides: ReadonlyMap<string, PlacedGraph>,
): PlacedGraph {
  for (const [id, inside] of insides) {
    const box = boxes.get(id);
    const label = graph.groups.find((group) => group.id === id)?.label ?? { width: 0, height: 0 };
    if (!box) continue;
    const at = {
      x: box.x + (box.width - inside.width) / 2,
      y: box.y + groupMargin + titleHeight(label, inside),
    };
    for (const [name, place] of [...inside.nodes, ...inside.groups]) {
      boxes.set(name, { ...place, x: place.x + at.x, y: place.y + at.y });
    }
    const inner = graph.edges.filter(
      ({ from, to }) => isKnown(inside, from) && isKnown(inside, to),
    );
    inner.forEach((edge, index) => {
      const placed = inside.edges[index];
      if (placed) edges.set(edge, movedEdge(placed, at));
    });
  }
  const pick = (ids: readonly { readonly id: string }[]) =>
    new Map(ids.flatMap(({ id }) => (boxes.has(id) ? [[id, boxes.get(id) as Box] as const] : [])));
  return {
    ...size,
    nodes: pick(graph.nodes),
    groups: pick(graph.groups),
    edges: graph.edges.map((edge) => {
      const placed = edges.get(edge);
      if (!placed) throw new Error(`a layout without the edge ${edge.from} to ${edge.to}`);
      return placed;
    }),
  };
}

function isKnown(inside: PlacedGraph, id: string): boolean {
  return inside.nodes.has(id) || inside.groups.has(id);
}

/** An edge moved as a whole. */
export function movedEdge(edge: PlacedEdge, by: Point): PlacedEdge {
  const shift = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return {
    points: edge.points.map(shift),
    from: shift(edge.from),
    to: shift(edge.to),
    label: edge.label && { ...edge.label, ...shift(edge.label) },
  };
}
