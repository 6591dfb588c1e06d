import type { GroupTree } from './group-tree.ts';
import type { Graph, GraphNode } from './model.ts';

/**
 * Graphviz joins nodes alone: an edge that leaves a group begins at the deepest node in it, and one
 * that reaches a group ends at the highest, so that most of it lies outside.
 * @returns for each edge the nodes that it joins
 */
export function nodeEnds(graph: Graph, tree: GroupTree): readonly (readonly [string, string])[] {
  const groups = new Set(graph.groups.map(({ id }) => id));
  if (!graph.edges.some(({ from, to }) => groups.has(from) || groups.has(to))) {
    return graph.edges.map(({ from, to }) => [from, to]);
  }
  const ranks = ranksOf(graph);
  const nodeOf = (id: string, pick: (ranks: readonly number[]) => number): string => {
    if (!groups.has(id)) return id;
    const inside = graph.nodes.filter((node) => tree.everythingIn(id).has(node.id));
    const wanted = pick(inside.map((node) => ranks.get(node.id) ?? 0));
    const fitting = inside.filter((node) => (ranks.get(node.id) ?? 0) === wanted);
    return middleOf(fitting)?.id ?? id;
  };
  return graph.edges.map(({ from, to }) => [
    nodeOf(from, (all) => Math.max(...all)),
    nodeOf(to, (all) => Math.min(...all)),
  ]);
}

/** How many edges lead to each node, one after the other; what closes a circle counts as none. */
function ranksOf(graph: Graph): ReadonlyMap<string, number> {
  const edgesTo = Map.groupBy(graph.edges, ({ to }) => to);
  const ranks = new Map<string, number>();
  const rankOf = (id: string): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    ranks.set(id, 0);
    const before = (edgesTo.get(id) ?? []).map((edge) => rankOf(edge.from) + (edge.length ?? 1));
    const rank = Math.max(0, ...before);
    ranks.set(id, rank);
    return rank;
  };
  return new Map(graph.nodes.map(({ id }) => [id, rankOf(id)]));
}

function middleOf(nodes: readonly GraphNode[]): GraphNode | undefined {
  return nodes[Math.floor((nodes.length - 1) / 2)];
}
