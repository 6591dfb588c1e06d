import type { DrawingFault } from '../model/diagram.ts';
import { measuredFace } from './dot-attributes.ts';
import { measuredSize, padWideText } from './dot-measure.ts';
import type { DotToken } from './dot-tokens.ts';
import { faultAt } from './fault.ts';
import { parseXmlContent, type XmlAttribute, type XmlElement, type XmlNode } from './xml.ts';

/**
 * What may stand directly inside what, in Graphviz's HTML-like labels. Graphviz draws the name of
 * the node in place of a label that breaks these rules.
 * Source: https://graphviz.org/doc/info/shapes.html#html
 */
const inText = 'br b i u o s sub sup font img table';
const contents: Readonly<Record<string, string>> = {
  table: 'tr hr font b i u o s sub sup',
  tr: 'td vr',
  td: inText,
  font: inText,
  b: inText,
  i: inText,
  u: inText,
  o: inText,
  s: inText,
  sub: inText,
  sup: inText,
  br: '',
  hr: '',
  vr: '',
  img: '',
};

/** The first mistake in an HTML label, or undefined. */
export function htmlLabelFault(source: string, token: DotToken): DrawingFault | undefined {
  const end = token.at + token.text.length - 1;
  const nodes = parseXmlContent(source, token.at + 1, end, { namedReferences: 'literal' });
  return Array.isArray(nodes) ? contentFault(source, nodes, inText, 'an HTML label') : nodes;
}

/** The label with the faces and sizes that text is measured in, and room for wide scripts. */
export function measurableHtml(label: string): string {
  const inner = label.slice(1, -1).replace(/<[^>]*>/g, measurableTag);
  return `<${padWideText(inner)}>`;
}

function measurableTag(tag: string): string {
  return tag
    .replace(/(\sface\s*=\s*)(?:"([^"]*)"|'([^']*)')/i, (_, head, double, single) => {
      return `${head}"${measuredFace(double ?? single)}"`;
    })
    .replace(/(\spoint-size\s*=\s*)["']([\d.]+)["']/i, (_, head, size) => {
      return `${head}"${measuredSize(Number(size))}"`;
    });
}

function contentFault(
  source: string,
  nodes: readonly XmlNode[],
  allowed: string,
  where: string,
): DrawingFault | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const fault = elementFault(source, node, allowed, where);
    if (fault) return fault;
  }
  return undefined;
}

function elementFault(
  source: string,
  element: XmlElement,
  allowed: string,
  where: string,
): DrawingFault | undefined {
  const tag = element.name.toLowerCase();
  const inside = contents[tag];
  if (inside === undefined || !allowed.split(' ').includes(tag)) {
    const message = `<${element.name}> cannot stand in ${where}`;
    return faultAt(source, element.at, message, `write one of ${namesOf(allowed)}`);
  }
  const span = element.attributes.find(isEndless);
  if (span) {
    const message = `${span.name}=${span.value} is too large; expected at most ${widestSpan}`;
    return faultAt(source, span.at, message, `write ${span.name}="${widestSpan}" or less`);
  }
  return contentFault(source, element.children, inside, `<${element.name}>`);
}

/** Columns or rows; Graphviz runs out of memory far above. */
const widestSpan = 100;

function isEndless({ name, value }: XmlAttribute): boolean {
  return /^(?:col|row)span$/i.test(name) && Number(value) > widestSpan;
}

function namesOf(allowed: string): string {
  const names = allowed.split(' ').filter((name) => name !== '');
  return names.length === 0 ? 'nothing there' : names.map((name) => `<${name}>`).join(', ');
}
