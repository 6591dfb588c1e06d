import {
  commonSize,
  drawLabel,
  drawPart,
  type PartKind,
  partKinds,
  type Shift,
} from './dot-parts.ts';
import { isFault } from './fault.ts';
import { attributeOf, parseXml, textOf, type XmlAttribute, type XmlElement } from './xml.ts';
import { xmlText } from './xml-text.ts';

/** CSS pixels around a drawing, for lines and for labels that run wider than they were measured. */
const padding = 12;

/** A drawing with the labels in it. */
export interface DotPicture {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** What is written on each node and cluster, by name. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Draws the publication's own SVG after Graphviz's: the same places, nothing of its paint.
 * @param shift CSS pixels that the labels of edges are moved by
 * @throws Error when Graphviz's output is not the SVG that it has always been
 */
export function pictureOf(output: string, shift: Shift): DotPicture {
  const root = parseXml(output.slice(output.indexOf('<svg')));
  if (isFault(root)) throw new Error(`Graphviz wrote no well-formed SVG: ${root.message}`);
  const graph = elementsOf(root).find(({ name }) => name === 'g');
  if (graph === undefined) throw new Error('Graphviz wrote an SVG without a graph');
  const parts = partKinds.flatMap((kind) =>
    groupsOf(graph, kind).map((group) => ({ kind, group })),
  );
  const titles = elementsOf(graph).filter(({ name }) => name === 'text');
  const drawn = parts.map(({ kind, group }) => drawPart(kind, group, shift));
  const layers = [
    ...drawn.map(({ part }) => part),
    ...drawn.flatMap(({ above }) => above),
    ...titles.map(drawLabel),
  ];
  const frame = frameOf(root, graph);
  return {
    svg: xmlText({
      name: 'svg',
      attributes: frame.attributes,
      children: frame.wrap(layers),
      at: 0,
    }),
    width: frame.width,
    height: frame.height,
    labels: new Map(parts.filter(({ kind }) => kind !== 'edge').map(({ group }) => labelOf(group))),
  };
}

function groupsOf(graph: XmlElement, kind: PartKind): readonly XmlElement[] {
  return elementsOf(graph).filter((each) => attributeOf(each, 'class') === kind);
}

function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The name of a node or cluster, and the lines written on it. */
function labelOf(group: XmlElement): [name: string, label: string] {
  const name = elementsOf(group).find((child) => child.name === 'title');
  return [name ? textOf(name) : '', joinLines(textsIn(group))];
}

/** A word that was divided at the end of a line keeps its hyphen and loses the gap. */
function joinLines(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(\p{L}-) (?=\p{Ll})/gu, '$1')
    .trim();
}

function textsIn(node: XmlElement): readonly string[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === 'text') return [textOf(child)];
    return textsIn(child);
  });
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly attributes: readonly XmlAttribute[];
  /** Puts the parts at their places inside the root. */
  wrap(parts: readonly XmlElement[]): readonly XmlElement[];
}

/** Graphviz moves its drawing by a transform; a view box that starts elsewhere does the same. */
function frameOf(root: XmlElement, graph: XmlElement): Frame {
  const box = (attributeOf(root, 'viewBox') ?? '').split(/\s+/).map(Number);
  const [left = 0, top = 0, innerWidth = 0, innerHeight = 0] = box;
  const width = Math.ceil(innerWidth) + 2 * padding;
  const height = Math.ceil(innerHeight) + 2 * padding;
  const transform = (attributeOf(graph, 'transform') ?? '').replace('scale(1 1) ', '');
  const moved = /^rotate\(0\) translate\((\S+) (\S+)\)$/.exec(transform);
  const start = moved ? [left - Number(moved[1]), top - Number(moved[2])] : [left, top];
  const viewBox = [...start.map((each) => Math.floor(each) - padding), width, height].join(' ');
  const attributes = Object.entries({
    width,
    height,
    viewBox,
    'font-size': commonSize,
  }).map(([name, value]) => ({ name, value: String(value), at: 0 }));
  const turned = { name: 'g', attributes: [{ name: 'transform', value: transform, at: 0 }], at: 0 };
  return {
    width,
    height,
    attributes,
    wrap: (parts) => (moved ? parts : [{ ...turned, children: parts }]),
  };
}
