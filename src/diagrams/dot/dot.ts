import type { Drawing, DrawingFault } from '../../model/diagram.ts';
import { type DotGraph, type DotPart, labelOf, nodesOf, readDotGraph } from './model.ts';
import { pictureOf } from './picture.ts';
import { prepareDot } from './source.ts';
import { describeGraph } from './words.ts';
import { extentFault, faultAt, isFault } from '../fault.ts';
import { graphvizFault, layOut } from '../graphviz/graphviz.ts';

/** Above these nobody reads a drawing. */
const mostNodes = 200;
const mostEdges = 300;

/**
 * Draws a graph in the DOT language with Graphviz, in the publication's type and lines. What an
 * author says about structure stands: shapes, directions, ranks, dashes, emphasis by `style=bold`
 * and `style=filled`. Colours, faces, links and images are left out: a drawing has the page's.
 *
 * Up to 200 nodes, 300 edges, 20,000 characters, 12,000 pixels each way and ten seconds.
 */
export async function drawDot(source: string): Promise<Drawing | DrawingFault> {
  const prepared = prepareDot(source);
  if (isFault(prepared)) return prepared;
  const layout = await layOut(prepared.text);
  if ('error' in layout) return graphvizFault(source, layout.error);
  const graph = readDotGraph(layout.json);
  const fault = graphFault(source, graph);
  if (fault) return fault;

  const { svg, width, height } = pictureOf(graph);
  return (
    extentFault(width, height) ?? {
      svg,
      width,
      height,
      description: describeGraph(graph),
      notes: [],
    }
  );
}

/** What Graphviz draws without a complaint, and not as its author meant it. */
function graphFault(source: string, graph: DotGraph): DrawingFault | undefined {
  const [nodes, edges] = [nodesOf(graph).length, graph.edges.length];
  if (nodes === 0) {
    return faultAt(source, 0, 'the graph has no node', 'write at least one, such as a -> b');
  }
  if (nodes > mostNodes || edges > mostEdges) {
    const limit = `expected at most ${mostNodes} and ${mostEdges}`;
    const message = `the graph has ${nodes} nodes and ${edges} connections; ${limit}`;
    return faultAt(source, 0, message, 'draw less, or split it into several diagrams');
  }
  const lost = [...graph.objects, ...graph.edges].find(isLost);
  if (!lost) return undefined;
  const fix = 'close each tag, write &amp; for &, and name the ports of records in plain letters';
  const at = Math.max(0, source.indexOf(lost.label));
  return faultAt(source, at, 'Graphviz cannot read this label', fix);
}

/** Nothing at all is drawn of an HTML label with a mistake in it, and rubbish of a strange port. */
function isLost(part: DotPart): boolean {
  const isHtml = part.label.includes('<') && !/record$/i.test(part.shape);
  const isHidden = part._ldraw_.length === 0 && !part.style.includes('invis');
  return (isHtml && isHidden) || labelOf(part).includes('\ufffd');
}
