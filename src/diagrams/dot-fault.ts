import type { DrawingFault } from '../model/diagram.ts';
import { type DotGraph, type DotPart, nodesOf } from './dot-model.ts';
import { faultAt } from './fault.ts';

/** Above these nobody reads a drawing. */
const mostNodes = 200;
const mostEdges = 300;

/** CSS pixels each way. */
export const longestSide = 12_000;

const less = 'draw less, or split it into several diagrams';

/** Turns what Graphviz says about a source into a fault at the line that it names. */
export function graphvizFault(source: string, error: string): DrawingFault {
  const [, line, what = ''] = /syntax error in line (\d+)(.*)/.exec(error) ?? [];
  const layout = /\blayout\s*=\s*"?(\w+)/.exec(source);
  if (line === undefined && /not done/.test(error) && layout) {
    const fix = 'write dot, neato, fdp, sfdp, circo, twopi, osage or patchwork';
    return faultAt(source, layout.index, `${layout[1]} is no layout`, fix);
  }
  if (line === undefined) {
    return faultAt(source, 0, `Graphviz cannot draw this: ${error.trim().split('\n')[0]}`, less);
  }
  const begins = /String starting:(.{1,40})/.exec(error)?.[1];
  if (begins !== undefined) {
    const message = `${begins.startsWith('"') ? 'a text in quotes' : 'an HTML label'} is never closed`;
    return faultAt(
      source,
      source.indexOf(begins),
      message,
      `write ${closerOf(begins)} where it ends`,
    );
  }
  if (what.includes('comment')) {
    const fix = 'write */ where it ends';
    return faultAt(source, source.lastIndexOf('/*'), 'a comment is never closed', fix);
  }
  return syntaxFault(source, Number(line), /near '(.*)'/.exec(what)?.[1]);
}

/** What Graphviz draws without a complaint, and not as its author meant it. */
export function graphFault(source: string, graph: DotGraph): DrawingFault | undefined {
  const [nodes, edges] = [nodesOf(graph).length, graph.edges.length];
  if (nodes === 0) {
    return faultAt(source, 0, 'the graph has no node', 'write at least one, such as a -> b');
  }
  if (nodes > mostNodes || edges > mostEdges) {
    const message = `the graph has ${nodes} nodes and ${edges} connections; expected at most ${mostNodes} and ${mostEdges}`;
    return faultAt(source, 0, message, less);
  }
  if (/^rand(?:om)?$/.test(graph.start)) {
    const at = source.search(/\bstart\s*=/);
    return faultAt(source, at, 'start=rand draws another picture each time', 'write start=1');
  }
  const lost = [...graph.objects, ...graph.edges].find(isLost);
  if (!lost) return undefined;
  const message = 'Graphviz cannot read this HTML label';
  const fix =
    'close each tag, write &amp; for &, and use the tags of graphviz.org/doc/info/shapes.html#html';
  return faultAt(source, source.indexOf(lost.label), message, fix);
}

/** An HTML label with a mistake in it is not drawn at all. */
function isLost({ label, style, _ldraw_, ...part }: DotPart): boolean {
  const isRecord = 'shape' in part && /record$/i.test(String(part.shape));
  return label.includes('<') && _ldraw_.length === 0 && !isRecord && !style.includes('invis');
}

/** Graphviz gives no column: it is known where what it names stands once in the line. */
function syntaxFault(source: string, number: number, near: string | undefined): DrawingFault {
  const lines = source.split('\n');
  const line = Math.min(number, lines.length);
  const [, ...after] = near ? (lines[line - 1] ?? '').split(near) : [];
  const column = after.length === 1 ? (lines[line - 1] ?? '').indexOf(near ?? '') + 1 : 1;
  const message = `${near ?? 'the end of the source'} cannot stand here`;
  return { line, column, message, fix: fixFor(source, near) };
}

function closerOf(begins: string): string {
  return begins.startsWith('"') ? '"' : '>';
}

function fixFor(source: string, near: string | undefined): string {
  const kind = /^\s*(?:strict\s+)?((?:di)?graph)\b/im.exec(source)?.[1]?.toLowerCase();
  if (kind === undefined) {
    return 'begin with digraph { for arrows, or graph { for lines, and end with }';
  }
  if (near === undefined) return 'write } for every {, and ] for every [';
  if (near === '->' && kind === 'graph')
    return 'write -- in a graph, or begin with digraph for arrows';
  if (near === '--' && kind === 'digraph')
    return 'write -> in a digraph, or begin with graph for lines';
  if (near === '->' || near === '--') return `write a node on either side of ${near}`;
  return 'put names with spaces or marks in quotes, attributes in [ ], and ; between statements';
}
