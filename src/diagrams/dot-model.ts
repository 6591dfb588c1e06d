/** A graph as Graphviz understood it, before any layout. */
export interface DotGraph {
  readonly directed: boolean;
  /** True where ranks run across the page (`rankdir=LR` or `RL`), so that edges do. */
  readonly sideways: boolean;
  /** Names, in the order of the source. */
  readonly nodes: readonly string[];
  readonly edges: readonly DotEdge[];
  readonly clusters: readonly DotCluster[];
}

export interface DotEdge {
  /** Names of nodes. */
  readonly tail: string;
  readonly head: string;
  /** As written, with Graphviz's escapes; empty where there is none. */
  readonly label: string;
  /** True for `style=invis`, which shapes the layout and is not drawn. */
  readonly hidden: boolean;
}

export interface DotCluster {
  readonly name: string;
  /** Names of the nodes inside. */
  readonly nodes: readonly string[];
}

/** What is read of Graphviz's JSON: of the graph, its objects and its edges alike. */
interface Fields {
  readonly directed?: unknown;
  readonly rankdir?: unknown;
  readonly _subgraph_cnt?: unknown;
  readonly objects?: unknown;
  readonly edges?: unknown;
  readonly nodes?: unknown;
  readonly name?: unknown;
  readonly tail?: unknown;
  readonly head?: unknown;
  readonly label?: unknown;
  readonly style?: unknown;
}

/** Reads Graphviz's `dot_json`: subgraphs come first among its objects. What is missing is empty. */
export function readDotGraph(json: string): DotGraph {
  const graph = fieldsOf(JSON.parse(json));
  const subgraphs = Number(graph._subgraph_cnt ?? 0);
  const objects = listOf(graph.objects);
  const names = objects.map(({ name }) => String(name));
  const nameOf = (id: unknown) => names[Number(id)] ?? '';
  return {
    directed: graph.directed === true,
    sideways: /^(?:LR|RL)$/.test(String(graph.rankdir)),
    nodes: names.slice(subgraphs),
    edges: listOf(graph.edges).map((edge) => ({
      tail: nameOf(edge.tail),
      head: nameOf(edge.head),
      label: typeof edge.label === 'string' ? edge.label : '',
      hidden: /\binvis\b/.test(String(edge.style)),
    })),
    clusters: objects
      .slice(0, subgraphs)
      .filter(({ name }) => /^cluster/i.test(String(name)))
      .map(({ name, nodes }) => ({
        name: String(name),
        nodes: Array.isArray(nodes) ? nodes.map(nameOf) : [],
      })),
  };
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
