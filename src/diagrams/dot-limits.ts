import type { DrawingFault } from '../model/diagram.ts';
import type { DotGraph } from './dot-model.ts';
import type { DotToken } from './dot-tokens.ts';
import { faultAt } from './fault.ts';

/** Above these a layout takes seconds, and nobody reads the drawing. */
export const mostNodes = 200;
export const mostEdges = 300;

/** Connections between groups multiply: so many are counted out, and no more. */
const mostMultiplied = 20_000;

/** CSS pixels. */
export const longestSide = 12_000;

const fix = 'draw less, or split it into several diagrams';

/**
 * Refuses `{a b c} -> {d e f}` that would multiply beyond reason, before Graphviz writes all its
 * edges out. The bound is generous: every word inside a group counts as a node.
 */
export function multiplicationFault(
  source: string,
  tokens: readonly DotToken[],
): DrawingFault | undefined {
  const sizes = groupSizes(tokens);
  let edges = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'mark' || (token.text !== '->' && token.text !== '--')) continue;
    edges += sideSize(tokens, index - 1, sizes) * sideSize(tokens, index + 1, sizes);
    if (edges <= mostMultiplied) continue;
    const message = `groups are joined by more than ${mostMultiplied} connections`;
    return faultAt(source, token.at, message, fix);
  }
  return undefined;
}

/** Refuses a graph that is too large to lay out. */
export function countFault(graph: DotGraph): DrawingFault | undefined {
  if (graph.nodes.length === 0) {
    return faultAt('', 0, 'the graph has no node', 'write at least one, such as a -> b');
  }
  if (graph.nodes.length <= mostNodes && graph.edges.length <= mostEdges) return undefined;
  const found = `${graph.nodes.length} nodes and ${graph.edges.length} connections`;
  const message = `the graph has ${found}; expected at most ${mostNodes} and ${mostEdges}`;
  return faultAt('', 0, message, fix);
}

/** Refuses a drawing that no screen can show, at the source's longest line of text. */
export function extentFault(
  source: string,
  tokens: readonly DotToken[],
  width: number,
  height: number,
): DrawingFault | undefined {
  if (width <= longestSide && height <= longestSide) return undefined;
  const [longest] = tokens.toSorted((a, b) => lineLength(b) - lineLength(a));
  const size = `${Math.round(width)} × ${Math.round(height)} pixels`;
  const message = `the drawing would be ${size}; expected at most ${longestSide} each way`;
  const remedy = 'break long labels with \\n, or draw less';
  return faultAt(source, longest?.at ?? 0, message, remedy);
}

function lineLength(token: DotToken): number {
  return Math.max(...token.text.split(/\\[nlr]|\n|<br/i).map((line) => line.length));
}

/** Words inside each pair of braces, by the index of either brace. */
function groupSizes(tokens: readonly DotToken[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const open: { readonly index: number; readonly before: number }[] = [];
  let words = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'mark') words += 1;
    if (token.text === '{') open.push({ index, before: words });
    if (token.text !== '}') continue;
    const start = open.pop();
    sizes.set(index, words - (start?.before ?? 0));
    sizes.set(start?.index ?? index, words - (start?.before ?? 0));
  }
  return sizes;
}

/** How many nodes stand on one side of an edge; a group that is only named may be any. */
function sideSize(
  tokens: readonly DotToken[],
  index: number,
  sizes: ReadonlyMap<number, number>,
): number {
  const isSubgraph = (at: number) => tokens[at]?.text.toLowerCase() === 'subgraph';
  const brace = [index, index + 1, index + 2].find((at) => tokens[at]?.text === '{');
  if (tokens[index]?.text === '{' || tokens[index]?.text === '}') return sizes.get(index) ?? 1;
  if (isSubgraph(index)) return sizes.get(brace ?? -1) ?? tokens.length;
  return isSubgraph(index - 1) ? tokens.length : 1;
}
