import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { clustersOf, type DotGraph, type DotObject, type DotPart, nodesOf } from './model.ts';
import { geometryOf, isThin, type Stroke, strokesOf, tenth } from './strokes.ts';
import { drawnOverMeasured } from './source.ts';

/** CSS pixels around a drawing, for lines and for labels that run wider than they were measured. */
const padding = 12;

/** CSS pixels; the root of the drawing states it, labels of another size state theirs. */
const commonSize = 14;

/** CSS pixels; labels inside tables and the like may ask for less. */
const smallestSize = 12;

/** CSS pixels: the corners of nodes and clusters. */
const corner = 6;

/** CSS pixels from a cluster's left side to its label. */
const clusterIndent = 16;

/**
 * The publication's own SVG of a graph: Graphviz's places, classes in place of its paint. Labels of
 * clusters stand above all else, as edges may cross them.
 * @returns the SVG, and its size in CSS pixels
 */
export function pictureOf(graph: DotGraph) {
  const [left = 0, bottom = 0, right = 0, top = 0] = graph.bb.split(',').map(Number);
  const width = Math.ceil(right - left) + 2 * padding;
  const height = Math.ceil(Math.abs(top - bottom)) + 2 * padding;
  const start = [Math.floor(left) - padding, Math.floor(Math.min(top, bottom)) - padding];
  const clusters = clustersOf(graph);
  const frame = {
    width,
    height,
    viewBox: [...start, width, height].join(' '),
    fontSize: commonSize,
  };
  const root = s('svg', frame, [
    ...clusters.flatMap((each) => group('cluster', drawShapes('cluster', each))),
    ...graph.edges.flatMap((each) => drawEdge(each, labelShift(graph))),
    ...nodesOf(graph).flatMap((each) =>
      group('node', [...drawShapes('node', each), ...drawTexts(each)]),
    ),
    ...clusters.flatMap((each) => group('cluster', drawClusterTexts(each))),
    ...drawTexts(graph),
  ]);
  return { svg: toHtml(root, { space: 'svg', closeEmptyElements: true }), width, height };
}

/**
 * `dot` sets a label hard against its edge, to the right of one that runs down and above one that
 * runs across; the other layouts set it on the edge, where it stays. CSS pixels.
 */
function labelShift({ layout, rankdir }: DotGraph) {
  if (layout !== 'dot') return { x: 0, y: 0 };
  return /^(?:LR|RL)$/.test(rankdir) ? { x: 0, y: -3 } : { x: 5, y: 0 };
}

type Kind = 'cluster' | 'edge' | 'node';

interface Shift {
  readonly x: number;
  readonly y: number;
}

function group(kind: Kind, children: readonly Element[]): Element[] {
  return children.length === 0 ? [] : [s('g', { className: `diagram-${kind}` }, [...children])];
}

function drawEdge(edge: DotPart, shift: Shift): Element[] {
  const operations = [edge._draw_, edge._hdraw_, edge._tdraw_];
  const shapes = operations.flatMap(strokesOf).map((stroke) => drawShape(stroke, 'solid', false));
  return group('edge', [...shapes, ...drawTexts(edge, shift)]);
}

/** The outline of a node or cluster, which takes the paint of its kind, and what decorates it. */
function drawShapes(kind: Kind, part: DotObject): Element[] {
  const strokes = [part._draw_, part._ldraw_].flatMap(strokesOf);
  const shapes = strokes.filter(({ op }) => op !== 'T');
  const isBlank = kind === 'node' && shapes.length === strokes.length;
  return shapes.map((stroke, index) => {
    const isSolid = isBlank || (index > 0 && isThin(stroke));
    const isBare = kind === 'node' && index > 0;
    return drawShape(stroke, isSolid ? 'solid' : 'filled', isBare, part);
  });
}

/** @param isBare set where an outline without filling lets through what lies below */
function drawShape(
  stroke: Stroke,
  filling: 'solid' | 'filled',
  isBare: boolean,
  part?: DotObject,
): Element {
  const { isFilled, isStroked, isWhite, isStrong, dashes } = stroke;
  const classes: string[] = [];
  if (isFilled && !isWhite) classes.push(`diagram-${filling}`);
  if (isStrong && isStroked) classes.push('diagram-strong');
  if (dashes) classes.push(`diagram-${dashes}`);
  const [name, geometry] = geometryOf(stroke, part, corner);
  return s(name, {
    className: classes.length === 0 ? undefined : classes,
    ...geometry,
    fill: isBare && !isFilled ? 'none' : undefined,
    stroke: isStroked ? undefined : 'none',
  });
}

function drawTexts(part: DotPart, shift: Shift = { x: 0, y: 0 }): Element[] {
  return [part._ldraw_, part._hldraw_, part._tldraw_]
    .flatMap(strokesOf)
    .filter(({ op }) => op === 'T')
    .map((text) => drawText(text, [text.pt[0] + shift.x, text.pt[1] + shift.y]));
}

/** Labels on the left begin where the publication's do, wherever its wider type would end. */
function drawClusterTexts(cluster: DotObject): Element[] {
  const xs = cluster._draw_.flatMap(({ points }) => points.map(([x]) => x));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return strokesOf(cluster._ldraw_)
    .filter(({ op }) => op === 'T')
    .map((text) => {
      const isLeft = text.pt[0] < (left + right) / 2 - clusterIndent;
      return isLeft
        ? drawText({ ...text, align: 'l' }, [left + clusterIndent, text.pt[1]])
        : drawText(text, text.pt);
    });
}

const anchors = { l: undefined, c: 'middle', r: 'end' } as const;

/** A text as Graphviz places it, in the publication's type. */
function drawText(text: Stroke, [x, y]: readonly [number, number]): Element {
  const size = Math.max(smallestSize, tenth(text.size * drawnOverMeasured));
  const classes: string[] = ['diagram-label'];
  if (text.fontchar & 1) classes.push('diagram-bold');
  if (text.fontchar & 2) classes.push('diagram-italic');
  if (text.face.startsWith('Courier')) classes.push('diagram-code');
  const place = { textAnchor: anchors[text.align], x: tenth(x), y: tenth(y) };
  const fontSize = size === commonSize ? undefined : size;
  return s('text', { className: classes, ...place, fontSize }, text.text);
}
