import { groupTree } from './group-tree.ts';
import type { Graph } from './model.ts';

/** Tells the parts of a graph apart that nothing joins: a name for each node and group, one a part. */
export function partNames(graph: Graph): (id: string) => string {
  const tree = groupTree(graph);
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader))
      leader = next;
    return leader;
  };
  const join = (a: string, b: string) => {
    const [first, second] = [leaderOf(a), leaderOf(b)];
    if (first !== second) leaders.set(second, first);
  };
  for (const { from, to } of graph.edges) join(from, to);
  for (const ids of graph.sameRank ?? []) for (const id of ids) join(ids[0] ?? id, id);
  for (const group of graph.groups) {
    for (const id of tree.everythingIn(group.id)) join(group.id, id);
  }
  return leaderOf;
}
