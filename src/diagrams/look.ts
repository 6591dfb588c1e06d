/**
 * The look of a diagram as data: what each class that a drawing may carry means, in terms of the
 * page's colours. The page's style sheet says the same (a test holds the two against each other);
 * whatever rasterises a drawing writes these rules with literal colours.
 */

/** The custom properties that a diagram is drawn with. */
export type DiagramProperty =
  | '--sans'
  | '--mono'
  | '--ink'
  | '--ink-soft'
  | '--surface'
  | '--rule'
  | '--paper'
  | '--diagram-tint'
  | `--diagram-hue-${number}`
  | `--diagram-line-${number}`;

/** Declarations of one rule; a value may be a custom property, as `var(--ink)`. */
export type DiagramRule = Readonly<Record<string, string>>;

/** How many colours of the spectrum tell kinds apart; what has more kinds begins again. */
export const hueCount = 8;

const hueRules: Readonly<Record<string, DiagramRule>> = Object.fromEntries(
  Array.from({ length: hueCount }, (_, index) => [
    `.diagram-hue-${index + 1}`,
    {
      fill: `var(--diagram-hue-${index + 1})`,
      stroke: `var(--diagram-line-${index + 1})`,
    },
  ]),
);

/** In CSS order: of two rules that match equally well, the later wins. */
export const diagramLook: Readonly<Record<string, DiagramRule>> = {
  ...hueRules,
  '.diagram-cluster': {
    fill: 'none',
    stroke: 'var(--rule)',
    'stroke-width': '1.25',
  },
  '.diagram-edge': { fill: 'none', stroke: 'var(--ink-soft)', 'stroke-width': '1.25' },
  '.diagram-node': {
    fill: 'var(--surface)',
    stroke: 'var(--ink-soft)',
    'stroke-width': '1.25',
  },
  '.diagram-grid': { fill: 'none', stroke: 'var(--rule)', 'stroke-width': '1.25' },
  '.diagram-series': { fill: 'var(--surface)', stroke: 'var(--ink-soft)', 'stroke-width': '1.25' },
  '.diagram-filled': { fill: 'var(--diagram-tint)' },
  '.diagram-solid': { fill: 'var(--ink-soft)' },
  '.diagram-blank': { fill: 'var(--paper)' },
  '.diagram-open': { fill: 'none' },
  '.diagram-bare': { stroke: 'none' },
  '.diagram-trace': { fill: 'none', 'stroke-width': '2.25', 'stroke-linejoin': 'round' },
  '.diagram-strong': { stroke: 'var(--ink)', 'stroke-width': '2.25' },
  '.diagram-strong.diagram-solid': { fill: 'var(--ink)' },
  '.diagram-dashed': { 'stroke-dasharray': '5 4' },
  '.diagram-dotted': {
    'stroke-dasharray': '0 4',
    'stroke-linecap': 'round',
    'stroke-width': '1.75',
  },
  '.diagram-label': {
    fill: 'var(--ink)',
    stroke: 'none',
    'font-family': 'var(--sans)',
    'font-weight': '400',
  },
  '.diagram-cluster .diagram-label': {
    fill: 'var(--ink-soft)',
    stroke: 'var(--paper)',
    'stroke-width': '4',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'font-weight': '600',
  },
  '.diagram-edge .diagram-label': {
    fill: 'var(--ink-soft)',
    stroke: 'var(--paper)',
    'stroke-width': '4',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  },
  '.diagram-grid .diagram-label': { fill: 'var(--ink-soft)' },
  '.diagram-bold': { 'font-weight': '600' },
  '.diagram-italic': { 'font-style': 'italic' },
  '.diagram-code': { 'font-family': 'var(--mono)' },
  '.diagram-own': { color: 'var(--ink)' },
};
