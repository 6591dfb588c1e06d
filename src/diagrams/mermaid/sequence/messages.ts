import type { Point } from '../../geometry.ts';
import { drawMarker, gapOf } from '../../graph/markers.ts';
import { type Label, textLabel } from '../../label.ts';
import { group, type Mark, text } from '../../scene.ts';
import type { Head } from './arrows.ts';
import { metrics } from './metrics.ts';
import type { Message } from './model.ts';
import type { PlacedText } from './places.ts';

/** An end of a message, before what stands at it is drawn. */
export interface End {
  /** The lifeline. */
  readonly x: number;
  /** Where the line meets its bar, its head, or itself. */
  readonly edge: number;
}

const ringRadius = 5;
/** From a lifeline that ends in a cross to the line of the message. */
const crossReach = 13;

/** Draws a message along a line of one height. */
export function drawMessage(
  message: Message,
  said: PlacedText,
  from: End,
  to: End,
  y: number,
): readonly Mark[] {
  const direction = Math.sign(to.x - from.x);
  const { marks: before, x: begin } = finished(message, 'from', from, direction, y);
  const { marks: behind, x: end } = finished(message, 'to', to, -direction, y);
  const line: Mark = {
    mark: 'line',
    points: [
      { x: begin + direction * lineGap(message.arrow.from), y },
      { x: end - direction * lineGap(message.arrow.to), y },
    ],
    ...(message.arrow.isDashed && { paint: ['dashed'] }),
  };
  const { label, x } = said;
  const at = { x, y: y - metrics.textGap - label.height / 2 };
  return [
    ...numberOf(message, from.x, direction, y),
    group('edge', [
      line,
      ...headOf(message.arrow.from, { x: begin, y }, -direction),
      ...headOf(message.arrow.to, { x: end, y }, direction),
      ...before,
      ...behind,
    ]),
    ...(label.width > 0 ? [group(said.crossesBox ? 'edge' : 'grid', [text(label, at)])] : []),
  ];
}

/** Draws a message to oneself: out to the right, and back below. */
export function drawLoop(
  message: Message,
  { label, crossesBox }: PlacedText,
  from: End,
  to: End,
  top: number,
  bottom: number,
): readonly Mark[] {
  const { marks: before, x: begin } = finished(message, 'from', from, 1, top);
  const { marks: behind, x: end } = finished(message, 'to', to, 1, bottom);
  const far = Math.max(begin, end) + (metrics.loop - 14) * (4 / 3);
  const [first, last] = [begin + lineGap(message.arrow.from), end + lineGap(message.arrow.to)];
  const curve: Mark = {
    mark: 'curve',
    points: [
      { x: first, y: top },
      { x: far, y: top },
      { x: far, y: bottom },
      { x: last, y: bottom },
    ],
    ...(message.arrow.isDashed && { paint: ['dashed'] }),
  };
  const at = { x: Math.max(begin, end, from.edge, to.edge) + metrics.loop, y: (top + bottom) / 2 };
  return [
    ...numberOf(message, from.x, 1, top),
    group('edge', [
      curve,
      ...headOf(message.arrow.from, { x: begin, y: top }, -1),
      ...headOf(message.arrow.to, { x: end, y: bottom }, -1),
      ...before,
      ...behind,
    ]),
    ...(label.width > 0 ? [group(crossesBox ? 'edge' : 'grid', [text(label, at, 'start')])] : []),
  ];
}

/** The cross at which a lifeline ends. */
export function drawCross({ x, y }: Point): Mark {
  const stroke = (dy: number): Mark => ({
    mark: 'line',
    points: [
      { x: x - 7, y: y - dy },
      { x: x + 7, y: y + dy },
    ],
    paint: ['strong'],
  });
  return group('edge', [stroke(7), stroke(-7)]);
}

/** What stands between a lifeline and the line of a message, and where the line itself ends. */
function finished(
  message: Message,
  side: 'from' | 'to',
  { x, edge }: End,
  outward: number,
  y: number,
): { readonly marks: readonly Mark[]; readonly x: number } {
  const hasNumber = side === 'from' && message.number !== undefined;
  const reach = Math.max(
    (edge - x) * outward,
    hasNumber ? numberShift(message) + pillWidth(message) / 2 : 0,
    message.destroyed.includes(message[side]) ? crossReach : 0,
  );
  const end = x + outward * reach;
  if (!message.rings[side]) return { marks: [], x: end };
  const centre = { x: end + (hasNumber ? outward * ringRadius : 0), y };
  const ring: Mark = { mark: 'ellipse', centre, rx: ringRadius, ry: ringRadius, paint: ['blank'] };
  return { marks: [ring], x: centre.x + outward * ringRadius };
}

/** The number stands on the lifeline of the sender, beside the cross where that ends. */
function numberOf(message: Message, lifeline: number, outward: number, y: number): readonly Mark[] {
  if (message.number === undefined) return [];
  const x = lifeline + outward * numberShift(message);
  const size = { width: pillWidth(message), height: metrics.number };
  const box = { x: x - size.width / 2, y: y - size.height / 2, ...size };
  const pill: Mark = { mark: 'rect', ...box, corner: metrics.number / 2 };
  return [group('node', [pill, text(numberLabel(message), { x, y })])];
}

function numberShift(message: Message): number {
  if (!message.destroyed.includes(message.from)) return 0;
  return crossReach - 2 + pillWidth(message) / 2;
}

function pillWidth(message: Message): number {
  return Math.max(metrics.number, numberLabel(message).width + 8);
}

function numberLabel({ number = '' }: Message): Label {
  return textLabel(number, { fontSize: 12 });
}

function lineGap(head: Head): number {
  return head === 'arrow' ? gapOf('arrow') : 0;
}

/** @param direction 1 where it points to the right, -1 where to the left */
function headOf(head: Head, tip: Point, direction: number): readonly Mark[] {
  if (head === 'none') return [];
  const back = { x: tip.x - direction * 9, y: tip.y };
  if (head === 'arrow' || head === 'cross' || head === 'open') return drawMarker(head, tip, back);
  const wing = { x: back.x, y: tip.y + (head.endsWith('top') ? -5 : 5) };
  return head.startsWith('solid')
    ? [{ mark: 'polygon', points: [tip, wing, back], paint: ['solid'] }]
    : [{ mark: 'line', points: [tip, wing] }];
}
