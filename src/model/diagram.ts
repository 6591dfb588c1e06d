/** A point in a source text; both count from 1. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
}

/** A diagram drawn from its source text. */
export interface Drawing {
  /**
   * One `<svg>` element: `viewBox`, `width` and `height` in CSS pixels, text as text, classes in
   * place of colours, no id, no style attribute, no script.
   */
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** What the diagram says in words, made from its model; empty where nothing can be read off it. */
  readonly description: string;
  /**
   * What of the source has no place in a drawing of this publication and was left out, as parts of
   * a sentence: 'the theme "forest"'. Never anything that the diagram says.
   */
  readonly notes: readonly string[];
}

/** A drawing with what a picture made of it, for places that show no SVG, cannot show. */
export interface DrawingWithGaps extends Drawing {
  /** Characters that no face of the publication has, each once, as readers see them. */
  readonly missing: readonly string[];
}

/** Why a source could not be drawn, at a point of that source. */
export interface DrawingFault extends SourcePoint {
  /** What was found. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
}

/** The diagram languages an author can write. */
export const diagramKinds = ['chart', 'dot', 'mermaid', 'svg'] as const;
export type DiagramKind = (typeof diagramKinds)[number];

/** CSS pixels of paper around a diagram that is shown as a PNG. */
export const pngMargin = 16;

/** CSS pixels of paper around a formula. */
export const formulaMargin = 4;

/** The size at which the PNG of a drawing is shown, its paper included; both in CSS pixels. */
export function pngSize(
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  margin: number = pngMargin,
) {
  return { width: Math.round(width) + 2 * margin, height: Math.round(height) + 2 * margin };
}
