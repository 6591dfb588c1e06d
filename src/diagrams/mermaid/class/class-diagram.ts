import { type Box, centreOf, type Point } from '../../geometry.ts';
import { drawEdge } from '../../graph/edges.ts';
import { type EndLabel, placeEndLabels } from '../../graph/end-labels.ts';
import type { PlacedEdge, PlacedGraph } from '../../graph/model.ts';
import { layOutInRows } from '../../graph/rows.ts';
import type { Label } from '../../label.ts';
import { group, type Mark, text } from '../../scene.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { drawClass } from './box.ts';
import { graphOf, idOf, labelInset, markers } from './graph.ts';
import type { ClassDiagram, Relation } from './model.ts';
import { parseClassDiagram } from './parse.ts';
import { describeClasses } from './words.ts';

/** CSS pixels. */
const fold = 9;
const noteInset = 10;
const groupInset = { x: 12, y: 8 };

/** Draws classes with their members and relations, as UML does. */
export async function drawClassDiagram(reading: Reading): Promise<Sketch> {
  const diagram = parseClassDiagram(reading);
  const places = await layOutInRows(graphOf(diagram));
  if ('error' in places) {
    const message = `Graphviz cannot lay this out: ${places.error}`;
    return reading.fail(reading.source.keywordAt, message, 'draw less, or shorten its labels');
  }
  const isUpright = diagram.direction === 'TB' || diagram.direction === 'BT';
  const edges = diagram.relations.map((relation, index) =>
    withOwnLabel(places.edges[index], relation.label, isUpright),
  );
  const lines = places.edges.slice(diagram.relations.length);
  return {
    marks: [
      ...namespaceMarks(diagram, places, ({ box }) => ({ mark: 'rect', ...box, corner: 6 })),
      ...boxMarks(diagram, places),
      ...edges.flatMap((edge, index) => relationMarks(edge, diagram.relations[index])),
      ...lines.map((edge) => drawEdge(edge, { paint: ['dotted'] })),
      // Above the lines, which may run through them.
      ...namespaceMarks(diagram, places, ({ label, at }) => text(label, at, 'start')),
      ...cardinalityMarks(diagram, edges, places),
    ],
    description: describeClasses(diagram),
  };
}

/** The edge with the box of its label alone, beside the line, without the room around it. */
function withOwnLabel(
  edge: PlacedEdge | undefined,
  label: Label | undefined,
  isUpright: boolean,
): PlacedEdge | undefined {
  if (!edge?.label || !label) return edge && { ...edge, label: undefined };
  const { x, y, width, height } = edge.label;
  return {
    ...edge,
    label: {
      x: isUpright ? x + labelInset : x + (width - label.width) / 2,
      y: y + (height - label.height) / 2,
      width: label.width,
      height: label.height,
    },
  };
}

function relationMarks(
  edge: PlacedEdge | undefined,
  relation: Relation | undefined,
): readonly Mark[] {
  if (!edge || !relation) return [];
  const { from, to, isDashed, label } = relation;
  const look = {
    fromMarker: markers[from.kind],
    toMarker: markers[to.kind],
    label,
    ...(isDashed && { paint: ['dashed'] as const }),
  };
  return [drawEdge(edge, look)];
}

/** A namespace in its place. */
interface PlacedNamespace {
  readonly box: Box;
  readonly label: Label;
  /** Where its label begins. */
  readonly at: Point;
}

function placedNamespaces(
  { namespaces }: ClassDiagram,
  places: PlacedGraph,
): readonly PlacedNamespace[] {
  return namespaces.flatMap(({ id, label }) => {
    const box = places.groups.get(idOf.namespace(id));
    if (!box) return [];
    const at = { x: box.x + groupInset.x, y: box.y + groupInset.y + label.height / 2 };
    return { box, label, at };
  });
}

function namespaceMarks(
  diagram: ClassDiagram,
  places: PlacedGraph,
  draw: (namespace: PlacedNamespace) => Mark,
): readonly Mark[] {
  const marks = placedNamespaces(diagram, places).map(draw);
  return marks.length === 0 ? [] : [group('cluster', marks)];
}

function boxMarks(diagram: ClassDiagram, places: PlacedGraph): readonly Mark[] {
  const at = (id: string, draw: (box: Box) => Mark): readonly Mark[] => {
    const box = places.nodes.get(id);
    return box ? [draw(box)] : [];
  };
  const interfaces = diagram.relations.flatMap(({ from, to }, index) => [
    { id: idOf.interface(index, 'from'), label: from.interfaceName },
    { id: idOf.interface(index, 'to'), label: to.interfaceName },
  ]);
  return [
    ...diagram.classes.flatMap((uml) => at(idOf.class(uml.id), (box) => drawClass(uml, box))),
    ...interfaces.flatMap(({ id, label }) =>
      label ? at(id, (box) => group('node', [text(label, centreOf(box))])) : [],
    ),
    ...diagram.notes.flatMap(({ label }, index) =>
      at(idOf.note(index), (box) => drawNote(label, box)),
    ),
  ];
}

/** A sheet with its corner folded down. */
function drawNote(label: Label, { x, y, width, height }: Box): Mark {
  const [right, bottom] = [x + width, y + height];
  const corner = [
    { x: right - fold, y },
    { x: right - fold, y: y + fold },
    { x: right, y: y + fold },
  ];
  const [first, , last] = corner;
  const outline = [
    { x, y },
    ...(first && last ? [first, last] : []),
    { x: right, y: bottom },
    { x, y: bottom },
  ];
  return group('grid', [
    { mark: 'polygon', points: outline, paint: ['blank'] },
    { mark: 'line', points: corner },
    text(label, { x: x + noteInset, y: y + height / 2 }, 'start'),
  ]);
}

/** What stands at the ends of relations, clear of all else. */
function cardinalityMarks(
  diagram: ClassDiagram,
  edges: readonly (PlacedEdge | undefined)[],
  places: PlacedGraph,
): readonly Mark[] {
  const known = edges.filter((edge) => edge !== undefined);
  const labels: (EndLabel & { readonly label: Label })[] = diagram.relations.flatMap(
    (relation, edge) =>
      (['from', 'to'] as const).flatMap((end) => {
        const label = relation[end].cardinality;
        return label ? [{ edge, end, size: label, label }] : [];
      }),
  );
  if (labels.length === 0) return [];
  const own = known.flatMap(({ label }) => (label ? [label] : []));
  const titles = placedNamespaces(diagram, places).map(({ label, at }) => ({
    x: at.x,
    y: at.y - label.height / 2,
    width: label.width,
    height: label.height,
  }));
  const obstacles = [...places.nodes.values(), ...own, ...titles];
  const lines = [...known, ...places.edges.slice(edges.length)];
  const boxes = placeEndLabels(labels, lines, obstacles, [...places.groups.values()]);
  return labels.flatMap(({ label }, index) => {
    const box = boxes[index];
    return box ? [group('edge', [text(label, centreOf(box))])] : [];
  });
}
