import { wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import type { Arrow } from './arrows.ts';
import type { Measure } from './metrics.ts';
import {
  type Activation,
  activationsAt,
  type Block,
  type BlockKind,
  type Caption,
  type Message,
  type Note,
  type Sequence,
  type Step,
} from './model.ts';

/** How blocks and their sections are called. */
const blockNames: Readonly<Record<BlockKind, readonly [begin: string, next: string, end: string]>> =
  {
    loop: ['loop', '', 'end of loop'],
    alt: ['if', 'else', 'end if'],
    opt: ['optionally', '', 'end of option'],
    par: ['in parallel', 'and', 'end of parallel'],
    critical: ['critical', 'option', 'end of critical'],
    break: ['break', '', 'end of break'],
    rect: ['highlighted', '', 'end of highlight'],
  };

/** Tells a sequence in words: who takes part, and what happens in order. */
export function describeSequence(sequence: Sequence, measure: Measure): string {
  return new Teller(sequence, measure).tell();
}

class Teller {
  readonly #sequence: Sequence;
  readonly #measure: Measure;
  readonly #names: ReadonlyMap<string, string>;

  constructor(sequence: Sequence, measure: Measure) {
    this.#sequence = sequence;
    this.#measure = measure;
    this.#names = new Map(sequence.participants.map(({ id, caption }) => [id, this.#say(caption)]));
  }

  tell(): string {
    const { participants, boxes, steps } = this.#sequence;
    const who = participants.map(({ id, kind }) =>
      kind === 'participant' ? this.#name(id) : `${this.#name(id)} (${kind})`,
    );
    const groups = boxes.flatMap(({ title }, index) => {
      const inside = participants
        .filter(({ box }) => box === index)
        .map(({ id }) => this.#name(id));
      if (inside.length === 0) return [];
      return [`${this.#say(title) || 'without a title'} (${inside.join(', ')})`];
    });
    return paragraph([
      listing('Participants', [who.join(', ')]),
      listing('Boxes', groups),
      listing('Steps', this.#steps(steps)),
    ]);
  }

  #steps(steps: readonly Step[]): string[] {
    const said: string[] = [];
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (step?.step === 'block') said.push(...this.#block(step));
      else if (step?.step === 'note') said.push(this.#note(step));
      else if (step?.step === 'activation') said.push(this.#activation(step));
      else if (step) {
        const activations = activationsAt(steps, index + 1);
        said.push(this.#message(step, activations));
        index += activations.length;
      }
    }
    return said;
  }

  #message(message: Message, activations: readonly Activation[]): string {
    const { from, to, number, arrow, caption, rings, isCreating, destroyed } = message;
    const count = number === undefined ? '' : `${number}. `;
    const ends = `${this.#name(from)} ${signOf(arrow)} ${this.#name(to)}`;
    const words = this.#say(caption);
    const more = [
      ...(arrow.to === 'cross' ? ['lost'] : []),
      ...(arrow.to === 'open' ? ['without waiting'] : []),
      ...(rings.from || rings.to ? ['connected at the lifeline'] : []),
      ...(isCreating ? [`creates ${this.#name(to)}`] : []),
      ...destroyed.map((id) => `ends ${this.#name(id)}`),
      ...activations.map((each) => this.#activation(each)),
    ];
    const said = words === '' ? ends : `${ends}: ${words}`;
    return `${count}${said}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
  }

  #note({ side, from, to, caption }: Note): string {
    const names = from === to ? [from] : [from, to];
    const place = side === 'over' ? 'over' : `${side} of`;
    return `note ${place} ${names.map((id) => this.#name(id)).join(' and ')}: ${this.#say(caption)}`;
  }

  #activation({ participant, isStart }: Activation): string {
    return `${this.#name(participant)} ${isStart ? 'becomes active' : 'is done'}`;
  }

  #block({ kind, sections }: Block): string[] {
    const [begin, next, end] = blockNames[kind];
    const said = sections.flatMap(({ caption, steps }, index) => {
      const words = this.#say(caption);
      const name = index === 0 ? begin : next;
      return [words === '' ? name : `${name}: ${words}`, ...this.#steps(steps)];
    });
    return [...said, end];
  }

  #name(id: string): string {
    return this.#names.get(id) ?? id;
  }

  #say(caption: Caption): string {
    return wordsOf(this.#measure(caption, Infinity));
  }
}

/** Which way a message goes. */
function signOf({ from, to }: Arrow): string {
  if (from !== 'none' && to !== 'none') return '↔';
  if (from !== 'none') return '←';
  return to === 'none' ? '–' : '→';
}
