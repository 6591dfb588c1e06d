import { htmlToHast } from 'satteri';
import type { Element, Nodes, Root } from 'hast';

/** What is wrong with the HTML of an item, whatever feed carries it; nothing if it is empty. */
export function contentComplaints(html: string): string[] {
  const elements = elementsIn(htmlToHast(html, { fragment: true }) as Root);
  return elements
    .flatMap((element) => [
      ...(refused.has(element.tagName) || element.tagName.includes('-')
        ? [`<${element.tagName}>`]
        : []),
      ...Object.entries(element.properties).flatMap(([name, value]) => {
        if (
          /^(?:className|style|srcSet|on[A-Z]\w*|data[A-Z]\w*|aria\w+|role|tabIndex)$/.test(name)
        ) {
          return [`${name} on <${element.tagName}>`];
        }
        const address = ['href', 'src', 'cite', 'poster'].includes(name);
        return address && !isAbsolute(String(value)) ? [`${name}="${value}" is not absolute`] : [];
      }),
      ...(element.tagName === 'img' && element.properties['alt'] === undefined
        ? ['<img> without alt']
        : []),
    ])
    .concat(
      repeated(elements.flatMap(({ properties }) => properties['id'] ?? []).map(String), 'id'),
    );
}

/** An absolute address that needs no further encoding. */
export function isAbsolute(address: string): boolean {
  return (
    /^(?:https?:\/\/[^/]|mailto:|tel:)/.test(address) &&
    !/[\s<>"]/.test(address) &&
    URL.canParse(address)
  );
}

/** A complaint about each value that stands more than once. */
export function repeated(values: readonly string[], what: string): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} stands twice`);
}

/** What readers drop or what would do something. */
const refused = new Set(
  (
    'button canvas embed form header iframe input link meta nav noscript object picture script select ' +
    'source style svg template textarea'
  ).split(' '),
);

function elementsIn(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}
