import type { Label } from '../label.ts';
import type { Mark } from '../scene.ts';
import type { Reading } from './reading.ts';

/** A diagram as its kind draws it, before what all kinds share is added. */
export interface Sketch {
  readonly marks: readonly Mark[];
  /** Stands above the marks. */
  readonly title?: Label | undefined;
  /** What the diagram says in words. */
  readonly description: string;
}

/**
 * Draws one kind of diagram.
 * @throws SyntaxFault (through `reading.fail`) at what it does not understand
 */
export type MermaidKind = (reading: Reading) => Sketch | Promise<Sketch>;
