import type { Content } from './model/content.ts';

/** The content folder as it is this moment, which `dev` holds in memory. */
export interface Live {
  /** Waits for the reading that is under way, so that no page shows what is past. */
  readonly content: () => Promise<Content>;
  /** Slugs of posts that are faulty now and shown as they were before. */
  readonly kept: () => Promise<ReadonlySet<string>>;
}

/** The bundler gives each of its environments a copy of this module; the slot is the same for all. */
const slot = Symbol.for('pdpspectra.live');
const shared = globalThis as { [slot]?: Live };

/** What `dev` holds; undefined in every other command. */
export function live(): Live | undefined {
  return shared[slot];
}

export function setLive(held: Live): void {
  shared[slot] = held;
}
