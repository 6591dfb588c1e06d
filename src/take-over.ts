/**
 * Has the build under way publish a kept file as it is, without reading it: through Astro it would
 * pass through memory four times over.
 * @param address its site path
 * @param file where it lies
 */
export type TakeOver = (address: string, file: string) => void;

/** The bundler gives the pages a copy of this module; the slot is the same for all. */
const slot = Symbol.for('pdpspectra.take-over');
const shared = globalThis as { [slot]?: TakeOver };

/** Undefined in `dev`, which publishes nothing. */
export function takeOver(): TakeOver | undefined {
  return shared[slot];
}

export function setTakeOver(publish: TakeOver): void {
  shared[slot] = publish;
}
