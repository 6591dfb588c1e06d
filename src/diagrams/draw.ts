import type { DiagramKind, Drawing, DrawingFault, DrawingWithGaps } from '../model/diagram.ts';
import { showable } from '../typefaces/showable.ts';
import { drawChart } from './chart/chart.ts';
import { dataFileOf as chartDataFile } from './chart/read.ts';
import { drawDot } from './dot/dot.ts';
import { drawMermaid } from './mermaid/mermaid.ts';
import { isFault } from './fault.ts';
import { adoptSvg } from './svg/svg.ts';

export { isFault };

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
): Promise<DrawingWithGaps | DrawingFault> {
  const drawing = await kinds[kind](source, data);
  if (isFault(drawing)) return drawing;
  return { ...drawing, missing: showable(textIn(drawing.svg)).missing };
}

/** All that is written in a drawing. */
function textIn(svg: string): string {
  return decodeEntities(svg.replace(/<[^>]*>/g, ' '));
}

/** What the printer writes in place of signs that mean something in XML. */
function decodeEntities(text: string): string {
  return text.replace(/&#x([\da-f]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** The file beside the post that a diagram takes its data from; undefined where it takes none. */
export function dataFileOf(kind: DiagramKind, source: string): string | undefined {
  return kind === 'chart' ? chartDataFile(source) : undefined;
}
