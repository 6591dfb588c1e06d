import type { DrawingFault } from '../model/diagram.ts';
import type { DotToken } from './dot-tokens.ts';
import { faultAt } from './fault.ts';

/** Turns what Graphviz says about a source into a fault at that place. */
export function graphvizFault(source: string, error: string): DrawingFault {
  const syntax = /syntax error in line (\d+)(?: near '([^']*)')?/.exec(error);
  if (!syntax) {
    const message = `Graphviz cannot draw this: ${firstLine(error)}`;
    return faultAt(source, 0, message, 'draw less, or split it into several diagrams');
  }
  const [, lineNumber, near] = syntax;
  const line = Math.min(Number(lineNumber), source.split('\n').length);
  const found = near === undefined ? 'the end of the source' : near;
  return {
    line,
    column: columnOf(source.split('\n')[line - 1] ?? '', near),
    message: `${found} cannot stand here`,
    fix: fixFor(source, near),
  };
}

const replacement = '\ufffd';

/**
 * Graphviz spoils the field of a record whose port has a name beyond ASCII: the first such name, if
 * the output has characters that stand for what could not be read.
 */
export function garbledFault(
  source: string,
  tokens: readonly DotToken[],
  output: string,
): DrawingFault | undefined {
  if (!output.includes(replacement) || source.includes(replacement)) return undefined;
  const port = tokens.find(({ text }) => /<[^>]*[\u0080-\uffff][^>]*>/.test(text));
  const message = 'Graphviz cannot read the name of a port';
  return faultAt(source, port?.at ?? 0, message, 'name ports in plain letters, such as <first>');
}

/** Graphviz gives no column: it is known where what it names stands once in the line. */
function columnOf(line: string, near: string | undefined): number {
  if (!near) return 1;
  const first = line.indexOf(near);
  return first >= 0 && first === line.lastIndexOf(near) ? first + 1 : 1;
}

function fixFor(source: string, near: string | undefined): string {
  const [, kind] = /^\s*(?:strict\s+)?((?:di)?graph)\b/im.exec(source) ?? [];
  if (kind === undefined) {
    return 'begin with digraph { for arrows, or graph { for lines, and end with }';
  }
  const isDirected = kind.toLowerCase() === 'digraph';
  if (near === '->' && !isDirected) return 'write -- in a graph, or begin with digraph for arrows';
  if (near === '--' && isDirected) return 'write -> in a digraph, or begin with graph for lines';
  if (near === '->' || near === '--') return `write a node on either side of ${near}`;
  return 'put names with spaces or marks in quotes, attributes in [ ], and ; between statements';
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
