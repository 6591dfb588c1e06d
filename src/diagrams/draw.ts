import type { DiagramKind, Drawing, DrawingFault } from '../model/diagram.ts';
import { drawChart } from './chart/chart.ts';
import { dataFileOf as chartDataFile } from './chart/read.ts';
import { drawDot } from './dot/dot.ts';
import { drawMermaid } from './mermaid/mermaid.ts';
import { adoptSvg } from './svg/svg.ts';

export { isFault } from './fault.ts';

type Draw = (
  source: string,
  data?: string,
) => Drawing | DrawingFault | Promise<Drawing | DrawingFault>;

const kinds: Readonly<Record<DiagramKind, Draw>> = {
  chart: drawChart,
  dot: drawDot,
  mermaid: drawMermaid,
  svg: adoptSvg,
};

/**
 * Draws a diagram from its source text; what cannot be drawn is a fault at a point of that text.
 * @param data the text of the file that it takes its data from (`dataFileOf`)
 */
export async function draw(
  kind: DiagramKind,
  source: string,
  data?: string,
): Promise<Drawing | DrawingFault> {
  return kinds[kind](source, data);
}

/** The file beside the post that a diagram takes its data from; undefined where it takes none. */
export function dataFileOf(kind: DiagramKind, source: string): string | undefined {
  return kind === 'chart' ? chartDataFile(source) : undefined;
}
