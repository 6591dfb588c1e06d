import type { Direction } from '../../graph/model.ts';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { StyleBook } from '../style-book.ts';
import { scopesAround, type StateKind } from './model.ts';

/** A state while its source is read. */
export interface StateDraft {
  readonly key: string;
  readonly id: string;
  readonly at: number;
  kind: StateKind;
  scope: string | undefined;
  /** Set where a `state` statement inside a composite puts it there. */
  isSettled: boolean;
  direction: Direction | undefined;
  readonly descriptions: Phrase[];
}

export interface TransitionDraft {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly label: Phrase | undefined;
  scope: string | undefined;
}

export interface NoteDraft {
  /** Key of a state. */
  readonly about: string | undefined;
  readonly side: 'left' | 'right';
  readonly text: Phrase;
  scope: string | undefined;
}

/** Which end of a transition a state is; it tells a start `[*]` from an end. */
export type End = 'from' | 'to';

interface Frame {
  /** The composite, or nothing around it all. */
  readonly holder: string | undefined;
  /** The composite or its region that statements go into. */
  scope: string | undefined;
  /** Offset of its brace. */
  readonly at: number;
}

/** Levels of composites that a page has room for. */
const deepest = 12;

/** A diagram while its source is read: states by their ids, and where each belongs. */
export class DiagramDraft {
  readonly states = new Map<string, StateDraft>();
  readonly transitions: TransitionDraft[] = [];
  readonly notes: NoteDraft[] = [];
  /** By the ids of states; starts and ends go by their keys. */
  readonly styles = new StyleBook();
  readonly #reading: Reading;
  readonly #frames: Frame[] = [];
  readonly #outermost: Frame = { holder: undefined, scope: undefined, at: 0 };
  #direction: Direction | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get direction(): Direction {
    return this.#direction ?? 'TB';
  }

  get scope(): string | undefined {
    return this.#frame.scope;
  }

  /** Where the innermost composite begins that is still open. */
  get openAt(): number | undefined {
    return this.#frames.at(-1)?.at;
  }

  has(id: string): boolean {
    return this.states.has(keyOf(id));
  }

  /** A state that a statement names. Inside a composite, that makes it a part of it. */
  mention({ text: id, at }: Phrase, end: End = 'from'): StateDraft {
    if (id === '[*]') {
      const kind = end === 'from' ? 'start' : 'end';
      return this.#draft(`${kind} ${this.scope ?? ''}`, id, at, kind);
    }
    const state = this.#draft(keyOf(id), id, at, 'state');
    if (this.scope !== undefined && !state.isSettled && !this.#isAround(state)) {
      state.scope = this.scope;
    }
    return state;
  }

  /** A state that a `state` statement declares. */
  declare(name: Phrase): StateDraft {
    const state = this.mention(name);
    if (this.scope !== undefined && !this.#isAround(state)) {
      state.scope = this.scope;
      state.isSettled = true;
    }
    return state;
  }

  /**
   * Statements from here on are inside a state.
   * @param at offset of its brace
   */
  open(state: StateDraft, at: number): void {
    if (this.#isAround(state)) {
      const message = `the state ${state.id} lies inside itself`;
      this.#reading.fail(at, message, 'give the inner state another name');
    }
    if (this.#frames.length === deepest) {
      const message = `more than ${deepest} states inside one another`;
      this.#reading.fail(at, message, 'draw what lies deeper in a diagram of its own');
    }
    state.kind = 'composite';
    this.#frames.push({ holder: state.key, scope: state.key, at });
    const isDivided = this.states
      .values()
      .some(({ kind, scope }) => kind === 'region' && scope === state.key);
    if (isDivided) this.#frame.scope = this.#region(at, state.key).key;
  }

  /** Statements from here on are outside again. @returns whether anything was open */
  close(): boolean {
    return this.#frames.pop() !== undefined;
  }

  /** Begins a region beside what the composite holds so far, which is a region too from here on. */
  divide(at: number): void {
    const { holder, scope } = this.#frame;
    if (scope === holder) {
      const first = this.#region(at, holder);
      first.direction = this.#directionOf(holder);
      for (const draft of [...this.states.values(), ...this.transitions, ...this.notes]) {
        if (draft.scope === holder && draft !== first) draft.scope = first.key;
      }
    }
    this.#frame.scope = this.#region(at, holder).key;
  }

  turn(direction: Direction): void {
    const state = this.states.get(this.scope ?? '');
    if (state) state.direction = direction;
    else this.#direction = direction;
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? this.#outermost;
  }

  #directionOf(key: string | undefined): Direction | undefined {
    return key === undefined ? this.#direction : this.states.get(key)?.direction;
  }

  #region(at: number, holder: string | undefined): StateDraft {
    const region = this.#draft(`region ${this.states.size}`, '', at, 'region');
    region.scope = holder;
    return region;
  }

  #isAround({ key }: StateDraft): boolean {
    return scopesAround(this.scope, this.states).includes(key);
  }

  #draft(key: string, id: string, at: number, kind: StateKind): StateDraft {
    const known = this.states.get(key);
    if (known) return known;
    const state: StateDraft = {
      key,
      id,
      at,
      kind,
      scope: this.scope,
      isSettled: false,
      direction: undefined,
      descriptions: [],
    };
    this.states.set(key, state);
    return state;
  }
}

/** Keys of states cannot be taken for those of starts, ends and regions. */
export function keyOf(id: string): string {
  return `state ${id}`;
}
