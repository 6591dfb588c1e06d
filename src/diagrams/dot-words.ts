import type { DotEdge, DotGraph } from './dot-model.ts';

/** The texts drawn for each node and cluster, by name; what is not drawn is not there. */
export type DrawnLabels = ReadonlyMap<string, string>;

/**
 * A graph in words: its groups, its connections and the nodes that have none. A node is called what
 * its label says, in the drawing.
 */
export function describeGraph(graph: DotGraph, labels: DrawnLabels): string {
  const edges = graph.edges.filter(({ hidden }) => !hidden);
  const connected = new Set(edges.flatMap(({ tail, head }) => [tail, head]));
  const alone = graph.nodes.filter((name) => labels.has(name) && !connected.has(name));
  const called = (name: string) => labels.get(name) || name;
  const groups = graph.clusters
    .filter(({ name, nodes }) => labels.has(name) && nodes.length > 0)
    .map(({ name, nodes }) => `${called(name)} (${nodes.map(called).join(', ')})`);
  return [
    sentence(
      'Connections',
      edges.map((edge) => connection(edge, graph.directed, called)),
    ),
    sentence(edges.length === 0 ? 'Nodes' : 'Unconnected', alone.map(called)),
    sentence('Groups', groups),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function sentence(head: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${head}: ${items.join('; ')}.`;
}

function connection(edge: DotEdge, directed: boolean, called: (name: string) => string): string {
  const label = plainLabel(edge);
  const line = `${called(edge.tail)} ${directed ? '→' : '—'} ${called(edge.head)}`;
  return label === '' ? line : `${line} (${label})`;
}

/** Resolves Graphviz's escapes, and drops the tags of an HTML-like label. */
function plainLabel({ tail, head, label }: DotEdge): string {
  const escapes: Readonly<Record<string, string>> = { T: tail, H: head, E: `${tail}→${head}` };
  const text = label.replace(/\\([\s\S])/g, (_, mark: string) => {
    if ('nlrG'.includes(mark)) return ' ';
    return escapes[mark] ?? mark;
  });
  const isHtml = /^<[a-z/]|<\/?(?:b|i|br|font|table)\b/i.test(text);
  const withoutTags = isHtml ? text.replace(/<[^>]*>/g, ' ') : text;
  return withoutTags.replace(/\s+/g, ' ').trim();
}
