import type { SourcePoint } from './diagram.ts';

/** Something in the words of a text that a reader of it would stumble over. */
export interface ProseFinding {
  readonly kind: 'spelling' | 'grammar' | 'house-style';
  readonly at: SourcePoint;
  /** The words at fault, as the reader sees them. */
  readonly text: string;
  /** What is wrong, without the words: completes "…: <message>"; empty for spelling. */
  readonly message: string;
  /** What could stand there instead, the best first. */
  readonly suggestions: readonly string[];
  /** True for a word that may well be a name: wrong only where a name of the publication is near. */
  readonly mayBeName: boolean;
}

/** What was found in the words of one text; empty where they were not read. */
export type ProseFindings = readonly ProseFinding[];
