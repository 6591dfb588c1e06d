import type { DiagramKind, Drawing, DrawingFault, DrawingWithGaps } from '../model/diagram.ts';
import { showable } from '../typefaces/showable.ts';
import { drawChart } from './chart/chart.ts';
import { drawDot } from './dot/dot.ts';
import { drawMermaid } from './mermaid/mermaid.ts';
import { faultAt, isFault } from './fault.ts';
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
  // No editor shows a byte order mark, and none counts it as a column.
  const text = source.replace(/^\ufeff/, '');
  const inSource = unwritable.exec(text)?.[0];
  if (inSource !== undefined) return signFault(text, inSource);
  const drawing = await kinds[kind](text, data);
  if (isFault(drawing)) return drawing;
  const inDrawing = unwritable.exec(drawing.svg)?.[0];
  if (inDrawing !== undefined) return signFault(text, inDrawing);
  return { ...drawing, missing: showable(textIn(drawing.svg)).missing };
}

/** What XML cannot hold, such as control characters: no picture can be made of it. */
const unwritable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

function signFault(source: string, sign: string): DrawingFault {
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const message = `the character U+${code}, which no drawing can hold`;
  return faultAt(source, Math.max(0, source.indexOf(sign)), message, 'delete it');
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
