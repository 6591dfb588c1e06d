import { drawnSize } from './dot-measure.ts';
import { isThin, roundNumbers, tidyShape } from './dot-shapes.ts';
import type { DiagramClass } from './look.ts';
import { attributeOf, textOf, type XmlAttribute, type XmlElement, type XmlNode } from './xml.ts';

/** What Graphviz groups the parts of a drawing into, in the order in which they are drawn here. */
export const partKinds = ['cluster', 'edge', 'node'] as const;
export type PartKind = (typeof partKinds)[number];

/** CSS pixels; the root of the drawing states it, labels of another size state theirs. */
export const commonSize = 14;

/** CSS pixels to move something by. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/**
 * One cluster, edge or node: its shapes and labels, with classes in place of all paint.
 * @param shift what an edge's labels are moved by
 * @returns the part, and what belongs above all parts: the label of a cluster, which edges may cross
 */
export function drawPart(kind: PartKind, group: XmlElement, shift: Shift): DrawnPart {
  const leaves = leavesOf(group);
  const shapes = leaves.filter(({ name }) => name !== 'text');
  const labels = leaves.filter(({ name }) => name === 'text');
  const drawn = shapes.map((shape, index) => drawShape(kind, shape, index, leaves));
  const placed = labels.map((label) => drawLabel(placeLabel(kind, label, drawn[0], shift)));
  const wrap = (children: readonly XmlElement[]) =>
    withClasses(element('g', [], children), [`diagram-${kind}`]);
  if (kind !== 'cluster') return { part: wrap([...drawn, ...placed]), above: [] };
  return { part: wrap(drawn), above: placed.length === 0 ? [] : [wrap(placed)] };
}

export interface DrawnPart {
  readonly part: XmlElement;
  readonly above: readonly XmlElement[];
}

/** CSS pixels from a cluster's left side to its label. */
const clusterIndent = 16;

function placeLabel(
  kind: PartKind,
  label: XmlElement,
  body: XmlElement | undefined,
  shift: Shift,
): XmlElement {
  if (kind === 'edge') return moveBy(label, shift);
  if (kind === 'node' || body?.name !== 'rect') return label;
  const [left, width] = [Number(attributeOf(body, 'x')), Number(attributeOf(body, 'width'))];
  const isLeft = Number(attributeOf(label, 'x')) < left + width / 2 - clusterIndent;
  return isLeft ? startAt(label, left + clusterIndent) : label;
}

function startAt(label: XmlElement, x: number): XmlElement {
  const others = label.attributes.filter(({ name }) => name !== 'x' && name !== 'text-anchor');
  return { ...label, attributes: [attribute('x', String(x)), ...others] };
}

function moveBy(text: XmlElement, shift: Shift): XmlElement {
  const attributes = text.attributes.map((each) => {
    if (each.name !== 'x' && each.name !== 'y') return each;
    return { ...each, value: (Number(each.value) + shift[each.name]).toFixed(2) };
  });
  return { ...text, attributes };
}

/** A text as Graphviz places it, in the publication's type. */
export function drawLabel(text: XmlElement): XmlElement {
  const size = drawnSize(Number(attributeOf(text, 'font-size') ?? commonSize));
  const kept = keep(text, [
    'text-anchor',
    'x',
    'y',
    'transform',
    'text-decoration',
    'baseline-shift',
  ]);
  const sized = size === commonSize ? kept : [...kept, attribute('font-size', String(size))];
  const classes: DiagramClass[] = ['diagram-label'];
  if (attributeOf(text, 'font-weight') === 'bold') classes.push('diagram-bold');
  if (attributeOf(text, 'font-style') === 'italic') classes.push('diagram-italic');
  if (attributeOf(text, 'font-family')?.startsWith('Courier')) classes.push('diagram-code');
  return withClasses(element('text', sized, [textOf(text)]), classes);
}

function drawShape(
  kind: PartKind,
  shape: XmlElement,
  index: number,
  leaves: readonly XmlElement[],
): XmlElement {
  const isBody = index === 0 && kind !== 'edge';
  const isPlainBox = leaves.every((leaf, at) => at === 0 || /^(?:text|polyline)$/.test(leaf.name));
  const box = isBody && isPlainBox ? tidyShape(shape) : undefined;
  const geometry = box?.attributes ?? keep(shape, ['d', 'points', 'cx', 'cy', 'rx', 'ry']);
  const unpainted = unpaintedOf(kind, shape, isBody);
  const drawn = element(box?.name ?? shape.name, [...geometry, ...unpainted], []);
  return withClasses(drawn, shapeClasses(kind, shape, isBody, leaves));
}

/** Paint that is absent stays absent; all other paint is the business of classes. */
function unpaintedOf(kind: PartKind, shape: XmlElement, isBody: boolean): readonly XmlAttribute[] {
  const inherits = (isBody && kind === 'node') || (kind === 'edge' && shape.name === 'path');
  const names = inherits || kind === 'cluster' ? ['stroke'] : ['fill', 'stroke'];
  return names
    .filter((name) => isUnpainted(attributeOf(shape, name)))
    .map((name) => attribute(name, 'none'));
}

function shapeClasses(
  kind: PartKind,
  shape: XmlElement,
  isBody: boolean,
  leaves: readonly XmlElement[],
): DiagramClass[] {
  const classes: DiagramClass[] = [];
  const fill = attributeOf(shape, 'fill');
  const hasText = leaves.some(({ name }) => name === 'text');
  const isSolid = kind === 'edge' || (kind === 'node' && !hasText) || (!isBody && isThin(shape));
  if (!isUnpainted(fill) && fill !== 'white')
    classes.push(isSolid ? 'diagram-solid' : 'diagram-filled');
  const isStrong = Number(attributeOf(shape, 'stroke-width') ?? 1) > 1;
  if (isStrong && !isUnpainted(attributeOf(shape, 'stroke'))) classes.push('diagram-strong');
  const dashes = attributeOf(shape, 'stroke-dasharray');
  if (dashes) classes.push(dashes.startsWith('1,') ? 'diagram-dotted' : 'diagram-dashed');
  return classes;
}

function isUnpainted(paint: string | undefined): boolean {
  return paint === undefined || paint === 'none' || paint === 'transparent';
}

/** Shapes and texts, whatever groups and links lie around them. */
function leavesOf(node: XmlElement): readonly XmlElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'g' || child.name === 'a') return leavesOf(child);
    return /^(?:polygon|polyline|path|ellipse|text)$/.test(child.name) ? [child] : [];
  });
}

function keep(from: XmlElement, names: readonly string[]): readonly XmlAttribute[] {
  return from.attributes
    .filter(({ name }) => names.includes(name))
    .map((each) => ({ ...each, value: roundNumbers(each.value) }));
}

function withClasses(from: XmlElement, classes: readonly DiagramClass[]): XmlElement {
  if (classes.length === 0) return from;
  return { ...from, attributes: [attribute('class', classes.join(' ')), ...from.attributes] };
}

function element(
  name: string,
  attributes: readonly XmlAttribute[],
  children: readonly XmlNode[],
): XmlElement {
  return { name, attributes, children, at: 0 };
}

function attribute(name: string, value: string): XmlAttribute {
  return { name, value, at: 0 };
}
