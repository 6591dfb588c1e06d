import type { Graph, GraphGroup } from './model.ts';

/** Which group holds what. */
export interface GroupTree {
  /** Ids of the groups below a group, at any depth. */
  readonly groupsIn: (group: string) => ReadonlySet<string>;
  /** Ids of the nodes and groups below a group, at any depth; none for what is no group. */
  readonly everythingIn: (group: string) => ReadonlySet<string>;
}

export function groupTree({ groups, nodes }: Graph): GroupTree {
  const children = Map.groupBy(groups, ({ parent }) => parent);
  const members = Map.groupBy(nodes, ({ group }) => group);
  const below = new Map<string, ReadonlySet<string>>();
  const groupsIn = (id: string): ReadonlySet<string> => {
    const known = below.get(id);
    if (known) return known;
    const direct = (children.get(id) ?? []).map((group) => group.id);
    const found = new Set(direct.flatMap((child) => [child, ...groupsIn(child)]));
    below.set(id, found);
    return found;
  };
  const everything = new Map<string, ReadonlySet<string>>();
  const everythingIn = (id: string): ReadonlySet<string> => {
    const known = everything.get(id);
    if (known) return known;
    const holders = [id, ...groupsIn(id)];
    const inside = holders.flatMap((each) => (members.get(each) ?? []).map((node) => node.id));
    const found = new Set([...groupsIn(id), ...inside]);
    everything.set(id, found);
    return found;
  };
  return { groupsIn, everythingIn };
}

/** What a group holds, as a graph of its own that runs the group's way. */
export function nestedIn(graph: Graph, group: GraphGroup, tree: GroupTree): Graph {
  const inside = tree.everythingIn(group.id);
  const parentOf = (parent: string | undefined) => (parent === group.id ? undefined : parent);
  return {
    direction: group.direction ?? graph.direction,
    nodes: graph.nodes
      .filter(({ id }) => inside.has(id))
      .map((node) => ({ ...node, group: parentOf(node.group) })),
    groups: graph.groups
      .filter(({ id }) => inside.has(id))
      .map((each) => ({ ...each, parent: parentOf(each.parent) })),
    edges: graph.edges.filter(({ from, to }) => inside.has(from) && inside.has(to)),
    sameRank: (graph.sameRank ?? []).filter((ids) => ids.every((id) => inside.has(id))),
    ...(graph.spreadsEnds && { spreadsEnds: true }),
  };
}
