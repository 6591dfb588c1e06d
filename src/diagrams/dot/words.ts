import { listing, paragraph } from '../words.ts';
import { clustersOf, type DotGraph, isDrawn, labelOf, nodesOf } from './model.ts';

/**
 * A graph in words: its connections, the nodes that have none, and its groups. A node is called what
 * its label says, in the drawing.
 */
export function describeGraph(graph: DotGraph): string {
  const called = (index: number) => {
    const node = graph.objects[index];
    return node ? labelOf(node) || node.name : '';
  };
  const edges = graph.edges.filter(isDrawn);
  const connected = new Set(edges.flatMap(({ tail, head }) => [tail, head]));
  const alone = nodesOf(graph)
    .map((node, index) => ({ node, index: index + graph._subgraph_cnt }))
    .filter(({ node, index }) => isDrawn(node) && !connected.has(index));
  const connections = edges.map((edge) => {
    const line = `${called(edge.tail)} ${graph.directed ? '→' : '—'} ${called(edge.head)}`;
    return labelOf(edge) === '' ? line : `${line} (${labelOf(edge)})`;
  });
  const groups = clustersOf(graph)
    .filter(({ nodes }) => nodes.length > 0)
    .map((group) => `${labelOf(group) || group.name} (${group.nodes.map(called).join(', ')})`);
  return paragraph([
    listing('Connections', connections),
    listing(
      edges.length === 0 ? 'Nodes' : 'Without a connection',
      alone.map(({ index }) => called(index)),
    ),
    listing('Groups', groups),
  ]);
}
