import type { DrawingFault } from '../model/diagram.ts';
import { editsOf } from './dot-edits.ts';
import type { Engine } from './dot-layout.ts';
import { type DotToken, dotTokens } from './dot-tokens.ts';
import { faultAt, isFault, type Outcome } from './fault.ts';

/** UTF-16 units; what needs more is no diagram to read. */
export const longestSource = 30_000;

/** DOT source made ready for Graphviz. */
export interface PreparedSource {
  /** Every line of the author's source is on the same line here. */
  readonly text: string;
  readonly engine: Engine;
  /** The author's source, in tokens. */
  readonly tokens: readonly DotToken[];
}

/**
 * Puts the publication's defaults before the author's own statements, rules on each of the author's
 * attributes, and finds the mistakes that Graphviz reports at the wrong line or not at all.
 */
export function prepareDot(source: string): Outcome<PreparedSource> {
  const strange = sizeFault(source) ?? controlFault(source);
  if (strange) return strange;
  const tokens = dotTokens(source);
  if (isFault(tokens)) return tokens;
  const trailing = trailingFault(source, tokens);
  if (trailing) return trailing;
  const edits = editsOf(source, tokens);
  if (isFault(edits)) return edits;
  return { text: edits.text, engine: edits.engine, tokens };
}

function sizeFault(source: string): DrawingFault | undefined {
  if (source.trim() === '') {
    return faultAt(source, 0, 'the diagram is empty', 'write a graph such as digraph { a -> b }');
  }
  if (source.length <= longestSource) return undefined;
  const message = `the source has ${source.length} characters; expected at most ${longestSource}`;
  return faultAt(source, longestSource, message, 'draw less, or split it into several diagrams');
}

function controlFault(source: string): DrawingFault | undefined {
  const at = source.search(/[^\t\n\f\r\u0020-\u007e\u00a0-\ufffd\ufeff]/);
  return at < 0 ? undefined : faultAt(source, at, 'there is a control character', 'delete it');
}

/** Graphviz draws the first graph of a file and passes over the rest in silence. */
function trailingFault(source: string, tokens: readonly DotToken[]): DrawingFault | undefined {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue;
    if (token.text === '{') depth += 1;
    if (token.text === '}') depth -= 1;
    const next = tokens[index + 1];
    if (token.text !== '}' || depth > 0 || next === undefined) continue;
    return faultAt(source, next.at, 'the graph has ended before this', 'move it inside the braces');
  }
  return undefined;
}
