import { type Box, boxOfPoints, type Point, unionOf } from './geometry.ts';
import type { Label } from './label.ts';
import { hueCount } from './look.ts';

/** What a part of a drawing stands for; it decides its paint (`look.ts`). */
export type Role = 'node' | 'edge' | 'cluster' | 'grid' | 'series';

/** Paint that departs from what the role says. */
export type Paint =
  | 'filled'
  | 'solid'
  | 'strong'
  | 'dashed'
  | 'dotted'
  /** The colour of the paper: what lies below does not shine through. */
  | 'blank'
  /** No filling at all. */
  | 'open'
  /** No outline. */
  | 'bare'
  /** A line of data: thicker, without filling, in its own hue. */
  | 'trace'
  /** The colours of the spectrum, for what differs in kind: 1 to 8. */
  | `hue-${number}`;

/** A mark in a drawing. Later marks lie above earlier ones. */
export type Mark = Shape | Text | Group;

export type Shape =
  | (Painted & Box & { readonly mark: 'rect'; readonly corner?: number })
  | (Painted & {
      readonly mark: 'ellipse';
      readonly centre: Point;
      readonly rx: number;
      readonly ry: number;
    })
  | (Painted & { readonly mark: 'polygon'; readonly points: readonly Point[] })
  /** Straight lines from point to point. */
  | (Painted & { readonly mark: 'line'; readonly points: readonly Point[] })
  /** Bézier curves: a start, then two controls and an end for each. */
  | (Painted & { readonly mark: 'curve'; readonly points: readonly Point[] })
  /** SVG path data around an origin of its own, which lies at `at`; `box` is around the same origin. */
  | (Painted & {
      readonly mark: 'path';
      readonly d: string;
      readonly at: Point;
      readonly box: Box;
    });

interface Painted {
  readonly paint?: readonly Paint[];
}

export interface Text {
  readonly mark: 'text';
  readonly label: Label;
  /** Where the label's block is held: vertically its middle. */
  readonly at: Point;
  /** Which side of the block `at.x` is; its middle unless told. */
  readonly align?: 'start' | 'middle' | 'end';
}

export interface Group {
  readonly mark: 'group';
  readonly role: Role;
  readonly marks: readonly Mark[];
}

/** The colour of the nth kind, from 0; after the last they begin again. */
export function hueOf(index: number): Paint {
  return `hue-${(index % hueCount) + 1}`;
}

export function group(role: Role, marks: readonly Mark[]): Group {
  return { mark: 'group', role, marks };
}

/** A label around, right of or left of a point. */
export function text(label: Label, at: Point, align: 'start' | 'middle' | 'end' = 'middle'): Text {
  return { mark: 'text', label, at, align };
}

/** The smallest box around all marks, lines' widths left out. */
export function boundsOf(marks: readonly Mark[]): Box {
  return unionOf(marks.flatMap(boxesOf));
}

/** The box that a label takes. */
export function textBox({ label, at, align = 'middle' }: Text): Box {
  const share = { start: 0, middle: 0.5, end: 1 }[align];
  const { width, height } = label;
  return { x: at.x - width * share, y: at.y - height / 2, width, height };
}

/** Marks moved as a whole. */
export function moved(marks: readonly Mark[], { x: dx, y: dy }: Point): readonly Mark[] {
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return marks.map((each): Mark => {
    switch (each.mark) {
      case 'group':
        return { ...each, marks: moved(each.marks, { x: dx, y: dy }) };
      case 'text':
        return { ...each, at: shift(each.at) };
      case 'rect':
        return { ...each, ...shift(each) };
      case 'ellipse':
        return { ...each, centre: shift(each.centre) };
      case 'path':
        return { ...each, at: shift(each.at) };
      default:
        return { ...each, points: each.points.map(shift) };
    }
  });
}

function boxesOf(each: Mark): readonly Box[] {
  switch (each.mark) {
    case 'group':
      return each.marks.flatMap(boxesOf);
    case 'text':
      return [textBox(each)];
    case 'rect':
      return [each];
    case 'ellipse':
      return [
        {
          x: each.centre.x - each.rx,
          y: each.centre.y - each.ry,
          width: 2 * each.rx,
          height: 2 * each.ry,
        },
      ];
    case 'path':
      return [{ ...each.box, x: each.at.x + each.box.x, y: each.at.y + each.box.y }];
    default:
      return each.points.length === 0 ? [] : [boxOfPoints(each.points)];
  }
}
