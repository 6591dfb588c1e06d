/**
 * Files that a build takes over as they are kept, without reading them: where each lies, by its site
 * path. Through Astro they would pass through memory four times over.
 */
export type Takeovers = Map<string, string>;

/** The bundler gives the pages a copy of this module; the slot is the same for all. */
const slot = Symbol.for('pdpspectra.takeovers');
const shared = globalThis as { [slot]?: Takeovers };

/** What the build under way takes over; undefined in `dev`, which sends each file itself. */
export function takeovers(): Takeovers | undefined {
  return shared[slot];
}

export function setTakeovers(files: Takeovers): void {
  shared[slot] = files;
}
