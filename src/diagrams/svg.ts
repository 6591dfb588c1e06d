import type { Drawing, DrawingFault } from '../model/diagram.ts';
import { faultAt, isFault } from './fault.ts';
import { isDrawn, isKept, isReference, safetyFault } from './svg-safety.ts';
import { frameOf, type SvgFrame } from './svg-size.ts';
import { prefixIds, useFault } from './svg-references.ts';
import { inlineStyles } from './svg-style.ts';
import {
  attributeOf,
  parseXml,
  textOf,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from './xml.ts';
import { xmlText } from './xml-text.ts';

/** UTF-16 units; a page carries the drawing whole. */
export const longestFile = 400_000;

/**
 * Takes an author's own SVG file into a page. What could run, load or reach outside the file is
 * refused; what only editors read (metadata, comments, their own namespaces) is left out; styles
 * become attributes. Ids that the drawing refers to get a prefix of their own.
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
  if (root.name !== 'svg') return notSvg(source, root);
  const unsafe = safetyFault(source, root) ?? useFault(source, root);
  if (unsafe) return unsafe;
  const frame = frameOf(source, root);
  if (isFault(frame)) return frame;
  const plain = inlineStyles(source, root);
  if (isFault(plain)) return plain;

  const drawing = framed(prefixIds(source, tidy(plain)), frame);
  const { width, height } = frame;
  return { svg: xmlText(drawing), width, height, description: descriptionOf(root) };
}

function notSvg(source: string, root: XmlElement): DrawingFault {
  const fix = 'save the drawing as plain SVG, whose first element is <svg>';
  return faultAt(source, root.at, `the file begins with <${root.name}>; expected <svg>`, fix);
}

/** What the drawing calls itself and says of itself. */
function descriptionOf(root: XmlElement): string {
  const said = ['title', 'desc'].flatMap((name) => {
    const found = root.children.find((child) => typeof child !== 'string' && child.name === name);
    const text = found ? textOf(found).replace(/\s+/g, ' ').trim() : '';
    return text === '' ? [] : [/[.!?]$/.test(text) ? text : `${text}.`];
  });
  return said.join(' ');
}

const textual = new Set(['text', 'tspan', 'textPath']);

/** The same drawing without what only editors, scripts and links need. */
function tidy(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string')
      return textual.has(element.name) || element.name === 'a' ? [child] : [];
    if (!isDrawn(child)) return [];
    return child.name === 'a' ? unlinked(child, element) : [tidy(child)];
  });
  return { ...element, attributes: element.attributes.flatMap(tidyAttribute), children };
}

/** A link draws its content: inside a text as a part of it, elsewhere as a group. */
function unlinked(link: XmlElement, parent: XmlElement): readonly XmlNode[] {
  const attributes = link.attributes.filter(({ name }) => !isReference(name));
  return [tidy({ ...link, name: textual.has(parent.name) ? 'tspan' : 'g', attributes })];
}

function tidyAttribute(attribute: XmlAttribute): readonly XmlAttribute[] {
  const { name, value } = attribute;
  if (name === 'class') return siteClasses(attribute);
  if (isReference(name)) return [{ ...attribute, value: value.trim() }];
  return isKept(name) ? [attribute] : [];
}

function siteClasses(attribute: XmlAttribute): readonly XmlAttribute[] {
  const classes = attribute.value.split(/\s+/).filter((each) => /^diagram-[a-z]+$/.test(each));
  return classes.length === 0 ? [] : [{ ...attribute, value: classes.join(' ') }];
}

function framed(root: XmlElement, { width, height, viewBox }: SvgFrame): XmlElement {
  const classes = isPainted(root) ? 'diagram-own diagram-painted' : 'diagram-own';
  const stated = { width, height, viewBox, class: classes };
  const fill = attributeOf(root, 'fill') === undefined ? { fill: 'currentColor' } : {};
  const ours = Object.entries({ ...stated, ...fill });
  const others = root.attributes.filter(({ name }) => !(name in stated) && !/^[xy]$/.test(name));
  const attributes = ours.map(([name, value]) => ({ name, value: String(value), at: root.at }));
  return { ...root, attributes: [...attributes, ...others] };
}

/** True where colours are stated and none of them is the page's. */
function isPainted(root: XmlElement): boolean {
  const paints = paintsOf(root);
  return paints.length > 0 && !paints.includes('currentcolor');
}

function paintsOf(element: XmlElement): readonly string[] {
  const own = element.attributes
    .filter(({ name }) => /^(?:fill|stroke|stop-color|flood-color)$/.test(name))
    .map(({ value }) => value.trim().toLowerCase())
    .filter((value) => !/^(?:none|transparent|inherit|url\(.*)$/.test(value));
  const children = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : paintsOf(child),
  );
  return element.name === 'image' ? ['picture', ...own, ...children] : [...own, ...children];
}
