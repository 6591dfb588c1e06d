import type { Drawing, DrawingFault } from '../model/diagram.ts';
import { graphFault, graphvizFault, longestSide } from './dot-fault.ts';
import { readDotGraph } from './dot-model.ts';
import { pictureOf } from './dot-picture.ts';
import { prepareDot } from './dot-source.ts';
import { describeGraph } from './dot-words.ts';
import { faultAt, isFault } from './fault.ts';
import { layOut } from './graphviz.ts';

/**
 * Draws a graph in the DOT language with Graphviz, in the publication's type and lines. What an
 * author says about structure stands: shapes, directions, ranks, dashes, emphasis by `style=bold`
 * and `style=filled`. Colours, faces, links and images are left out: a drawing has the page's.
 *
 * Up to 200 nodes, 300 edges, 20,000 characters, 12,000 pixels each way and five seconds.
 */
export async function drawDot(source: string): Promise<Drawing | DrawingFault> {
  const prepared = prepareDot(source);
  if (isFault(prepared)) return prepared;
  const layout = await layOut(prepared.text);
  if ('error' in layout) return graphvizFault(source, layout.error);
  if (layout.json === '') return graphvizFault(source, 'syntax error in line 1');
  const graph = readDotGraph(layout.json);
  const fault = graphFault(source, graph);
  if (fault) return fault;

  const { svg, width, height } = pictureOf(graph);
  if (Math.max(width, height) <= longestSide) {
    return { svg, width, height, description: describeGraph(graph) };
  }
  const message = `the drawing would be ${width} × ${height} pixels; expected at most ${longestSide} each way`;
  return faultAt(source, 0, message, 'break long labels with \\n, or draw less');
}
