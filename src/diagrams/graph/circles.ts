import { groupTree } from './group-tree.ts';
import type { Graph } from './model.ts';

/**
 * Tells whether some path leaves a group and comes back to it. Graphviz ranks each group as a whole,
 * and such a graph then begins at whatever group it comes upon, not where its author begins.
 * @param ends for each edge the nodes that it joins
 */
export function hasCircleThroughGroup(
  graph: Graph,
  ends: readonly (readonly [string, string])[],
): boolean {
  const tree = groupTree(graph);
  const next = Map.groupBy(ends, ([from]) => from);
  return graph.groups.some(({ id }) => {
    const inside = tree.everythingIn(id);
    const leaving = ends.filter(([from, to]) => inside.has(from) && !inside.has(to));
    const reached = new Set(leaving.map(([, to]) => to));
    // A set that grows while it is walked is walked to its end.
    for (const node of reached) {
      for (const [, to] of next.get(node) ?? []) {
        if (inside.has(to)) return true;
        reached.add(to);
      }
    }
    return false;
  });
}
