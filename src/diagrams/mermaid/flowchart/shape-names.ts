/** The outlines that nodes are drawn with, by Mermaid's short names. */
export type ShapeName = (typeof shapeNames)[number];

export const shapeNames = [
  'rect',
  'rounded',
  'stadium',
  'fr-rect',
  'cyl',
  'datastore',
  'circle',
  'ellipse',
  'bang',
  'cloud',
  'diam',
  'hex',
  'lean-r',
  'lean-l',
  'trap-b',
  'trap-t',
  'dbl-circ',
  'text',
  'notch-rect',
  'lin-rect',
  'sm-circ',
  'fr-circ',
  'fork',
  'hourglass',
  'brace',
  'brace-r',
  'braces',
  'bolt',
  'doc',
  'delay',
  'h-cyl',
  'lin-cyl',
  'curv-trap',
  'div-rect',
  'tri',
  'win-pane',
  'f-circ',
  'lin-doc',
  'notch-pent',
  'flip-tri',
  'sl-rect',
  'docs',
  'st-rect',
  'flag',
  'bow-rect',
  'cross-circ',
  'tag-doc',
  'tag-rect',
  'odd',
] as const;

/** Other names of a shape, in `@{ shape: … }`. Source: Mermaid's table of shapes. */
const aliases: Partial<Readonly<Record<ShapeName, string>>> = {
  rect: 'proc process rectangle note',
  rounded: 'event state',
  stadium: 'terminal pill',
  'fr-rect': 'subprocess subproc framed-rectangle subroutine',
  cyl: 'db database cylinder',
  datastore: 'data-store',
  circle: 'circ',
  diam: 'decision diamond question choice',
  hex: 'hexagon prepare',
  'lean-r': 'lean-right in-out',
  'lean-l': 'lean-left out-in',
  'trap-b': 'priority trapezoid-bottom trapezoid',
  'trap-t': 'manual trapezoid-top inv-trapezoid',
  'dbl-circ': 'double-circle',
  'notch-rect': 'card notched-rectangle',
  'lin-rect': 'lined-rectangle lined-process lin-proc shaded-process',
  'sm-circ': 'start small-circle',
  'fr-circ': 'stop framed-circle',
  fork: 'join',
  hourglass: 'collate',
  brace: 'comment brace-l',
  bolt: 'com-link lightning-bolt',
  doc: 'document',
  delay: 'half-rounded-rectangle',
  'h-cyl': 'das horizontal-cylinder',
  'lin-cyl': 'disk lined-cylinder',
  'curv-trap': 'curved-trapezoid display',
  'div-rect': 'div-proc divided-rectangle divided-process',
  tri: 'extract triangle',
  'win-pane': 'internal-storage window-pane',
  'f-circ': 'junction filled-circle anchor',
  'lin-doc': 'lined-document',
  'notch-pent': 'loop-limit notched-pentagon',
  'flip-tri': 'manual-file flipped-triangle',
  'sl-rect': 'manual-input sloped-rectangle',
  docs: 'documents st-doc stacked-document',
  'st-rect': 'procs processes stacked-rectangle',
  flag: 'paper-tape',
  'bow-rect': 'stored-data bow-tie-rectangle',
  'cross-circ': 'summary crossed-circle',
  'tag-doc': 'tagged-document',
  'tag-rect': 'tagged-rectangle tag-proc tagged-process',
};

const byName: ReadonlyMap<string, ShapeName> = new Map(
  shapeNames.flatMap((shape) =>
    [shape, ...(aliases[shape]?.split(' ') ?? [])].map((name) => [name, shape] as const),
  ),
);

/** The shape of a name in `@{ shape: … }`; undefined where there is none. */
export function shapeOf(name: string): ShapeName | undefined {
  return byName.get(name);
}

/** All names that `shapeOf` knows. */
export const knownShapeNames: readonly string[] = [...byName.keys()];

/** The brackets of a node, the longest first; what closes them tells its shape. */
export const brackets: readonly (readonly [
  opener: string,
  shapes: Readonly<Record<string, ShapeName>>,
])[] = [
  ['(((', { ')))': 'dbl-circ' }],
  ['((', { '))': 'circle' }],
  ['([', { '])': 'stadium' }],
  ['(-', { '-)': 'ellipse' }],
  ['(', { ')': 'rounded' }],
  ['[[', { ']]': 'fr-rect' }],
  ['[(', { ')]': 'cyl' }],
  ['[/', { '/]': 'lean-r', '\\]': 'trap-b' }],
  ['[\\', { '\\]': 'lean-l', '/]': 'trap-t' }],
  ['[', { ']': 'rect' }],
  ['{{', { '}}': 'hex' }],
  ['{', { '}': 'diam' }],
  ['>', { ']': 'odd' }],
];
