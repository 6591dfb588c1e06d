import type { Point, Size } from '../geometry.ts';
import type { DotPlaces } from './dot.ts';
import type { Graph, GraphEdge } from './model.ts';

/** CSS pixels between ends on one side, at most. */
const widestStep = 48;

/** CSS pixels that an edge runs straight from a side, so that its marker stands square on it. */
export const stub = 16;

type Side = 'n' | 's' | 'e' | 'w';

/** For each edge the sides of nodes that it meets; undefined for one that runs to their middles. */
export type Sides = readonly ({ readonly from: Side; readonly to: Side } | undefined)[];

/** An end of an edge on a side of a node. */
interface End {
  readonly edge: number;
  readonly end: 'from' | 'to';
  readonly node: string;
  readonly side: Side;
  /** Where along the side the edge comes from. */
  readonly towards: number;
}

/**
 * Spreads the ends of edges evenly on the sides of nodes that face the way a graph runs, in the order
 * in which a first layout without them leads there. Loops and edges across the way stay as they are.
 */
export function spreadEnds(
  graph: Graph,
  ends: readonly (readonly [string, string])[],
  places: DotPlaces,
): { readonly graph: Graph; readonly sides: Sides } {
  const isUpright = graph.direction === 'TB' || graph.direction === 'BT';
  const boxes = new Map(
    graph.nodes.map(({ id, size }, index) => [id, { size, at: places.nodes.get(index) }]),
  );
  const all = graph.edges.flatMap((edge, index): readonly End[] => {
    const [from, to] = ends[index] ?? [edge.from, edge.to];
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (!a?.at || !b?.at || from !== edge.from || to !== edge.to) return [];
    const sides = sidesOf(a.at, b.at, isUpright, (extent(a, isUpright) + extent(b, isUpright)) / 2);
    if (!sides) return [];
    const points = places.edges.get(index)?.points ?? [];
    const [leaving, arriving] = [points[3] ?? b.at, points.at(-4) ?? a.at];
    const along = ({ x, y }: Point) => (isUpright ? x : y);
    return [
      { edge: index, end: 'from', node: from, side: sides[0], towards: along(leaving) },
      { edge: index, end: 'to', node: to, side: sides[1], towards: along(arriving) },
    ];
  });
  const found = new Map<string, { readonly side: Side; readonly share: number }>();
  for (const group of Map.groupBy(all, ({ node, side }) => `${side} ${node}`).values()) {
    const box = boxes.get(group[0]?.node ?? '');
    if (!box) continue;
    const shares = evenShares(group.length, extent(box, !isUpright));
    const sorted = group.toSorted((a, b) => a.towards - b.towards);
    sorted.forEach(({ edge, end, side }, index) => {
      found.set(`${edge} ${end}`, { side, share: shares[index] ?? 0.5 });
    });
  }
  const both = graph.edges.map((_, index) => {
    const [from, to] = [found.get(`${index} from`), found.get(`${index} to`)];
    return from && to && { from, to };
  });
  const edges = graph.edges.map((edge, index): GraphEdge => {
    const own = both[index];
    return own ? { ...edge, fromAt: own.from.share, toAt: own.to.share } : edge;
  });
  const met = new Set(all.map(({ node }) => node));
  const nodes = graph.nodes.map((node) =>
    met.has(node.id) ? { ...node, size: stretched(node.size, isUpright) } : node,
  );
  return {
    graph: { ...graph, nodes, edges },
    sides: both.map((own) => own && { from: own.from.side, to: own.to.side }),
  };
}

/** The layout of a graph with spread ends, whose nodes have their own size again. */
export function withStubs(places: DotPlaces, sides: Sides): DotPlaces {
  const edges = new Map(
    [...places.edges].map(([index, edge]) => {
      const own = sides[index];
      const { points } = edge;
      const [first, last] = [points[0], points.at(-1)];
      if (!own || !first || !last) return [index, edge];
      const [begin, end] = [inwards(first, own.from), inwards(last, own.to)];
      const head = [begin, between(begin, first, 1), between(begin, first, 2)];
      const tail = [between(last, end, 1), between(last, end, 2), end];
      return [index, { ...edge, points: [...head, ...points, ...tail] }];
    }),
  );
  return { ...places, edges };
}

function stretched({ width, height }: Size, isUpright: boolean): Size {
  return isUpright ? { width, height: height + 2 * stub } : { width: width + 2 * stub, height };
}

/** From a place before a side to the side itself. */
function inwards({ x, y }: Point, side: Side): Point {
  switch (side) {
    case 'n':
      return { x, y: y + stub };
    case 's':
      return { x, y: y - stub };
    case 'w':
      return { x: x + stub, y };
    case 'e':
      return { x: x - stub, y };
  }
}

function between(a: Point, b: Point, thirds: number): Point {
  return { x: a.x + ((b.x - a.x) * thirds) / 3, y: a.y + ((b.y - a.y) * thirds) / 3 };
}

/** Shares of a side, around its middle. */
function evenShares(count: number, length: number): readonly number[] {
  const step = Math.min(widestStep, length / count) / length;
  return Array.from({ length: count }, (_, index) => 0.5 + (index - (count - 1) / 2) * step);
}

/** What a node takes of one direction. */
function extent({ size }: { readonly size: Size }, isDown: boolean): number {
  return isDown ? size.height : size.width;
}

/** The sides that face each other; undefined where the nodes do not stand one behind the other. */
function sidesOf(
  a: Point,
  b: Point,
  isUpright: boolean,
  least: number,
): readonly [Side, Side] | undefined {
  const distance = isUpright ? b.y - a.y : b.x - a.x;
  if (Math.abs(distance) < least) return undefined;
  if (isUpright) return distance > 0 ? ['s', 'n'] : ['n', 's'];
  return distance > 0 ? ['e', 'w'] : ['w', 'e'];
}
