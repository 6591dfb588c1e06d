import { listing, paragraph } from '../../words.ts';
import type { FlowEdge, Flowchart } from './model.ts';

/** What the parts of a flowchart are called, without markup. */
export interface FlowNames {
  /** Of a node or group, by its id. */
  readonly of: (id: string) => string;
  /** What a connection is labelled with, by its index; empty where it is not. */
  readonly ofEdge: (index: number) => string;
}

const markerSigns = { none: '', arrow: '', circle: '○', cross: '×' } as const;

/** What a flowchart says: its groups with what they hold, its connections, and what has none. */
export function describeFlowchart(chart: Flowchart, names: FlowNames): string {
  const { groups, nodes, edges } = chart;
  const shown = edges
    .map((edge, index) => ({ ...edge, label: names.ofEdge(index) }))
    .filter(({ line, label }) => line !== 'invisible' || label !== '');
  const joined = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => names.of(id));
  return paragraph([
    listing(
      'Groups',
      groups.map(({ id }) => sayGroup(id, chart, names)),
    ),
    listing(
      'Connections',
      shown.map((edge) => sayEdge(edge, names)),
    ),
    listing(shown.length === 0 ? 'Nodes' : 'Without a connection', alone),
  ]);
}

function sayGroup(id: string, { nodes, groups }: Flowchart, names: FlowNames): string {
  const inside = [
    ...nodes.filter(({ group }) => group === id),
    ...groups.filter(({ parent }) => parent === id),
  ];
  if (inside.length === 0) return names.of(id);
  return `${names.of(id)} (${inside.map((each) => names.of(each.id)).join(', ')})`;
}

function sayEdge(edge: FlowEdge & { readonly label: string }, names: FlowNames): string {
  const line = edge.line === 'plain' ? '' : edge.line;
  const told = [edge.label, line].filter((each) => each !== '').join('; ');
  const joint = `${names.of(edge.from)} ${signOf(edge)} ${names.of(edge.to)}`;
  return told === '' ? joint : `${joint} (${told})`;
}

function signOf({ fromEnd, toEnd }: FlowEdge): string {
  const [from, to] = [markerSigns[fromEnd], markerSigns[toEnd]];
  if (from !== '' || to !== '') return `${from}—${to === '' && toEnd === 'arrow' ? '→' : to}`;
  if (fromEnd === 'arrow') return toEnd === 'arrow' ? '↔' : '←';
  return toEnd === 'arrow' ? '→' : '—';
}
