import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';

/** All elements of a drawing as an HTML parser sees them, the root first. */
export function elementsOf(svg: string): readonly Element[] {
  const elements: Element[] = [];
  visit(htmlToHast(svg, { fragment: true }) as Nodes, 'element', (node) => {
    elements.push(node);
  });
  return elements;
}

/** The elements that carry a class. */
export function withClass(svg: string, wanted: string): readonly Element[] {
  return elementsOf(svg).filter((element) => classesOf(element).includes(wanted));
}

export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** The lines of text of a drawing, in the order in which they are drawn. */
export function textsOf(svg: string): readonly string[] {
  return elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((element) => textOf(element));
}

/** Names of the attributes that occur anywhere in a drawing, as hast calls them. */
export function attributesOf(svg: string): ReadonlySet<string> {
  return new Set(elementsOf(svg).flatMap(({ properties }) => Object.keys(properties)));
}
