import type { Size } from '../../geometry.ts';
import type { Direction, GraphNode, Outline } from '../../graph/model.ts';
import type { Label } from '../../label.ts';
import type { State, Transition } from './model.ts';

/** CSS pixels. */
const startRadius = 8;
export const endRadius = 10;
export const detailsRoom = 14;
const choiceSize = 30;
const barLength = 72;
const barStep = 40;
const barThickness = 6;
const padding = { width: 14, height: 10 };
const leastWidth = 56;

const diamond: Outline = [
  { x: 0.5, y: 0 },
  { x: 1, y: 0.5 },
  { x: 0.5, y: 1 },
  { x: 0, y: 0.5 },
];

/**
 * The room that a state takes, and the outline that transitions end at.
 * @param direction of the scope that it lies in; bars stand across it
 * @param most transitions at one side of it
 */
export function shapeOf(
  state: State,
  direction: Direction,
  most: number,
): Pick<GraphNode, 'size' | 'outline'> {
  const { kind, title } = state;
  switch (kind) {
    case 'start':
      return { size: square(2 * startRadius), outline: 'ellipse' };
    case 'end':
      return { size: square(2 * endRadius), outline: 'ellipse' };
    case 'choice':
      return { size: title ? diamondAround(title) : square(choiceSize), outline: diamond };
    case 'fork':
    case 'join':
      return { size: barSize(title, isUpright(direction), Math.max(barLength, most * barStep)) };
    default:
      return { size: boxSize(state) };
  }
}

export function isUpright(direction: Direction): boolean {
  return direction === 'LR' || direction === 'RL';
}

export function isBar(state: State | undefined): boolean {
  return state?.kind === 'fork' || state?.kind === 'join';
}

/** Where along bars each transition begins and ends, as shares from 0 to 1, in the author's order. */
export function placesAlongBars(transitions: readonly Transition[]) {
  const leaving = Map.groupBy(transitions, ({ from }) => from);
  const entering = Map.groupBy(transitions, ({ to }) => to);
  const share = (each: Transition, among: readonly Transition[] = []) =>
    (among.indexOf(each) + 0.5) / among.length;
  return {
    from: (each: Transition) => share(each, leaving.get(each.from)),
    to: (each: Transition) => share(each, entering.get(each.to)),
    most: (key: string) => Math.max(leaving.get(key)?.length ?? 0, entering.get(key)?.length ?? 0),
  };
}

function square(side: number): Size {
  return { width: side, height: side };
}

/** A label's corners touch a diamond where its width and height take shares that add up to 1. */
function diamondAround({ width, height }: Label): Size {
  return { width: width * 1.5 + 12, height: height * 3 + 12 };
}

function barSize(title: Label | undefined, upright: boolean, length: number): Size {
  if (!title)
    return upright
      ? { width: barThickness, height: length }
      : { width: length, height: barThickness };
  const [width, height] = [title.width + 2 * padding.width, title.height + padding.height];
  return upright
    ? { width, height: Math.max(length, height) }
    : { width: Math.max(length, width), height };
}

function boxSize({ title, details }: State): Size {
  const labels = [title, details].filter((label) => label !== undefined);
  const width = Math.max(0, ...labels.map((label) => label.width)) + 2 * padding.width;
  const height = labels.reduce((sum, label) => sum + label.height, 0) + 2 * padding.height;
  return {
    width: Math.max(leastWidth, width),
    height: details ? height + detailsRoom : height,
  };
}
