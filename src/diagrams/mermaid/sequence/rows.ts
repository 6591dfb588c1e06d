import type { Box } from '../../geometry.ts';
import { group, type Mark, text } from '../../scene.ts';
import { drawArea } from './area.ts';
import { drawHead } from './heads.ts';
import { Lifelines } from './lifelines.ts';
import { drawCross, drawLoop, drawMessage } from './messages.ts';
import { metrics } from './metrics.ts';
import {
  type Activation,
  activationsAt,
  type Block,
  type Message,
  type Note,
  type Section,
  type Step,
} from './model.ts';
import type { Extent, Places } from './places.ts';

/** Least height of a message to oneself. */
const loopHeight = 22;
const tabHeight = 20;
const dogEar = 8;

/** Draws steps one below the other, from the heads at the top, which end at a height of 0. */
export class Rows {
  readonly lifelines: Lifelines;
  /** Fillings, the outermost first. */
  readonly highlights: Mark[] = [];
  readonly #places: Places;
  #y = 20;
  /** How many highlights lie below what is drawn: filled and blank take turns. */
  #highlighted = 0;

  constructor(places: Places) {
    this.#places = places;
    this.lifelines = new Lifelines(places.columns);
  }

  /** Where the last row ends. */
  get bottom(): number {
    return this.#y;
  }

  draw(steps: readonly Step[]): readonly Mark[] {
    const marks: Mark[] = [];
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (step?.step === 'message') {
        const touching = activationsAt(steps, index + 1);
        marks.push(...this.#message(step, touching));
        index += touching.length;
      } else if (step?.step === 'activation') this.#activation(step);
      else if (step?.step === 'note') marks.push(this.#note(step));
      else if (step?.step === 'block') marks.push(...this.#block(step));
    }
    return marks;
  }

  #activation({ participant, isStart }: Activation): void {
    const column = this.#places.column(participant);
    if (isStart) {
      this.lifelines.activate(column, this.#y);
      this.#y += metrics.rowGap;
    } else {
      this.#y = Math.max(this.#y, this.lifelines.deactivate(column, this.#y) + 6);
    }
  }

  /** @param touching activations that begin or end where the message does */
  #message(message: Message, touching: readonly Activation[]): readonly Mark[] {
    const said = this.#places.messageText(message);
    const { label } = said;
    const [from, to] = [this.#places.column(message.from), this.#places.column(message.to)];
    if (from === to) return this.#loop(message, touching);
    const head = message.isCreating ? this.#places.columns.heads[to] : undefined;
    const above = label.width > 0 ? label.height + metrics.textGap : 4;
    const pill = message.number === undefined ? 0 : metrics.number / 2;
    const y = this.#y + Math.max(above, pill, head?.middle ?? 0);
    const headMarks: Mark[] = [];
    if (head) {
      headMarks.push(drawHead(head, this.#places.x(to), y - head.middle));
      this.lifelines.begin(to, y - head.middle + head.height);
    }
    const levels = [this.lifelines.level(from), this.lifelines.level(to)] as const;
    const afterwards = this.#apply(touching, y);
    const levelOf = (index: 0 | 1, column: number): number =>
      Math.max(levels[index], this.lifelines.level(column), afterwards.get(column) ?? 0);
    const direction = to > from ? 1 : -1;
    const start = this.lifelines.edge(from, direction, levelOf(0, from));
    const end = head
      ? { x: this.#places.x(to), edge: this.#places.x(to) - direction * head.reach }
      : this.lifelines.edge(to, direction === 1 ? -1 : 1, levelOf(1, to));
    const marks = drawMessage(message, said, start, end, y);
    this.#y = Math.max(this.#y, y, head ? y - head.middle + head.height : 0) + metrics.rowGap;
    return [...marks, ...headMarks, ...this.#destroy(message, y)];
  }

  #loop(message: Message, touching: readonly Activation[]): readonly Mark[] {
    const said = this.#places.messageText(message);
    const column = this.#places.column(message.from);
    const height = Math.max(loopHeight, said.label.height - 8);
    const top = this.#y + Math.max(4, message.number === undefined ? 0 : metrics.number / 2);
    const bottom = top + height;
    const before = this.lifelines.level(column);
    const afterwards = this.#apply(touching, bottom);
    const after = Math.max(this.lifelines.level(column), afterwards.get(column) ?? 0);
    const start = this.lifelines.edge(column, 1, before);
    const end = this.lifelines.edge(column, 1, Math.max(before, after));
    const marks = drawLoop(message, said, start, end, top, bottom);
    this.#y = Math.max(this.#y, bottom) + metrics.rowGap;
    return [...marks, ...this.#destroy(message, bottom)];
  }

  /** @returns the highest level that each column reaches on the way */
  #apply(activations: readonly Activation[], y: number): ReadonlyMap<number, number> {
    const highest = new Map<number, number>();
    for (const { participant, isStart } of activations) {
      const column = this.#places.column(participant);
      if (isStart) this.lifelines.activate(column, y);
      else this.#y = Math.max(this.#y, this.lifelines.deactivate(column, y));
      const level = this.lifelines.level(column);
      highest.set(column, Math.max(highest.get(column) ?? 0, level));
    }
    return highest;
  }

  #destroy({ destroyed }: Message, y: number): readonly Mark[] {
    return destroyed.map((id) => {
      const column = this.#places.column(id);
      this.lifelines.end(column, y);
      return drawCross({ x: this.#places.x(column), y });
    });
  }

  #note(note: Note): Mark {
    const { left, right, label } = this.#places.note(note);
    const height = label.height + 14;
    const box = { x: left, y: this.#y, width: Math.round(right - left), height };
    const middle = { x: (left + right) / 2, y: this.#y + height / 2 };
    this.#y += height + metrics.rowGap;
    return group('node', [sheet(box), ...(label.width > 0 ? [text(label, middle)] : [])]);
  }

  #block(block: Block): readonly Mark[] {
    const { left, right } = this.#places.block(block);
    const top = this.#y;
    const slot = this.highlights.length;
    if (block.kind === 'rect') this.#highlighted += 1;
    const inside: Mark[] = [];
    const dividers: Mark[] = [];
    block.sections.forEach((section, index) => {
      if (index > 0) dividers.push(this.#divider(left, right));
      inside.push(...this.#heading(block, section, index, { left, right }));
      inside.push(...this.draw(section.steps));
      this.#y += metrics.frameGap - metrics.rowGap;
    });
    const box = { x: left, y: top, width: right - left, height: this.#y - top };
    this.#y += metrics.rowGap;
    if (block.kind === 'rect') {
      const area = drawArea(box, this.#highlighted % 2 === 1 ? 'surface' : 'paper');
      this.#highlighted -= 1;
      this.highlights.splice(slot, 0, ...area);
      return inside;
    }
    const frame: Mark = { mark: 'rect', ...box, corner: 4 };
    return [group('cluster', [frame, ...dividers]), ...this.#tab(block, left, top), ...inside];
  }

  #divider(left: number, right: number): Mark {
    const y = this.#y;
    const points = [
      { x: left, y },
      { x: right, y },
    ];
    return { mark: 'line', points, paint: ['dashed'] };
  }

  /** The name of the kind, in a corner of the frame. */
  #tab(block: Block, left: number, top: number): readonly Mark[] {
    const label = this.#places.tab(block);
    const [right, bottom] = [left + label.width + 2 * metrics.tabPadding, top + tabHeight];
    const points = [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom - 6 },
      { x: right - 6, y: bottom },
      { x: left, y: bottom },
    ];
    const middle = { x: (left + right) / 2 - 1, y: top + tabHeight / 2 };
    return [
      group('cluster', [{ mark: 'polygon', points, paint: ['filled'] }]),
      group('grid', [text(label, middle)]),
    ];
  }

  /** What a section says, where no bar is in its way; lifelines give way to it. */
  #heading(block: Block, { caption }: Section, index: number, frame: Extent): readonly Mark[] {
    const begin = this.#places.textBegin(block, index, frame.left);
    const end = frame.right - metrics.framePadding;
    const hasTab = index === 0 && block.kind !== 'rect';
    const natural = this.#places.measure(caption, end - begin, true);
    if (natural.width === 0) {
      this.#y += hasTab ? tabHeight + 8 : metrics.frameGap;
      return [];
    }
    const rooms = this.lifelines.freeOfBars({ left: begin, right: end });
    const widths = rooms.map(({ left, right }) => right - left);
    const room =
      rooms.find((_, at) => (widths[at] ?? 0) >= Math.min(natural.width, 110)) ??
      rooms[widths.indexOf(Math.max(...widths))];
    const x = room?.left ?? begin;
    const label = this.#places.measure(caption, (room?.right ?? end) - x, true);
    const top = this.#y + (hasTab ? 1 : 4);
    const box = { x, y: top, width: label.width, height: label.height };
    this.lifelines.giveWay(box);
    this.#y = top + Math.max(label.height, hasTab ? tabHeight : 0) + 8;
    return [group('grid', [text(label, { x, y: top + label.height / 2 }, 'start')])];
  }
}

/** A sheet of paper with a corner turned down. */
function sheet({ x, y, width, height }: Box): Mark {
  const d = `M0,0h${width - dogEar}l${dogEar},${dogEar}v${height - dogEar}h${-width}zM${width - dogEar},0v${dogEar}h${dogEar}`;
  return { mark: 'path', d, at: { x, y }, box: { x: 0, y: 0, width, height } };
}
