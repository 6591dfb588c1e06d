import { createHash } from 'node:crypto';
import type { DrawingFault } from '../model/diagram.ts';
import { faultAt } from './fault.ts';
import { isReference } from './svg-safety.ts';
import { attributeOf, type XmlAttribute, type XmlElement } from './xml.ts';

/** Copies made by `<use>`, at most, those inside copies included. */
export const mostCopies = 10_000;

/**
 * Puts a prefix made from the source before every id that is referred to, so that the ids of two
 * diagrams in a page differ; drops the other ids.
 */
export function prefixIds(source: string, root: XmlElement): XmlElement {
  const prefix = `d${createHash('sha256').update(source).digest('hex').slice(0, 8)}-`;
  const wanted = new Set(
    everyElement(root).flatMap(({ attributes }) => attributes.flatMap(targets)),
  );
  return renamed(root, prefix, wanted);
}

/** Refuses `<use>` in a circle, and `<use>` of `<use>` that multiplies beyond reason. */
export function useFault(source: string, root: XmlElement): DrawingFault | undefined {
  const byId = new Map(everyElement(root).map((each) => [attributeOf(each, 'id') ?? '', each]));
  const known = new Map<XmlElement, number>();
  const copies = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Number.POSITIVE_INFINITY);
    const children = element.children.filter((child) => typeof child !== 'string');
    const target = element.name === 'use' ? byId.get(usedId(element)) : undefined;
    const total = [...children, ...(target ? [target] : [])].reduce(
      (sum, each) => sum + copies(each),
      1,
    );
    known.set(element, total);
    return total;
  };
  const culprit = everyElement(root).find(
    (each) => each.name === 'use' && copies(each) > mostCopies,
  );
  if (!culprit) return undefined;
  const message = `<use> copies itself, or more than ${mostCopies} elements`;
  return faultAt(source, culprit.at, message, 'draw the copies once, without copies inside');
}

function usedId(element: XmlElement): string {
  const href = element.attributes.find(({ name }) => isReference(name))?.value ?? '';
  return href.trim().slice(1);
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  const inside = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : everyElement(child),
  );
  return [element, ...inside];
}

const localUrl = /\burl\(\s*["']?#([^"')\s]+)["']?\s*\)/gi;

function targets({ name, value }: XmlAttribute): readonly string[] {
  if (isReference(name)) return value.trim().startsWith('#') ? [value.trim().slice(1)] : [];
  return [...value.matchAll(localUrl)].map((match) => match[1] ?? '');
}

function renamed(element: XmlElement, prefix: string, wanted: ReadonlySet<string>): XmlElement {
  const attributes = element.attributes
    .filter(({ name, value }) => name !== 'id' || wanted.has(value))
    .map((each) => ({ ...each, ...renamedReference(each, prefix) }));
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : renamed(child, prefix, wanted),
  );
  return { ...element, attributes, children };
}

function renamedReference({ name, value }: XmlAttribute, prefix: string) {
  if (name === 'id') return { value: prefix + value };
  if (!isReference(name))
    return { value: value.replace(localUrl, (_, id) => `url(#${prefix}${id})`) };
  const target = value.trim();
  return { name: 'href', value: target.startsWith('#') ? `#${prefix}${target.slice(1)}` : target };
}
