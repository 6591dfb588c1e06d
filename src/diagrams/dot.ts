import type { Drawing, DrawingFault } from '../model/diagram.ts';
import { garbledFault, graphvizFault } from './dot-fault.ts';
import { type Engine, layOut, readGraph } from './dot-layout.ts';
import { countFault, extentFault, multiplicationFault } from './dot-limits.ts';
import { unpadWideText } from './dot-measure.ts';
import { type DotGraph, readDotGraph } from './dot-model.ts';
import { prepareDot } from './dot-source.ts';
import { pictureOf } from './dot-svg.ts';
import { describeGraph } from './dot-words.ts';
import { isFault } from './fault.ts';

/**
 * Draws a graph in the DOT language with Graphviz, in the publication's type and lines. What an
 * author says about structure stands: shapes, directions, ranks, dashes, emphasis by `style=bold`
 * and `style=filled`. Colours, faces, links and images are left out: a drawing has the page's.
 *
 * Up to 200 nodes, 300 edges, 30,000 characters and 12,000 pixels each way.
 */
export async function drawDot(source: string): Promise<Drawing | DrawingFault> {
  const prepared = prepareDot(source);
  if (isFault(prepared)) return prepared;
  const { text, engine, tokens } = prepared;
  const multiplied = multiplicationFault(source, tokens);
  if (multiplied) return multiplied;

  const model = await readGraph(text);
  if ('error' in model) return graphvizFault(source, model.error);
  const graph = readDotGraph(unpadWideText(model.output));
  const uncountable = countFault(graph);
  if (uncountable) return uncountable;

  const layout = await layOut(text, engine);
  if ('error' in layout) return graphvizFault(source, layout.error);
  const garbled = garbledFault(source, tokens, layout.output);
  if (garbled) return garbled;
  const { svg, width, height, labels } = pictureOf(
    unpadWideText(layout.output),
    labelShift(graph, engine),
  );
  const description = describeGraph(graph, labels);
  return extentFault(source, tokens, width, height) ?? { svg, width, height, description };
}

/**
 * `dot` sets a label hard against its edge, to the right of one that runs down and above one that
 * runs across; the other layouts set it on the edge, where it stays. CSS pixels.
 */
function labelShift(graph: DotGraph, engine: Engine) {
  if (engine !== 'dot') return { x: 0, y: 0 };
  return graph.sideways ? { x: 0, y: -3 } : { x: 5, y: 0 };
}
