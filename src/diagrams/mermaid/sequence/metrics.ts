import type { Label } from '../../label.ts';
import type { Caption } from './model.ts';

/** Measures a text in the room that it has. */
export type Measure = (caption: Caption, wrapAt: number, isBold?: boolean) => Label;

/** Sizes and distances of sequence diagrams, in CSS pixels. */
export const metrics = {
  /** Where labels wrap: of participants, notes, messages to oneself, and blocks. */
  headWrap: 116,
  noteWrap: 150,
  selfWrap: 140,
  blockWrap: 160,
  /** Of messages, by the count of participants less one; then of all that have more. */
  textWraps: [200, 200, 132],
  textWrap: 140,
  leastWrap: 124,
  /** Between lifelines, and between heads. */
  leastGap: 84,
  headGap: 16,
  /** Of bars that show who is active, and by which one lies beside the one below. */
  bar: 10,
  barShift: 5,
  /** Of the circle around a message's number. */
  number: 18,
  /** From a lifeline to the text of a message to oneself. */
  loop: 36,
  noteGap: 10,
  notePadding: 10,
  framePadding: 10,
  boxPadding: 10,
  /** Beside the name of a block's kind. */
  tabPadding: 8,
  /** Between rows. */
  rowGap: 16,
  /** From a message's text to its line. */
  textGap: 3,
  /** Between what a frame holds and its outline. */
  frameGap: 12,
} as const;
