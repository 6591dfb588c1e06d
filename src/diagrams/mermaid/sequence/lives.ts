import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { Signal } from './arrows.ts';
import type { Activation, Message } from './model.ts';
import type { Roster } from './roster.ts';

interface Pending {
  readonly id: string;
  readonly at: number;
}

/** Which participants are active, and which the next message creates or ends. */
export class Lives {
  readonly #reading: Reading;
  readonly #roster: Roster;
  readonly #active = new Map<string, number>();
  #created: Pending | undefined;
  #destroyed: readonly Pending[] = [];

  constructor(reading: Reading, roster: Roster) {
    this.#reading = reading;
    this.#roster = roster;
  }

  create(id: string, { at }: Phrase): void {
    if (this.#created) this.#failCreation(this.#created);
    this.#created = { id, at };
  }

  destroy({ text: id, at }: Phrase, statement: Phrase): void {
    this.#roster.expect(id, at);
    this.#destroyed = [...this.#destroyed, { id, at: statement.at }];
  }

  /** What a message creates and ends. */
  message({ from, to, toAt }: Signal, { at }: Phrase): Pick<Message, 'isCreating' | 'destroyed'> {
    const [created, destroyed] = [this.#created, this.#destroyed];
    [this.#created, this.#destroyed] = [undefined, []];
    if (created && (created.id !== to || from === to)) {
      const found = from === to ? `from ${from} to itself` : `to ${to}`;
      const message = `a message ${found}; expected one to ${created.id}, which it creates`;
      this.#reading.fail(at + toAt, message, `write Name->>${created.id}: what it says`);
    }
    const other = destroyed.find(({ id }) => id !== from && id !== to);
    if (other) this.#failDestruction(other);
    return { isCreating: created !== undefined, destroyed: destroyed.map(({ id }) => id) };
  }

  /** What `+` and `-` at a message mean: its receiver begins to be active, its sender ends. */
  activations({ activation, from, to, toAt }: Signal, { at }: Phrase): readonly Activation[] {
    if (activation === '+') return [this.#turn(to, true, at + toAt)];
    return activation === '-' ? [this.#turn(from, false, at)] : [];
  }

  activation({ text: id, at }: Phrase, isStart: boolean): Activation {
    this.#roster.expect(id, at);
    return this.#turn(id, isStart, at);
  }

  /** Refuses what no message followed. */
  close(): void {
    if (this.#created) this.#failCreation(this.#created);
    const [destroyed] = this.#destroyed;
    if (destroyed) this.#failDestruction(destroyed);
  }

  #turn(participant: string, isStart: boolean, at: number): Activation {
    const level = (this.#active.get(participant) ?? 0) + (isStart ? 1 : -1);
    if (level < 0) {
      const fix = `activate ${participant} before, or leave this out`;
      this.#reading.fail(at, `${participant} is not active here and cannot be deactivated`, fix);
    }
    this.#active.set(participant, level);
    return { step: 'activation', participant, isStart };
  }

  #failCreation({ id, at }: Pending): never {
    const fix = `write Name->>${id}: what it says on the next line`;
    return this.#reading.fail(at, `no message creates ${id}; expected one to it`, fix);
  }

  #failDestruction({ id, at }: Pending): never {
    const message = `the next message does not end ${id}; expected one from or to it`;
    return this.#reading.fail(at, message, `write ${id}-xName: what it says on the next line`);
  }
}
