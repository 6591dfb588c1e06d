import { SaxesParser } from 'saxes';

/*
 * A plain tree of a feed, made by a parser that shares nothing with the libraries that write feeds
 * and read them elsewhere. A document that is not well-formed, also in its namespaces, is an error.
 */

export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  /** By name, with prefix; declarations of namespaces included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** @throws Error where the text is not one well-formed document that says it is UTF-8 */
export function parseDocument(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: { children: (XmlElement | string)[] }[] = [{ children: [] }];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding?.toLowerCase() !== 'utf-8') throw new Error(`encoding ${encoding}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  const write = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('closetag', () => void open.pop());
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(xml).close();
  if (!root) throw new Error('no element');
  return root;
}

export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (!name || child.name === name),
  );
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** The text of the first child of a name; undefined without one. */
export function textIn(element: XmlElement, name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child && textOf(child);
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name];
}
