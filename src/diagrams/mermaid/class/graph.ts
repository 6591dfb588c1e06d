import type { Size } from '../../geometry.ts';
import { gapOf, type Marker } from '../../graph/markers.ts';
import type { Graph, GraphEdge, GraphNode } from '../../graph/model.ts';
import type { Label } from '../../label.ts';
import { classSize } from './box.ts';
import type { ClassDiagram, End, Note, Relation } from './model.ts';

/** CSS pixels. */
const notePadding = 10;
/** Beside a line, for the label of it. */
export const labelInset = 6;
/** Along a line, for the labels at its ends. */
const endRoom = 4;

/** Ids of what stands in the layout. */
export const idOf = {
  class: (id: string) => `class ${id}`,
  namespace: (id: string) => `namespace ${id}`,
  note: (index: number) => `note ${index}`,
  interface: (relation: number, end: 'from' | 'to') => `interface ${relation} ${end}`,
};

export const markers: Readonly<Record<End, Marker>> = {
  none: 'none',
  extension: 'triangle',
  composition: 'solid-diamond',
  aggregation: 'diamond',
  arrow: 'open',
  lollipop: 'lollipop',
};

/** The notes that are about a class, by their number. */
function linkedNotes({ notes }: ClassDiagram): readonly (readonly [number, string])[] {
  return notes.flatMap(({ about }, index) =>
    about === undefined ? [] : [[index, about] as const],
  );
}

/** A class diagram for the layout: edges are its relations, then the lines of its notes. */
export function graphOf(diagram: ClassDiagram): Graph {
  const { direction, classes, relations, notes, namespaces } = diagram;
  const isUpright = direction === 'TB' || direction === 'BT';
  return {
    direction,
    spreadsEnds: true,
    nodes: [
      ...notes.map((note, index) => noteNode(note, index)),
      ...classes.map((uml) => ({
        id: idOf.class(uml.id),
        size: classSize(uml),
        group: groupOf(uml.namespace),
      })),
      ...relations.flatMap(interfaceNodes),
    ],
    groups: namespaces.map(({ id, label, parent }) => ({
      id: idOf.namespace(id),
      label,
      parent: groupOf(parent),
    })),
    edges: [
      ...relations.map((relation, index) => edgeOf(relation, index, isUpright)),
      ...linkedNotes(diagram).map(([index, about]) => ({
        from: idOf.note(index),
        to: idOf.class(about),
      })),
    ],
  };
}

function groupOf(namespace: string | undefined): string | undefined {
  return namespace === undefined ? undefined : idOf.namespace(namespace);
}

function noteNode({ label, namespace }: Note, index: number): GraphNode {
  const size = { width: label.width + 2 * notePadding + 6, height: label.height + 2 * notePadding };
  return { id: idOf.note(index), size, group: groupOf(namespace) };
}

function interfaceNodes(relation: Relation, index: number): readonly GraphNode[] {
  return (['from', 'to'] as const).flatMap((end) => {
    const label = relation[end].interfaceName;
    if (!label) return [];
    return {
      id: idOf.interface(index, end),
      size: { width: label.width + 12, height: label.height + 4 },
    };
  });
}

function edgeOf(relation: Relation, index: number, isUpright: boolean): GraphEdge {
  const { from, to, label } = relation;
  return {
    from: from.interfaceName ? idOf.interface(index, 'from') : idOf.class(from.id),
    to: to.interfaceName ? idOf.interface(index, 'to') : idOf.class(to.id),
    label: roomFor(label, [from.cardinality, to.cardinality], isUpright),
    fromGap: gapOf(markers[from.kind]),
    toGap: gapOf(markers[to.kind]),
  };
}

/** Room beside a line for its label, and along it for what stands at its ends. */
function roomFor(
  label: Label | undefined,
  ends: readonly (Label | undefined)[],
  isUpright: boolean,
): Size | undefined {
  const known = ends.filter((each) => each !== undefined);
  if (!label && known.length === 0) return undefined;
  const above = isUpright ? 0 : 2 * labelInset;
  const [width, height] = label ? [label.width + 2 * labelInset, label.height + above] : [8, 8];
  if (known.length === 0) return { width, height };
  const widest = Math.max(...known.map((each) => each.width));
  const tallest = Math.max(...known.map((each) => each.height));
  return isUpright
    ? {
        width: Math.max(width, widest + 2 * labelInset),
        height: height + 2 * endRoom + tallest - 18,
      }
    : { width: width + 2 * Math.max(0, widest - 3 * endRoom), height: Math.max(height, tallest) };
}
