import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { excerpt } from './caption.ts';

/** Numbers of messages; they count on while they are not shown. */
export class Counter {
  readonly #reading: Reading;
  #isShown = false;
  #next = 1;
  #step = 1;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  show(): void {
    this.#isShown = true;
  }

  /** Reads what follows `autonumber`: nothing, `off`, a start, or a start and a step. */
  set({ text, at }: Phrase): void {
    const number = String.raw`(\d{1,9}(?:\.\d{1,2})?|\.\d{1,2})`;
    const [whole, off, start, step] =
      new RegExp(`^(?:(off)|${number}(?:\\s+${number})?)?$`, 'i').exec(text) ?? [];
    if (whole === undefined) {
      const message = `autonumber "${excerpt(text)}"; expected a start and a step of at most two decimals, or off`;
      this.#reading.fail(at, message, 'write autonumber 10 5');
    }
    this.#isShown = off === undefined;
    if (start !== undefined) [this.#next, this.#step] = [Number(start), Number(step ?? 1)];
  }

  /** The number of one more message; undefined where none is shown. */
  next(): string | undefined {
    const number = this.#isShown ? String(this.#next) : undefined;
    this.#next = Math.round((this.#next + this.#step) * 100) / 100;
    return number;
  }
}
