import type { DiagramKind, Drawing, DrawingFault } from '../model/diagram.ts';
import { drawDot } from './dot/dot.ts';
import { drawMermaid } from './mermaid/mermaid.ts';
import { adoptSvg } from './svg/svg.ts';

export { isFault } from './fault.ts';

type Draw = (source: string) => Drawing | DrawingFault | Promise<Drawing | DrawingFault>;

const kinds: Readonly<Record<DiagramKind, Draw>> = {
  dot: drawDot,
  mermaid: drawMermaid,
  svg: adoptSvg,
};

/** Draws a diagram from its source text; what cannot be drawn is a fault at a point of that text. */
export async function draw(kind: DiagramKind, source: string): Promise<Drawing | DrawingFault> {
  return kinds[kind](source);
}
