import { isEngine, rulingOn } from './dot-attributes.ts';
import { htmlLabelFault, measurableHtml } from './dot-html.ts';
import type { Engine } from './dot-layout.ts';
import { measuredSize, padWideText } from './dot-measure.ts';
import { type DotToken, dotTokenText } from './dot-tokens.ts';
import { faultAt, isFault, type Outcome } from './fault.ts';

/** Sizes in inches of 72 CSS pixels. They stand before the author's statements, which win. */
const graphDefaults = [
  `graph [fontname=Helvetica, fontsize=${measuredSize(14)}, style=rounded, labeljust=l, pad=0];`,
  'graph [nodesep=0.4, ranksep=0.5];',
  `node [fontname=Helvetica, fontsize=${measuredSize(14)}, shape=box, style=rounded];`,
  'node [margin="0.2,0.1"];',
  `edge [fontname=Helvetica, fontsize=${measuredSize(13)}, arrowsize=0.75];`,
].join(' ');

/** CSS pixels between a cluster's line and what it holds. */
const clusterDefaults = 'margin=16;';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Set where the edit takes the author's choice of layout out of the source. */
  readonly engine?: Engine;
}

/** The source as Graphviz shall read it, line by line the author's. */
export function editsOf(
  source: string,
  tokens: readonly DotToken[],
): Outcome<{ readonly text: string; readonly engine: Engine }> {
  const opening = tokens.find(({ kind, text }) => kind === 'mark' && text === '{');
  let text = '';
  let engine: Engine = 'dot';
  let copied = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.at < copied) continue;
    const edit = editOf(source, tokens, index, token === opening);
    if (isFault(edit)) return edit;
    if (edit === undefined) continue;
    text += source.slice(copied, edit.from) + edit.text;
    copied = edit.to;
    engine = edit.engine ?? engine;
  }
  return { text: text + source.slice(copied), engine };
}

function editOf(
  source: string,
  tokens: readonly DotToken[],
  index: number,
  opensGraph: boolean,
): Outcome<Edit> | undefined {
  const token = tokens[index];
  if (token === undefined || tokens[index - 1]?.text === ':') return undefined;
  if (opensGraph) return swap(token, `{ ${graphDefaults} `);
  if (token.kind === 'mark')
    return opensSubgraph(tokens, index) ? swap(token, `{ ${clusterDefaults} `) : undefined;
  if (token.kind === 'html')
    return htmlLabelFault(source, token) ?? swap(token, measurableHtml(token.text));
  return tokens[index + 1]?.text === '='
    ? attributeEdit(source, tokens, index)
    : swap(token, padded(token));
}

function swap(token: DotToken, text: string): Edit {
  return { from: token.at, to: token.at + token.text.length, text };
}

/** Anonymous groups are no clusters; `subgraph name {` may be one. */
function opensSubgraph(tokens: readonly DotToken[], index: number): boolean {
  return tokens[index]?.text === '{' && tokens[index - 2]?.text.toLowerCase() === 'subgraph';
}

/** The filler goes inside the quotes of a string, at the end of a word. */
function padded(token: DotToken): string {
  if (token.kind !== 'string') return padWideText(token.text);
  return `"${padWideText(token.text.slice(1, -1))}"`;
}

/**
 * Replaces an attribute that is ruled on; another's value is text like any other. An empty `layout`
 * is a layout to Graphviz, so what is dropped becomes a comment.
 */
function attributeEdit(
  source: string,
  tokens: readonly DotToken[],
  index: number,
): Outcome<Edit> | undefined {
  const values = valueTokens(tokens, index + 2);
  const [name, first, last] = [tokens[index], values[0], values.at(-1)];
  if (name === undefined || first === undefined || last === undefined) return undefined;
  const attribute = dotTokenText(name);
  const value = values.map(dotTokenText).join('');
  const ruling = rulingOn(attribute, value);
  if (ruling === undefined) return undefined;
  const place = { from: name.at, to: last.at + last.text.length };
  const lineBreaks = source.slice(place.from, place.to).replace(/[^\n]/g, '');
  if (ruling !== 'dropped' && 'message' in ruling) {
    return faultAt(source, first.at, ruling.message, ruling.fix);
  }
  const written =
    ruling === 'dropped' ? 'comment=""' : `${ruling.first ?? ''}${name.text}="${ruling.value}"`;
  const edit = { ...place, text: written + lineBreaks };
  return attribute === 'layout' && isEngine(value) ? { ...edit, engine: value } : edit;
}

/** The tokens of one value: a word or a string, with all that is added to it by `+`. */
function valueTokens(tokens: readonly DotToken[], start: number): readonly DotToken[] {
  const values: DotToken[] = [];
  for (let at = start; at === start || tokens[at - 1]?.text === '+'; at += 2) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.kind === 'html') return values;
    values.push(token);
  }
  return values;
}
