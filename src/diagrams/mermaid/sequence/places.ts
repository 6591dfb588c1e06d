import { type Label, textLabel } from '../../label.ts';
import { besideText, type Columns } from './columns.ts';
import { type Measure, metrics } from './metrics.ts';
import { type Block, flattened, type Message, namedIn, type Note, type Step } from './model.ts';

/** What a step takes from left to right, in CSS pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A text with the middle of its line. */
export interface PlacedText {
  readonly label: Label;
  readonly x: number;
  /** Whether it lies upon the outline of a box. */
  readonly crossesBox: boolean;
}

/** Finds where steps lie from left to right; it is known before their heights are. */
export class Places {
  readonly columns: Columns;
  readonly measure: Measure;
  readonly #blocks = new Map<Block, Extent>();
  readonly #boxEdges: readonly number[];

  constructor(columns: Columns, boxes: readonly Extent[], measure: Measure) {
    this.columns = columns;
    this.measure = measure;
    this.#boxEdges = boxes.flatMap(({ left, right }) => [left, right]);
  }

  column(id: string): number {
    return this.columns.indexOf.get(id) ?? 0;
  }

  x(column: number): number {
    return this.columns.xs[column] ?? 0;
  }

  /** The text of a message: between its two lifelines, or between two on its way. */
  messageText(message: Message): PlacedText {
    const [from, to] = [this.column(message.from), this.column(message.to)];
    if (from === to) {
      const label = this.measure(message.caption, metrics.selfWrap);
      const begin = this.x(from) + (this.columns.sides[from]?.right ?? 0) + metrics.loop;
      const x = begin + label.width / 2;
      return { label, x, crossesBox: this.#crossesBox(x, label) };
    }
    const rooms = this.#roomsOf(message, from, to);
    const widest = Math.max(...rooms.map(widthOf));
    const label = this.measure(message.caption, widest + 1);
    const middle = (this.x(from) + this.x(to)) / 2;
    const fitting = rooms.filter((room) => widthOf(room) + 1 >= label.width);
    const [best] = fitting.toSorted((a, b) => distance(a, middle) - distance(b, middle));
    const x = best ? middleOf(best) : middle;
    return { label, x, crossesBox: this.#crossesBox(x, label) };
  }

  note(note: Note): Extent & { readonly label: Label } {
    const columns = [this.column(note.from), this.column(note.to)];
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    const side = this.columns.sides[first] ?? { left: 0, right: 0 };
    const isWide = first !== last;
    const reach = isWide ? 24 : 0;
    const [begin, end] = [this.x(first) - reach, this.x(last) + reach];
    const wrapAt = isWide ? end - begin - 2 * metrics.notePadding : metrics.noteWrap;
    const label = this.measure(note.caption, wrapAt);
    const width = Math.max(end - begin, label.width + 2 * metrics.notePadding, 48);
    if (note.side === 'right') {
      const left = begin + side.right + metrics.noteGap;
      return { left, right: left + width, label };
    }
    if (note.side === 'left') {
      const right = end - side.left - metrics.noteGap;
      return { left: right - width, right, label };
    }
    const middle = (begin + end) / 2;
    return { left: middle - width / 2, right: middle + width / 2, label };
  }

  block(block: Block): Extent {
    const known = this.#blocks.get(block);
    if (known) return known;
    const inside = block.sections.flatMap(({ steps }) => steps).flatMap((step) => this.#of(step));
    const all =
      inside.length > 0 ? inside : [{ left: this.x(0), right: this.columns.xs.at(-1) ?? 0 }];
    const edge = Math.min(...all.map((each) => each.left)) - metrics.framePadding;
    const left = Math.min(edge, this.#leftOfBars(block));
    const right = Math.max(...all.map((each) => each.right)) + metrics.framePadding;
    const needs = block.sections.map(({ caption }, index) => {
      const begin = this.textBegin(block, index, left);
      const room = Math.max(right - begin - metrics.framePadding, metrics.blockWrap);
      return begin + this.measure(caption, room, true).width + metrics.framePadding;
    });
    const extent = { left, right: Math.max(right, ...needs) };
    this.#blocks.set(block, extent);
    return extent;
  }

  /** Where a frame begins whose name stands clear of the bars of its first column. */
  #leftOfBars(block: Block): number {
    const inside = flattened([block]).flatMap(({ step }) => namedIn(step));
    const first = Math.min(...inside.map((id) => this.column(id)));
    const bars = this.columns.sides[first]?.left ?? 0;
    if (block.kind === 'rect' || bars === 0) return Infinity;
    return this.x(first) - bars - 6 - this.tab(block).width - 2 * metrics.tabPadding;
  }

  /** Where the text of a section begins: behind the tab that names the kind, or at the left. */
  textBegin(block: Block, section: number, left: number): number {
    if (block.kind === 'rect' || section > 0) return left + metrics.framePadding;
    return left + this.tab(block).width + 2 * metrics.tabPadding + 8;
  }

  /** The name of a block's kind. */
  tab({ kind }: Block): Label {
    return textLabel(kind, { fontSize: 12, isBold: true });
  }

  #of(step: Step): readonly Extent[] {
    if (step.step === 'activation') return [];
    if (step.step === 'block') return [this.block(step)];
    if (step.step === 'note') return [this.note(step)];
    const columns = [this.column(step.from), this.column(step.to)];
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    const beside = metrics.bar / 2 + 11;
    const side = this.columns.sides[last]?.right ?? 0;
    const isSelf = first === last;
    const loop = isSelf ? metrics.loop + this.messageText(step).label.width : beside - 5;
    const reach = step.isCreating ? (this.columns.heads[this.column(step.to)]?.reach ?? 0) : 0;
    return [
      {
        left: this.x(first) - Math.max(beside, this.column(step.to) === first ? reach : 0),
        right: this.x(last) + Math.max(side + loop, this.column(step.to) === last ? reach : 0),
      },
    ];
  }

  #crossesBox(x: number, { width }: Label): boolean {
    return this.#boxEdges.some((edge) => Math.abs(edge - x) < width / 2);
  }

  /** What is free between the lifelines below a message, from the sender on. */
  #roomsOf(message: Message, from: number, to: number): readonly Extent[] {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const rooms: Extent[] = [];
    for (let index = first; index < last; index += 1) {
      const ends = (column: number, side: 'left' | 'right'): number => {
        const bars = this.columns.sides[column]?.[side] ?? 0;
        const pill = column === from && message.number !== undefined ? metrics.number / 2 : 0;
        const isHead = column === to && message.isCreating;
        return Math.max(bars, pill, isHead ? (this.columns.heads[to]?.reach ?? 0) : 0);
      };
      rooms.push({
        left: this.x(index) + ends(index, 'right') + besideText / 2,
        right: this.x(index + 1) - ends(index + 1, 'left') - besideText / 2,
      });
    }
    return from < to ? rooms : rooms.reverse();
  }
}

function widthOf({ left, right }: Extent): number {
  return right - left;
}

function middleOf({ left, right }: Extent): number {
  return (left + right) / 2;
}

function distance(extent: Extent, x: number): number {
  return Math.round(Math.abs(middleOf(extent) - x));
}
