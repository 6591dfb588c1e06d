import { boxAround, type Box, centreOf, type Size } from '../../geometry.ts';
import { drawEdge } from '../../graph/edges.ts';
import { layOutGraph } from '../../graph/layout.ts';
import { gapOf, type Marker } from '../../graph/markers.ts';
import type { GraphEdge, GraphGroup, GraphNode, PlacedEdge } from '../../graph/model.ts';
import { type Label, wordsOf } from '../../label.ts';
import { group, type Mark, type Paint, text } from '../../scene.ts';
import type { Reading } from '../reading.ts';
import { slanted, type Style } from '../style.ts';
import { type Form, placed } from './form.ts';
import { formOf, wrapOf } from './forms.ts';
import { isSymbol } from './forms-symbols.ts';
import type { FlowEdge, FlowGroup, FlowNode, Flowchart } from './model.ts';
import type { FlowNames } from './words.ts';

/** CSS pixels. */
const groupCorner = 6;
const titleAt = { x: 16, y: 12 };
const groupWrap = 280;
const edgeWrap = 180;
/** CSS pixels around the label of an edge. */
const edgeLabelRoom = { width: 12, height: 6 };

/** What a line may be painted with, of all that styles say. */
const edgePaints = ['strong', 'dashed', 'dotted'] as const;

/** A flowchart with its labels measured. */
interface Measured {
  readonly nodes: readonly MeasuredNode[];
  readonly groups: readonly MeasuredGroup[];
  readonly edges: readonly MeasuredEdge[];
}

interface MeasuredNode extends FlowNode {
  readonly label: Label;
  readonly form: Form;
  readonly style: Style;
}

interface MeasuredGroup extends FlowGroup {
  readonly label: Label;
  readonly style: Style;
}

interface MeasuredEdge extends FlowEdge {
  readonly label: Label | undefined;
  readonly style: Style;
}

const noSize: Size = { width: 0, height: 0 };

/** Draws a flowchart; tells what its parts are called, as they are drawn. */
export async function sceneOf(
  chart: Flowchart,
  reading: Reading,
): Promise<{ readonly marks: readonly Mark[]; readonly names: FlowNames }> {
  const measured = measure(chart, reading);
  const places = await layOutGraph({
    direction: chart.direction,
    nodes: measured.nodes.map(graphNode),
    groups: measured.groups.map((each) => graphGroup(each, chart.edges)),
    edges: measured.edges.map(graphEdge),
  });
  if ('error' in places) {
    const fix = 'draw less, or split it into several diagrams';
    const message = `Graphviz cannot lay this out: ${places.error}`;
    return reading.fail(reading.source.keywordAt, message, fix);
  }
  const marks = [
    ...measured.groups.map((each) => frameOf(each, boxOf(places.groups, each.id))),
    ...measured.edges.flatMap((each, index) => edgeMarks(each, places.edges[index])),
    ...measured.nodes.map((each) => nodeMarks(each, boxOf(places.nodes, each.id))),
    ...measured.groups.flatMap((each) => titleOf(each, boxOf(places.groups, each.id))),
  ];
  return { marks, names: namesOf(measured) };
}

function measure(chart: Flowchart, reading: Reading): Measured {
  const { nodes, groups, edges, styles, direction } = chart;
  const written = (words: string, at: number, wrapAt: number, style: Style): Label =>
    slanted(reading.label(words, at, { wrapAt, isBold: style.isBold }), style);
  return {
    nodes: nodes.map((node) => {
      const style = styles.ofNode(node.id);
      const words = node.text ?? (isSymbol(node.shape) ? '' : node.id);
      const asked = written(words, node.at, wrapOf(node.shape), style);
      // Of an icon alone nothing is left.
      const isLost = asked.width === 0 && words.trim() !== '';
      const label = isLost ? written(node.id, node.at, wrapOf(node.shape), style) : asked;
      return { ...node, style, label, form: formOf(node.shape)(label, direction) };
    }),
    groups: groups.map((each) => {
      const style = styles.ofGroup(each.id);
      const label = written(each.title, each.at, groupWrap, { ...style, isBold: true });
      return { ...each, style, label };
    }),
    edges: edges.map((edge, index) => {
      const style = styles.ofEdge(index, edge.id);
      const label = edge.text?.trim() ? written(edge.text, edge.at, edgeWrap, style) : undefined;
      return { ...edge, style, label: label && label.width > 0 ? label : undefined };
    }),
  };
}

function graphNode({ id, form, group: holder }: MeasuredNode): GraphNode {
  return { id, size: form.size, outline: form.outline, group: holder };
}

function graphGroup(each: MeasuredGroup, edges: readonly FlowEdge[]): GraphGroup {
  const { id, label, parent, direction } = each;
  const isApart = edges.some(({ from, to }) => from === id || to === id);
  return { id, label: label.width > 0 ? label : noSize, parent, direction, isApart };
}

function graphEdge(edge: MeasuredEdge): GraphEdge {
  const { from, to, label, length } = edge;
  const { fromMarker, toMarker } = markersOf(edge);
  const room = label && {
    width: label.width + edgeLabelRoom.width,
    height: label.height + edgeLabelRoom.height,
  };
  return { from, to, length, label: room, fromGap: gapOf(fromMarker), toGap: gapOf(toMarker) };
}

function markersOf({ fromEnd, toEnd }: FlowEdge): { fromMarker: Marker; toMarker: Marker } {
  return { fromMarker: fromEnd, toMarker: toEnd };
}

function edgeMarks(edge: MeasuredEdge, place: PlacedEdge | undefined): readonly Mark[] {
  if (!place) return [];
  const { label } = edge;
  if (edge.line === 'invisible') {
    return label && place.label ? [group('edge', [text(label, centreOf(place.label))])] : [];
  }
  const wanted = new Set<Paint>(edge.style.paint);
  if (edge.line === 'thick') wanted.add('strong');
  if (edge.line === 'dotted') wanted.add('dotted');
  const paint = edgePaints.filter((each) => wanted.has(each));
  return [drawEdge(place, { ...markersOf(edge), label, paint })];
}

function nodeMarks({ form, label, style }: MeasuredNode, box: Box): Mark {
  const shapes = placed(form, box, style.paint);
  const at = { x: box.x + form.labelAt.x, y: box.y + form.labelAt.y };
  return group('node', label.width > 0 ? [...shapes, text(label, at)] : shapes);
}

function frameOf({ style }: MeasuredGroup, box: Box): Mark {
  return group('cluster', [{ mark: 'rect', ...box, corner: groupCorner, paint: style.paint }]);
}

/** Titles lie above all else, as edges may cross them. */
function titleOf({ label }: MeasuredGroup, box: Box): readonly Mark[] {
  if (label.width === 0) return [];
  const at = { x: box.x + titleAt.x, y: box.y + titleAt.y + label.height / 2 };
  return [group('cluster', [text(label, at, 'start')])];
}

function boxOf(boxes: ReadonlyMap<string, Box>, id: string): Box {
  return boxes.get(id) ?? boxAround({ x: 0, y: 0 }, noSize);
}

function namesOf({ nodes, groups, edges }: Measured): FlowNames {
  const names = new Map([...nodes, ...groups].map(({ id, label }) => [id, wordsOf(label) || id]));
  const labels = new Map(edges.map(({ label }, index) => [index, label ? wordsOf(label) : '']));
  return {
    of: (id) => names.get(id) ?? id,
    ofEdge: (index) => labels.get(index) ?? '',
  };
}
