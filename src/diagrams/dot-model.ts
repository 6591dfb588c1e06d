/** A graph as Graphviz understood it, before any layout. */
export interface DotGraph {
  readonly directed: boolean;
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
}

export interface DotCluster {
  readonly name: string;
  /** Names of the nodes inside. */
  readonly nodes: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads Graphviz's `dot_json`. What is not there counts as empty. */
export function readDotGraph(json: string): DotGraph {
  const graph = fieldsOf(JSON.parse(json));
  const subgraphs = Number(graph['_subgraph_cnt'] ?? 0);
  const objects = listOf(graph['objects']);
  const names = objects.map((object) => String(object['name']));
  const nameOf = (id: unknown) => names[Number(id)] ?? '';
  return {
    directed: graph['directed'] === true,
    nodes: names.slice(subgraphs),
    edges: listOf(graph['edges']).map((edge) => ({
      tail: nameOf(edge['tail']),
      head: nameOf(edge['head']),
      label: typeof edge['label'] === 'string' ? edge['label'] : '',
    })),
    clusters: objects
      .slice(0, subgraphs)
      .filter((object) => /^cluster/i.test(String(object['name'])))
      .map((object) => ({
        name: String(object['name']),
        nodes: Array.isArray(object['nodes']) ? object['nodes'].map(nameOf) : [],
      })),
  };
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
