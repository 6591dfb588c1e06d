import { alignedHeads, type Head, headOf } from './heads.ts';
import { type Measure, metrics } from './metrics.ts';
import { flattened, type Message, type NestedStep, type Note, type Sequence } from './model.ts';

/** Where the lifelines stand; all in CSS pixels. */
export interface Columns {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly heads: readonly Head[];
  readonly xs: readonly number[];
  /** What bars take of a column, left and right of its lifeline. */
  readonly sides: readonly Sides[];
}

export interface Sides {
  readonly left: number;
  readonly right: number;
}

/**
 * Gives each participant a column: as narrow as heads, messages, notes and boxes allow. What runs over
 * several columns widens the widest gap below it, so that no text lies upon a lifeline.
 */
export function columnsOf(sequence: Sequence, measure: Measure): Columns {
  const steps = flattened(sequence.steps);
  const indexOf = new Map(sequence.participants.map(({ id }, index) => [id, index]));
  const heads = headsOf(sequence, measure);
  const sides = sidesOf(indexOf, steps);
  const gaps = new Gaps(heads, sides);
  gaps.addBoxes(sequence, measure);
  for (const { step, depth } of steps) {
    if (step.step !== 'message' && step.step !== 'note') continue;
    const [from = 0, to = 0] = [indexOf.get(step.from), indexOf.get(step.to)];
    if (step.step === 'note') addNote(gaps, step, from, to, depth, measure);
    else addMessage(gaps, step, from, to, depth, measure);
  }
  for (const { step } of steps) {
    if (step.step !== 'message') continue;
    const [from = 0, to = 0] = [indexOf.get(step.from), indexOf.get(step.to)];
    if (Math.abs(from - to) > 1) gaps.widen(from, to, step, measure);
  }
  return { indexOf, heads, sides, xs: gaps.xs };
}

function headsOf({ participants }: Sequence, measure: Measure): readonly Head[] {
  return alignedHeads(
    participants.map(({ kind, caption }) => headOf(kind, measure(caption, metrics.headWrap))),
  );
}

/** Bars lie beside each other where a participant is active more than once. */
function sidesOf(
  indexOf: ReadonlyMap<string, number>,
  steps: readonly NestedStep[],
): readonly Sides[] {
  const levels = new Array<number>(indexOf.size).fill(0);
  const most = [...levels];
  for (const { step } of steps) {
    if (step.step !== 'activation') continue;
    const index = indexOf.get(step.participant) ?? 0;
    const level = (levels[index] ?? 0) + (step.isStart ? 1 : -1);
    levels[index] = level;
    most[index] = Math.max(most[index] ?? 0, level);
  }
  return most.map((level) => ({
    left: level === 0 ? 0 : metrics.bar / 2,
    right: level === 0 ? 0 : metrics.bar / 2 + (level - 1) * metrics.barShift,
  }));
}

/** Room that a text needs on a line between two lifelines, besides its own width. */
export const besideText = 20;

function addMessage(
  gaps: Gaps,
  message: Message,
  from: number,
  to: number,
  depth: number,
  measure: Measure,
): void {
  if (from === to) {
    const { width } = measure(message.caption, metrics.selfWrap);
    gaps.need(from, metrics.loop + width + 16 + depth * metrics.framePadding);
  } else if (Math.abs(from - to) === 1) {
    const { width } = measure(message.caption, gaps.textWrap);
    const ends =
      gaps.reachOf(message, to) + (message.number === undefined ? 0 : metrics.number / 2);
    gaps.need(Math.min(from, to), width + besideText + ends);
  }
}

function addNote(
  gaps: Gaps,
  note: Note,
  from: number,
  to: number,
  depth: number,
  measure: Measure,
): void {
  if (from !== to) return;
  const width = measure(note.caption, metrics.noteWrap).width + 2 * metrics.notePadding;
  const beyond = 12 + depth * metrics.framePadding;
  if (note.side === 'over') {
    gaps.need(from, width / 2 + beyond);
    gaps.need(from - 1, width / 2 + beyond);
  } else if (note.side === 'right') gaps.need(from, metrics.noteGap + width + beyond);
  else gaps.need(from - 1, metrics.noteGap + width + beyond);
}

/** Distances between neighbouring lifelines, as they grow. */
class Gaps {
  readonly #heads: readonly Head[];
  readonly #sides: readonly Sides[];
  readonly #gaps: number[];

  constructor(heads: readonly Head[], sides: readonly Sides[]) {
    this.#heads = heads;
    this.#sides = sides;
    this.#gaps = heads.slice(1).map((head, index) => {
      const before = heads[index] ?? head;
      return Math.max(metrics.leastGap, (before.width + head.width) / 2 + metrics.headGap);
    });
  }

  get xs(): readonly number[] {
    const xs = [0];
    for (const gap of this.#gaps) xs.push((xs.at(-1) ?? 0) + Math.ceil(gap));
    return xs;
  }

  /** Fewer columns leave more room for the texts between them. */
  get textWrap(): number {
    return metrics.textWraps[this.#heads.length - 1] ?? metrics.textWrap;
  }

  /** Asks for room between a column and the next, beside what bars take. */
  need(index: number, room: number): void {
    const gap = this.#gaps[index];
    if (gap === undefined) return;
    const taken = (this.#sides[index]?.right ?? 0) + (this.#sides[index + 1]?.left ?? 0);
    this.#gaps[index] = Math.max(gap, room + taken);
  }

  /** What the head that a message creates takes of the gap. */
  reachOf(message: Message, to: number): number {
    return message.isCreating ? (this.#heads[to]?.reach ?? 0) : 0;
  }

  /** Makes room in one of the gaps below a message for its text. */
  widen(from: number, to: number, message: Message, measure: Measure): void {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const rooms = this.#gaps.slice(first, last).map((gap, offset) => {
      const index = first + offset;
      const ends = index === (to > from ? to - 1 : to) ? this.reachOf(message, to) : 0;
      const taken = (this.#sides[index]?.right ?? 0) + (this.#sides[index + 1]?.left ?? 0);
      return { index, room: gap - taken - ends - besideText, taken: taken + ends };
    });
    const widest = rooms.reduce((best, each) => (each.room > best.room ? each : best));
    const { width } = measure(message.caption, Math.max(widest.room, this.textWrap));
    if (width <= widest.room) return;
    const { width: narrow } = measure(message.caption, Math.max(widest.room, metrics.leastWrap));
    this.need(widest.index, narrow + besideText + this.reachOf(message, to));
  }

  /** Boxes keep clear of each other, and are as wide as their titles. */
  addBoxes({ participants, boxes }: Sequence, measure: Measure): void {
    const titles = boxes.map(({ title }) => measure(title, metrics.headWrap, true).width);
    const members = Map.groupBy(participants.keys(), (index) => participants[index]?.box);
    const halfOf = (index: number, box: number | undefined): number => {
      const isAlone = box !== undefined && members.get(box)?.length === 1;
      return Math.max(this.#heads[index]?.width ?? 0, isAlone ? (titles[box] ?? 0) : 0) / 2;
    };
    participants.forEach(({ box }, index) => {
      const next = participants[index + 1];
      if (!next || box === next.box) return;
      const edges = [box, next.box].filter((each) => each !== undefined).length;
      const halves = halfOf(index, box) + halfOf(index + 1, next.box);
      const gap = this.#gaps[index] ?? 0;
      this.#gaps[index] = Math.max(gap, halves + edges * (metrics.boxPadding + 6));
    });
    boxes.forEach((_, box) => {
      const [first = 0, ...others] = members.get(box) ?? [];
      const last = others.at(-1) ?? first;
      const halves = ((this.#heads[first]?.width ?? 0) + (this.#heads[last]?.width ?? 0)) / 2;
      const between = this.#gaps.slice(first, last).reduce((sum, gap) => sum + gap, halves);
      const missing = ((titles[box] ?? 0) - between) / (last - first);
      for (let at = first; at < last && missing > 0; at += 1) {
        this.#gaps[at] = (this.#gaps[at] ?? 0) + missing;
      }
    });
  }
}
