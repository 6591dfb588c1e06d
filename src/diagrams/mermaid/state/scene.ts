import { type Box, centreOf, type Point } from '../../geometry.ts';
import { drawEdge } from '../../graph/edges.ts';
import type { PlacedGraph } from '../../graph/model.ts';
import { group, type Mark, type Paint, text } from '../../scene.ts';
import { headOf, type State, type StateDiagram } from './model.ts';
import { type NoteColumn, noteGap, notePadding, noteSize } from './note-columns.ts';
import { detailsRoom, endRadius } from './sizes.ts';

/** CSS pixels. */
const corner = 10;
const fold = 10;
const titleIndent = 16;
const titleTop = 12;

/** Draws what has its place: composites, transitions, states and notes, then titles above them all. */
export function drawStates(
  diagram: StateDiagram,
  columns: readonly NoteColumn[],
  placed: PlacedGraph,
): readonly Mark[] {
  const boxOf = (key: string): Box => {
    const box = placed.nodes.get(key) ?? placed.groups.get(key);
    if (!box) throw new Error(`a layout without ${key}`);
    return box;
  };
  const tied = columns.filter(({ about }) => about !== undefined).length;
  const ties = placed.edges.slice(diagram.transitions.length, diagram.transitions.length + tied);
  return [
    ...diagram.states.flatMap((state) => {
      if (state.kind === 'composite') return [frame(boxOf(state.key), state)];
      return [];
    }),
    ...dividers(diagram, boxOf),
    ...ties.map((edge) => drawEdge(edge, { paint: ['dotted'] })),
    ...placed.edges
      .slice(0, diagram.transitions.length)
      .map((edge, index) =>
        drawEdge(edge, { toMarker: 'arrow', label: diagram.transitions[index]?.label }),
      ),
    ...diagram.states.flatMap((state) => {
      const marks = drawState(state, boxOf);
      return marks.length === 0 ? [] : [group('node', marks)];
    }),
    ...columns.map((column) => group('node', drawNotes(column, boxOf(column.id)))),
    ...diagram.states.flatMap((state) => drawTitle(state, boxOf)),
  ];
}

function frame(box: Box, { style }: State): Mark {
  return group('cluster', [{ mark: 'rect', ...box, corner, ...painted(style.paint) }]);
}

function drawTitle(state: State, boxOf: (key: string) => Box): Mark[] {
  const head = headOf(state);
  if (state.kind !== 'composite' || !head) return [];
  const { x, y } = boxOf(state.key);
  const at = { x: x + titleIndent, y: y + titleTop + head.height / 2 };
  return [group('cluster', [text(head, at, 'start')])];
}

function drawState(state: State, boxOf: (key: string) => Box): Mark[] {
  const { key, kind, title, style } = state;
  if (kind === 'composite' || kind === 'region') return [];
  const box = boxOf(key);
  const centre = centreOf(box);
  const label = title ? [text(title, centre)] : [];
  switch (kind) {
    case 'start':
      return [disc(centre, box.width / 2, ['solid'])];
    case 'end':
      return [disc(centre, endRadius, ['blank']), disc(centre, endRadius / 2, ['solid', 'bare'])];
    case 'choice':
      return [diamond(box, style.paint), ...label];
    case 'fork':
    case 'join':
      return [{ mark: 'rect', ...box, corner: 2, paint: [title ? 'filled' : 'solid'] }, ...label];
    case 'state':
      return drawBox(state, box);
  }
}

function drawBox({ title, details, style }: State, box: Box): Mark[] {
  const outline: Mark = { mark: 'rect', ...box, corner, ...painted(style.paint) };
  if (!title) return [outline];
  if (!details) return [outline, text(title, centreOf(box))];
  const { x, y, width, height } = box;
  const middle = x + width / 2;
  const room = (height - title.height - details.height - detailsRoom) / 2;
  const rule = y + room + title.height + detailsRoom / 2;
  return [
    outline,
    {
      mark: 'line',
      points: [
        { x, y: rule },
        { x: x + width, y: rule },
      ],
    },
    text(title, { x: middle, y: y + room + title.height / 2 }),
    text(details, { x: middle, y: y + height - room - details.height / 2 }),
  ];
}

/** Sheets with a folded corner, one below the other. */
function drawNotes({ labels }: NoteColumn, { x, y, width }: Box): Mark[] {
  let top = y;
  return labels.flatMap((label) => {
    const sheet = { x, y: top, width, height: noteSize(label).height };
    top += sheet.height + noteGap;
    const at = { x: x + notePadding.width, y: sheet.y + sheet.height / 2 };
    return [...drawSheet(sheet), text(label, at, 'start')];
  });
}

function drawSheet({ x, y, width, height }: Box): Mark[] {
  const [right, bottom] = [x + width, y + height];
  const [begin, end] = [
    { x: right - fold, y },
    { x: right, y: y + fold },
  ];
  const points = [{ x, y }, begin, end, { x: right, y: bottom }, { x, y: bottom }];
  return [
    { mark: 'polygon', points, paint: ['blank'] },
    { mark: 'line', points: [begin, { x: begin.x, y: end.y }, end], paint: ['open'] },
  ];
}

/** Dashed lines between the regions of a composite. */
function dividers({ states }: StateDiagram, boxOf: (key: string) => Box): Mark[] {
  const regions = states.filter(({ kind }) => kind === 'region');
  return [...Map.groupBy(regions, ({ scope }) => scope)].flatMap(([scope, parts]) => {
    const boxes = parts.map(({ key }) => boxOf(key)).sort((a, b) => a.y - b.y || a.x - b.x);
    const around = scope === undefined ? undefined : boxOf(scope);
    const lines = boxes.slice(1).map((box, index) => {
      const before = boxes[index] ?? box;
      return dividerBetween(before, box, around);
    });
    return [group('cluster', lines)];
  });
}

function dividerBetween(before: Box, after: Box, around: Box | undefined): Mark {
  const isBelow = before.y + before.height <= after.y;
  const left = around?.x ?? Math.min(before.x, after.x);
  const right = around
    ? around.x + around.width
    : Math.max(before.x + before.width, after.x + after.width);
  const top = Math.min(before.y, after.y);
  const bottom = Math.max(before.y + before.height, after.y + after.height);
  const y = (before.y + before.height + after.y) / 2;
  const x = (before.x + before.width + after.x) / 2;
  const points = isBelow
    ? [
        { x: left, y },
        { x: right, y },
      ]
    : [
        { x, y: top },
        { x, y: bottom },
      ];
  return { mark: 'line', points, paint: ['dashed'] };
}

function disc(centre: Point, radius: number, paint: readonly Paint[]): Mark {
  return { mark: 'ellipse', centre, rx: radius, ry: radius, paint };
}

function diamond(box: Box, paint: readonly Paint[]): Mark {
  const { x, y } = centreOf(box);
  const points = [
    { x, y: box.y },
    { x: box.x + box.width, y },
    { x, y: box.y + box.height },
    { x: box.x, y },
  ];
  return { mark: 'polygon', points, ...painted(paint) };
}

function painted(paint: readonly Paint[]): { paint?: readonly Paint[] } {
  return paint.length === 0 ? {} : { paint };
}
