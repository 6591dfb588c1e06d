import { isFault } from '../../../src/diagrams/fault.ts';
import { attributeOf, parseXml, textOf, type XmlElement } from '../../../src/diagrams/xml.ts';

/*
 * The project's own reader of XML, which shares nothing with the libraries that write and read
 * feeds: a document that is not well-formed is an error.
 */

/** @throws Error where the text is not one well-formed document */
export function parseDocument(xml: string): XmlElement {
  const declared = /^<\?xml version="1\.0" encoding="utf-8"\?>/i.test(xml);
  if (!declared) throw new Error('no XML declaration for UTF-8');
  const root = parseXml(xml.replace(/^<\?xml[^>]*\?>\s*(?:<\?xml-stylesheet [^>]*\?>)?/i, ''));
  if (isFault(root)) throw new Error(`${root.line}:${root.column} ${root.message}`);
  return root;
}

export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (!name || child.name === name),
  );
}

/** The text of the first child of a name; undefined without one. */
export function textIn(element: XmlElement, name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child && textOf(child);
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name);
}
