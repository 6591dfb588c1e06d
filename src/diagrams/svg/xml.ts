import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { DrawingFault } from '../../model/diagram.ts';
import { faultAt, type Outcome } from '../fault.ts';

export interface XmlElement {
  /** Where its tag begins: offset in the source, UTF-16 units. */
  readonly at: number;
  readonly name: string;
  /** Empty where none is stated. */
  readonly namespace: string;
  /** Those without a namespace, and `href` of whatever prefix. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (XmlElement | string)[];
}

/** Elements inside one another. */
const deepestNesting = 100;

/** Reads well-formed XML without a document type, entities of its own or processing instructions. */
export function parseXml(source: string): Outcome<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const open: { children: (XmlElement | string)[] }[] = [{ children: [] }];
  let root: XmlElement | undefined;
  let at = 0;
  let fault: DrawingFault | undefined;
  const refuse = (message: string, fix: string) => {
    fault ??= faultAt(source, parser.position - 1, message, fix);
  };
  const write = (text: string) => {
    open.at(-1)?.children.push(text);
  };

  parser.on('error', ({ message }) =>
    refuse(message.replace(/^[\d:]+ /, ''), 'write well-formed XML, with &amp; for &'),
  );
  parser.on('doctype', () => refuse('a document type is not allowed', 'delete <!DOCTYPE …>'));
  parser.on('processinginstruction', () =>
    refuse('a processing instruction is not allowed', 'delete <?…?>'),
  );
  parser.on('opentagstart', () => {
    at = source.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, namespace: tag.uri, attributes: attributesOf(tag) };
    const placed = { ...element, at, children: [] };
    open.at(-1)?.children.push(placed);
    open.push(placed);
    root ??= placed;
    if (open.length > deepestNesting)
      refuse('elements lie too deep in one another', 'flatten them');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(source).close();

  return fault ?? root ?? faultAt(source, 0, 'there is no element', 'write one <svg> element');
}

/** The element and all elements inside, in the order of the document. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsIn(element).flatMap(everyElement)];
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** All text inside. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function attributesOf({ attributes }: SaxesTagNS) {
  return Object.values(attributes)
    .filter(({ uri, local }) => uri === '' || local === 'href')
    .map(({ local, value }) => [local, value] as const);
}
