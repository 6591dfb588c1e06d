import code from './prose/code.css?inline';
import figures from './prose/figures.css?inline';
import islands from './prose/islands.css?inline';
import lists from './prose/lists.css?inline';
import margin from './prose/margin.css?inline';
import math from './prose/math.css?inline';
import notes from './prose/notes.css?inline';
import scrolling from './prose/scrolling.css?inline';
import tables from './prose/tables.css?inline';
import text from './prose/text.css?inline';
import codeColours from './code-colours.css?inline';
import diagram from './diagram.css?inline';
import diagramHues from './diagram-hues.css?inline';
import { usedRules } from './used-rules.ts';

/** What only some texts hold, with the sign of it in their HTML; in the order of the cascade. */
const constructs: readonly { readonly sign: RegExp; readonly sheet: string }[] = [
  { sign: /diagram-hue/, sheet: diagramHues },
  { sign: /diagram-canvas/, sheet: diagram },
  { sign: /<code/, sheet: codeColours + code + scrolling },
  { sign: /<table/, sheet: tables + scrolling },
  { sign: /class="(?:callout|aside|details|footnote|term)|<dfn/, sheet: notes + margin },
  { sign: /<math/, sheet: scrolling + math },
  { sign: /class="island|<astro-island/, sheet: islands },
];

/**
 * The style sheets that a text needs, for the head of its page, less the rules of what it does not
 * have. Those of constructs whose looks scripts change stay whole.
 * @param html the whole text, as it will stand in `.prose`; left out: scripts will write it
 */
export function proseSheets(html?: string): readonly string[] {
  const prose = text + lists + figures;
  if (html === undefined) return [prose];
  const used = constructs.filter(({ sign }) => sign.test(html)).map(({ sheet }) => sheet);
  // What is in an island is known to its scripts.
  if (html.includes('<astro-island')) return [prose, ...used];
  const usedOf = (sheet: string) => usedRules(sheet, html, ['prose']);
  return [usedOf(prose), ...used.map((sheet) => (sheet === diagram ? usedOf(sheet) : sheet))];
}
