import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Drawing, DrawingFault } from '../../model/diagram.ts';
import { extentFault, faultAt, isFault } from '../fault.ts';
import {
  declarationsOf,
  definitions,
  isKept,
  isOwnColor,
  type Refusal,
  refusalOf,
  silent,
  textual,
} from './rules.ts';
import { elementsIn, everyElement, parseXml, textOf, type XmlElement } from './xml.ts';

/** UTF-16 units; a page carries the drawing whole. */
const longestFile = 200_000;

/** Elements of one definition. */
const largestDefinition = 40;

/**
 * Takes an author's own SVG file into a page. What could run, load or reach outside the file is
 * refused; what only editors read (metadata, comments, their own namespaces) is left out; style
 * attributes become presentation attributes, ids get a prefix of the file's own.
 *
 * A drawing that paints with `currentColor`, or not at all, follows the page's theme; one with
 * colours of its own is marked `diagram-painted`, and stands on a light sheet in either theme.
 * Classes of the site's own drawings (`diagram-node` and so on) may be used, others are left out.
 */
export function adoptSvg(source: string): Drawing | DrawingFault {
  if (source.length > longestFile) {
    const message = `the file has ${source.length} characters; expected at most ${longestFile}`;
    return faultAt(source, 0, message, 'simplify the drawing, or use a picture');
  }
  const root = parseXml(source);
  if (isFault(root)) return root;
  if (root.name !== 'svg') {
    const message = `the file begins with <${root.name}>; expected <svg>`;
    const fix = 'save the drawing as plain SVG, whose first element is <svg>';
    return faultAt(source, root.at, message, fix);
  }
  const visible = withoutSilent(root);
  for (const element of everyElement(visible)) {
    const refusal = refusalOf(element.name, attributesOf(element)) ?? multiplication(element);
    if (refusal) return faultAt(source, element.at, ...refusal);
  }
  const size = sizeOf(source, root);
  if (isFault(size)) return size;

  const prefix = `d${createHash('sha256').update(source).digest('hex').slice(0, 8)}-`;
  const { children, properties } = adopted(visible, prefix);
  const frame = { fill: 'currentColor', ...properties, ...size, className: classesOf(visible) };
  const svg = toHtml(s('svg', frame, children), { space: 'svg', closeEmptyElements: true });
  return {
    svg,
    width: size.width,
    height: size.height,
    description: descriptionOf(root),
    notes: [],
  };
}

/** The same drawing without what only editors read. */
function withoutSilent(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): readonly (XmlElement | string)[] => {
    if (typeof child === 'string') return textual.has(element.name) ? [child] : [];
    const isForeign = child.namespace !== element.namespace;
    return isForeign || silent.has(child.name) ? [] : [withoutSilent(child)];
  });
  return { ...element, children };
}

/** Definitions are drawn wherever they are referred to: large or nested ones cost without end. */
function multiplication(element: XmlElement): Refusal | undefined {
  if (!definitions.has(element.name)) return undefined;
  const inside = everyElement(element);
  const isNested = inside.some((each) => /url\(/i.test([...attributesOf(each).values()].join()));
  if (inside.length <= largestDefinition && !isNested) return undefined;
  const message = `<${element.name}> refers to another, or holds over ${largestDefinition} elements`;
  return [message, 'draw it where it is used'];
}

/** Of two that set the same, the style attribute wins. */
function attributesOf({ attributes }: XmlElement) {
  const style = attributes.find(([name]) => name === 'style')?.[1] ?? '';
  const stated = attributes.filter(([name]) => name !== 'style');
  return new Map([...stated, ...declarationsOf(style)]);
}

function adopted(element: XmlElement, prefix: string): Element {
  const attributes = attributesOf(element);
  const kept = [...attributes].filter(([name]) => isKept(name));
  const [id, href] = [attributes.get('id'), attributes.get('href')];
  const classes = attributes
    .get('class')
    ?.split(/\s+/)
    .filter((each) => /^diagram-[a-z]+$/.test(each));
  const properties = {
    ...Object.fromEntries(kept.map(([name, value]) => [name, prefixed(value, prefix)])),
    ...(id && definitions.has(element.name) && { id: prefix + id }),
    ...(href && definitions.has(element.name) && { href: `#${prefix}${href.trim().slice(1)}` }),
    ...(classes?.length && { className: classes }),
  };
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : adopted(child, prefix),
  );
  return s(element.name, properties, children);
}

function prefixed(value: string, prefix: string): string {
  return value.replace(/url\(\s*["']?#([^"')\s]+)["']?\s*\)/gi, `url(#${prefix}$1)`);
}

function classesOf(root: XmlElement): string {
  const isPainted = everyElement(root).some((each) =>
    [...attributesOf(each)].some(([name, value]) => isOwnColor(name, value)),
  );
  return isPainted ? 'diagram-own diagram-painted' : 'diagram-own';
}

/** What the drawing calls itself and says of itself. */
function descriptionOf(root: XmlElement): string {
  return ['title', 'desc']
    .flatMap((name) => elementsIn(root).find((each) => each.name === name) ?? [])
    .map((element) => textOf(element).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** CSS pixels of each unit. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Reads `width` and `height`; the view box stands in for both. */
function sizeOf(source: string, root: XmlElement) {
  const attributes = new Map(root.attributes);
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const lengths = ['width', 'height'].map((name) => {
    const [, number, unit = ''] =
      /^\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*$/.exec(attributes.get(name) ?? '') ?? [];
    return Number(number) * (units[unit] ?? Number.NaN);
  });
  const isSized = lengths.every((length) => length > 0);
  const hasBox = box.length === 4 && box.every(Number.isFinite);
  const [width = 0, height = 0] = (isSized ? lengths : box.slice(2)).map(
    (length) => Math.round(length * 100) / 100,
  );
  if (!(isSized || hasBox) || !(width > 0) || !(height > 0)) {
    const fix = 'write viewBox="0 0 width height" on the <svg> element';
    return faultAt(source, root.at, 'the file states no size', fix);
  }
  const tooLarge = extentFault(width, height);
  if (tooLarge) return tooLarge;
  return { width, height, viewBox: hasBox ? box.join(' ') : `0 0 ${width} ${height}` };
}
