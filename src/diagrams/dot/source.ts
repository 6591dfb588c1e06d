import { faultAt, type Outcome } from '../fault.ts';

/** UTF-16 units; what needs more is no diagram to read. */
const longestSource = 20_000;

/**
 * Graphviz measures text as Helvetica; the page sets it in Inter, which runs up to 1.07 as wide. So
 * text is measured a step larger than it is drawn.
 */
export const drawnOverMeasured = 14 / 15;

/** CSS pixels: the bounds of legible type. */
const typeSizes = { smallest: 12, largest: 40 };

/** Sizes in inches of 72 CSS pixels. They stand before the author's statements, which win. */
const graphDefaults = [
  `graph [fontname=Helvetica, fontsize=${measured(14)}, style=rounded, labeljust=l, nodesep=0.4];`,
  `node [fontname=Helvetica, fontsize=${measured(14)}, shape=box, style=rounded];`,
  'node [margin="0.2,0.1"];',
  `edge [fontname=Helvetica, fontsize=${measured(13)}, arrowsize=0.75];`,
].join(' ');

/** CSS pixels between a cluster's line and what it holds. */
const clusterDefaults = 'margin=16;';

/**
 * Graphviz draws round and pointed shapes around the box of the text, so the margin that suits a
 * box makes them swell. Stated with the shape, a smaller one stands unless the author's follows.
 */
const margins: Readonly<Record<string, string>> = {
  ellipse: '0.06,0.03',
  oval: '0.06,0.03',
  circle: '0.03,0.03',
  doublecircle: '0.03,0.03',
  diamond: '0.06,0.01',
};

const quoted = String.raw`"(?:\\[^]|[^"\\])*"`;
const comment = String.raw`\/\*[^]*?\*\/|\/\/.*|^#.*`;
const opening = String.raw`(?:\s|${comment})*(?:${quoted}|[^\s{}[\]"=;]+)?(?:\s|${comment})*\{`;
const pieces = new RegExp(
  [
    String.raw`(?<subgraph>\bsubgraph\b${opening})`,
    String.raw`(?<graph>\b(?:di)?graph\b${opening})`,
    String.raw`(?<size>\b(?:label)?fontsize\s*=\s*)"?(?<points>\d+(?:\.\d+)?)"?`,
    String.raw`(?<font>\b(?:label)?fontname\s*=\s*)(?<face>"[^"]*"|\w+)`,
    String.raw`\bshape\s*=\s*"?(?<shape>${Object.keys(margins).join('|')})\b"?`,
    String.raw`(?<seed>\bstart\s*=\s*)"?rand\w*"?`,
    quoted,
    comment,
  ].join('|'),
  'gim',
);

/**
 * Makes DOT source ready for Graphviz, line by line the author's: with the publication's defaults
 * before the author's statements, type of a legible size, measured in a face that is known, and no
 * drawing left to chance.
 */
export function prepareDot(source: string): Outcome<{ readonly text: string }> {
  if (source.trim() === '') {
    return faultAt(source, 0, 'the diagram is empty', 'write a graph such as digraph { a -> b }');
  }
  if (source.length > longestSource) {
    const message = `the source has ${source.length} characters; expected at most ${longestSource}`;
    return faultAt(source, longestSource, message, 'draw less, or split it into several diagrams');
  }
  // Graphviz draws the first graph of a file and passes over the rest in silence.
  const second = [...source.matchAll(pieces)].filter(({ groups }) => groups?.['graph'])[1];
  if (second) {
    const fix = 'write it as a diagram of its own, or as a subgraph';
    return faultAt(source, second.index, 'a second graph begins here', fix);
  }
  return { text: source.replace(pieces, (piece, ...rest) => prepared(piece, rest.at(-1))) };
}

/** CSS pixels of drawn type as the size to give to Graphviz. */
function measured(drawn: number): number {
  const legible = Math.min(typeSizes.largest, Math.max(typeSizes.smallest, drawn));
  return Math.round((legible / drawnOverMeasured) * 100) / 100;
}

function prepared(piece: string, groups: Readonly<Record<string, string | undefined>>): string {
  const { subgraph, graph, size, points, font, face, shape, seed } = groups;
  if (subgraph) return `${subgraph} ${clusterDefaults}`;
  if (graph) return `${graph} ${graphDefaults}`;
  if (size) return size + measured(Number(points));
  if (font) return font + (/cour|mono|consol/i.test(face ?? '') ? 'Courier' : 'Helvetica');
  if (shape) return `margin="${margins[shape.toLowerCase()]}" ${piece}`;
  if (seed) return `${seed}1`;
  return piece;
}
