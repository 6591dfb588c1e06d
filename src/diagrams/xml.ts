import type { DrawingFault } from '../model/diagram.ts';
import { faultAt, type Outcome } from './fault.ts';
import { resolveReferences, type XmlDialect } from './xml-references.ts';

export interface XmlAttribute {
  readonly name: string;
  /** With references resolved. */
  readonly value: string;
  /** Offset in the source, UTF-16 units. */
  readonly at: number;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Offset in the source, UTF-16 units. */
  readonly at: number;
}

/** An element, or the text between elements with references resolved. */
export type XmlNode = XmlElement | string;

interface OpenElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlNode[];
  readonly at: number;
}

interface Piece {
  readonly end: number;
  readonly fault?: DrawingFault;
}

/** Elements inside one another, at most. */
export const deepestNesting = 100;

const name = String.raw`[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*`;
const silentPiece = /<!--[\s\S]*?-->|<\?xml(?=\s)[\s\S]*?\?>/y;
const characterData = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const closeTag = new RegExp(`</(${name})\\s*>`, 'y');
const openTagStart = new RegExp(`<(${name})`, 'y');
const openTagEnd = /\s*(\/?)>/y;
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const textRun = /[^<]+/y;

/**
 * Reads one XML document: well-formed, without document type, entities of its own or processing
 * instructions; comments are passed over. Namespaces are not resolved: names keep their prefix.
 */
export function parseXml(source: string): Outcome<XmlElement> {
  const nodes = parseXmlContent(source, source.startsWith('\ufeff') ? 1 : 0, source.length);
  if (!Array.isArray(nodes)) return nodes;
  const elements = nodes.filter((node) => typeof node !== 'string');
  const text = nodes.find((node) => typeof node === 'string' && node.trim() !== '');
  const [root, second] = elements;
  if (text !== undefined || second !== undefined || root === undefined) {
    const message = `${root === undefined ? 'no element' : 'more than one root'}; expected one <svg>`;
    return faultAt(source, second?.at ?? 0, message, 'write exactly one <svg> element');
  }
  return root;
}

/**
 * Reads the elements and the text between two offsets of a source (which may hold other things
 * around them), so that every position is one of the whole source.
 */
export function parseXmlContent(
  source: string,
  start: number,
  end: number,
  dialect: XmlDialect = { namedReferences: 'refuse' },
): XmlNode[] | DrawingFault {
  const content = source.slice(0, end);
  const control = firstControl(content, start);
  if (control !== undefined) return control;
  const root: OpenElement = { name: '', attributes: [], children: [], at: start };
  const open: OpenElement[] = [root];
  let at = start;
  while (at < end) {
    const piece = readPiece(content, at, open, dialect);
    if (piece.fault) return piece.fault;
    at = piece.end;
  }
  const unclosed = open.at(-1);
  if (unclosed === undefined || unclosed === root) return root.children;
  return faultAt(
    source,
    unclosed.at,
    `<${unclosed.name}> is never closed`,
    `write </${unclosed.name}> where it ends`,
  );
}

/** The value of an attribute, or undefined. */
export function attributeOf(element: XmlElement, wanted: string): string | undefined {
  return element.attributes.find((each) => each.name === wanted)?.value;
}

/** All text inside a node. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function readPiece(source: string, at: number, open: OpenElement[], dialect: XmlDialect): Piece {
  const silent = matchAt(silentPiece, source, at);
  if (silent) return { end: at + silent[0].length };
  const literal = matchAt(characterData, source, at);
  if (literal) {
    open.at(-1)?.children.push(literal[1] ?? '');
    return { end: at + literal[0].length };
  }
  const text = matchAt(textRun, source, at);
  if (text) return readText(source, at, text[0], open, dialect);
  const close = matchAt(closeTag, source, at);
  if (close) return readClose(source, at, close, open);
  const start = matchAt(openTagStart, source, at);
  if (start) return readOpen(source, at, start, open, dialect);
  return { end: at, fault: strangeMarkup(source, at) };
}

function readText(
  source: string,
  at: number,
  text: string,
  open: OpenElement[],
  dialect: XmlDialect,
): Piece {
  const resolved = resolveReferences(source, at, text, dialect);
  if (typeof resolved !== 'string') return { end: at, fault: resolved };
  open.at(-1)?.children.push(resolved);
  return { end: at + text.length };
}

function readClose(source: string, at: number, match: RegExpExecArray, open: OpenElement[]): Piece {
  const closing = open.length > 1 ? open.pop() : undefined;
  if (closing !== undefined && closing.name === match[1]) {
    open.at(-1)?.children.push(closing);
    return { end: at + match[0].length };
  }
  if (closing === undefined) {
    return { end: at, fault: faultAt(source, at, `${match[0]} closes nothing`, 'delete it') };
  }
  const message = `${match[0]} comes before </${closing.name}>`;
  return { end: at, fault: faultAt(source, at, message, `write </${closing.name}> first`) };
}

function readOpen(
  source: string,
  at: number,
  match: RegExpExecArray,
  open: OpenElement[],
  dialect: XmlDialect,
): Piece {
  const elementName = match[1] ?? '';
  const attributes = readAttributes(source, at + match[0].length, dialect);
  if ('fault' in attributes) return { end: at, fault: attributes.fault };
  const tagEnd = matchAt(openTagEnd, source, attributes.end);
  if (!tagEnd) return { end: at, fault: brokenTag(source, at, elementName) };
  if (open.length > deepestNesting) return { end: at, fault: tooDeep(source, at) };
  const element = { name: elementName, attributes: attributes.list, children: [], at };
  if (tagEnd[1] === '/') open.at(-1)?.children.push(element);
  else open.push(element);
  return { end: attributes.end + tagEnd[0].length };
}

function readAttributes(
  source: string,
  start: number,
  dialect: XmlDialect,
): { list: XmlAttribute[]; end: number } | { fault: DrawingFault } {
  const list: XmlAttribute[] = [];
  const seen = new Set<string>();
  let end = start;
  for (;;) {
    const match = matchAt(attribute, source, end);
    if (!match) return { list, end };
    const at = end + match[0].length - match[0].trimStart().length;
    const key = match[1] ?? '';
    if (seen.has(key)) {
      return { fault: faultAt(source, at, `${key} is written twice`, 'keep one of the two') };
    }
    seen.add(key);
    const value = resolveReferences(source, at, match[2] ?? match[3] ?? '', dialect);
    if (typeof value !== 'string') return { fault: value };
    list.push({ name: key, value, at });
    end += match[0].length;
  }
}

/** The control characters and noncharacters that no XML text may hold. */
const forbidden = /[^\t\n\r\u0020-\ufffd]/g;

function firstControl(source: string, start: number): DrawingFault | undefined {
  forbidden.lastIndex = start;
  const match = forbidden.exec(source);
  if (!match) return undefined;
  return faultAt(source, match.index, 'there is a control character', 'delete it');
}

function strangeMarkup(source: string, at: number): DrawingFault {
  if (/^<!(?:DOCTYPE|ENTITY)/i.test(source.slice(at, at + 9))) {
    return faultAt(source, at, 'a document type is not allowed', 'delete the <!DOCTYPE …> part');
  }
  if (source.startsWith('<!--', at)) {
    return faultAt(source, at, 'a comment is never closed', 'write --> where it ends');
  }
  if (source.startsWith('<?', at)) {
    return faultAt(source, at, 'a processing instruction is not allowed', 'delete <?…?>');
  }
  return faultAt(source, at, 'this is no tag', 'write &lt; where < is meant as a character');
}

function brokenTag(source: string, at: number, elementName: string): DrawingFault {
  return faultAt(
    source,
    at,
    `the tag <${elementName}> is not well-formed`,
    'give every attribute a value in quotes, and end the tag with > or />',
  );
}

function tooDeep(source: string, at: number): DrawingFault {
  const message = `elements lie more than ${deepestNesting} levels deep`;
  return faultAt(source, at, message, 'flatten the groups');
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
