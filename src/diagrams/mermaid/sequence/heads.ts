import type { Box, Point } from '../../geometry.ts';
import type { Label } from '../../label.ts';
import { group, type Group, type Mark, type Paint, text } from '../../scene.ts';
import type { ParticipantKind } from './model.ts';

/** A participant as it stands at an end of its lifeline; all in CSS pixels. */
export interface Head {
  readonly kind: ParticipantKind;
  readonly label: Label;
  readonly width: number;
  readonly height: number;
  /** From its top to where a message meets it that creates it. */
  readonly middle: number;
  /** From its lifeline to where such a message ends. */
  readonly reach: number;
}

const figures: readonly ParticipantKind[] = ['actor', 'boundary', 'control', 'entity'];
const figureHeight = 40;
const figureGap = 4;
/** Of the ends of a cylinder. */
const bulge = 6;
/** By which the second sheet of a collection shows. */
const sheet = 5;

/** Measures a participant by its label. */
export function headOf(kind: ParticipantKind, label: Label): Head {
  if (figures.includes(kind)) {
    const width = Math.max(44, label.width + 4);
    const height = figureHeight + figureGap + label.height;
    return { kind, label, width, height, middle: figureHeight / 2, reach: 20 };
  }
  const extra = { database: 2 * bulge, collections: sheet }[String(kind)] ?? 0;
  const aside = { queue: 2 * bulge, collections: sheet }[String(kind)] ?? 0;
  const width = Math.max(64, label.width + 24 + aside);
  const height = Math.max(36, label.height + 16) + extra;
  return { kind, label, width, height, middle: height / 2, reach: width / 2 };
}

/** Heads as high as the highest of them, so that their outlines agree; figures keep their height. */
export function alignedHeads(heads: readonly Head[]): readonly Head[] {
  const outlined = heads.filter(({ kind }) => !figures.includes(kind));
  const height = Math.max(0, ...outlined.map((head) => head.height));
  return heads.map((head) =>
    outlined.includes(head) ? { ...head, height, middle: height / 2 } : head,
  );
}

/** Draws a participant around its lifeline. */
export function drawHead(head: Head, x: number, top: number): Group {
  const box = { x: x - head.width / 2, y: top, width: head.width, height: head.height };
  if (figures.includes(head.kind)) {
    const below = top + figureHeight + figureGap + head.label.height / 2;
    const marks = figureOf(head.kind, { x, y: top + figureHeight / 2 });
    return group('node', [...marks, text(head.label, { x, y: below })]);
  }
  const middle = { x, y: top + head.height / 2 };
  return group('node', outlineOf(head, box, middle));
}

function outlineOf({ kind, label }: Head, box: Box, middle: Point): readonly Mark[] {
  if (kind === 'database') {
    return [cylinder(box), text(label, { x: middle.x, y: middle.y + bulge / 2 })];
  }
  if (kind === 'queue') {
    return [...lyingCylinder(box), text(label, { x: middle.x - bulge / 2, y: middle.y })];
  }
  if (kind === 'collections') {
    const size = { width: box.width - sheet, height: box.height - sheet };
    const front = { x: box.x, y: box.y + sheet, ...size };
    return [
      { mark: 'rect', ...front, x: box.x + sheet, y: box.y, corner: 2 },
      { mark: 'rect', ...front, corner: 2 },
      text(label, { x: front.x + front.width / 2, y: front.y + front.height / 2 }),
    ];
  }
  return [{ mark: 'rect', ...box, corner: 6 }, text(label, middle)];
}

/** Icons of 40 pixels around a point, after UML's robustness diagrams. */
function figureOf(kind: ParticipantKind, { x, y }: Point): readonly Mark[] {
  const stroke = (d: string): Mark => ({
    mark: 'path',
    d,
    at: { x, y },
    box: { x: -16, y: -18, width: 32, height: 36 },
    paint: ['open'],
  });
  const circle = (dx: number, dy: number, radius: number, paint: readonly Paint[] = []): Mark => ({
    mark: 'ellipse',
    centre: { x: x + dx, y: y + dy },
    rx: radius,
    ry: radius,
    paint,
  });
  switch (kind) {
    case 'boundary':
      return [circle(5, 2, 13), stroke('M-18,-11V15M-18,2H-8')];
    case 'control':
      return [circle(0, 3, 13), stroke('M5,-16L-1,-10L5,-4')];
    case 'entity':
      return [circle(0, 2, 13), stroke('M-13,15H13')];
    default:
      return [circle(0, -11, 7), stroke('M0,-4V8M-11,0H11M-9,19L0,8L9,19')];
  }
}

function cylinder({ x, y, width, height }: Box): Mark {
  const rx = width / 2;
  const side = height - 2 * bulge;
  const arc = (sweep: number, by: number) => `a${rx},${bulge} 0 0 ${sweep} ${by},0`;
  const d = `M0,${bulge}v${side}${arc(0, width)}v${-side}${arc(0, -width)}${arc(0, width)}`;
  return { mark: 'path', d, at: { x, y }, box: { x: 0, y: 0, width, height } };
}

function lyingCylinder({ x, y, width, height }: Box): readonly Mark[] {
  const ry = height / 2;
  const side = width - 2 * bulge;
  const arc = (sweep: number, by: number) => `a${bulge},${ry} 0 0 ${sweep} 0,${by}`;
  const d = `M${bulge},0h${side}${arc(1, height)}h${-side}${arc(1, -height)}M${width - bulge},0${arc(0, height)}`;
  return [{ mark: 'path', d, at: { x, y }, box: { x: 0, y: 0, width, height } }];
}
