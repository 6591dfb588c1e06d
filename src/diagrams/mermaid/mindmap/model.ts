import type { Label } from '../../label.ts';

export type MindmapShape = 'plain' | 'square' | 'rounded' | 'circle' | 'bang' | 'cloud' | 'hexagon';

/** A thought with those that follow from it, in their order. */
export interface Thought {
  readonly label: Label;
  readonly shape: MindmapShape;
  readonly children: readonly Thought[];
}
