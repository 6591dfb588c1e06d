import { htmlToHast } from 'satteri';
import type { Element, Nodes, Root } from 'hast';

/** What is wrong with the HTML of an item, whatever feed carries it; nothing if it is empty. */
export function contentComplaints(html: string): string[] {
  const elements = elementsIn(htmlToHast(html, { fragment: true }) as Root);
  return elements
    .flatMap((element) => [
      ...(refused.has(element.tagName) || !known.has(element.tagName)
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

/**
 * What the W3C’s feed validator takes for HTML (`HTMLValidator.acceptable_elements` in `src/feedvalidator/validators.py` of
 * w3c/feedvalidator).
 */
const known = new Set(
  (
    'a abbr acronym address area article aside audio b bdi big blockquote br button canvas caption center ' +
    'cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption ' +
    'figure footer font form header h1 h2 h3 h4 h5 h6 hgroup hr i img input ins kbd label legend li main ' +
    'map mark menu meter nav ol output optgroup option p picture pre progress q rp rt ruby s samp section ' +
    'select small source span strike strong sub summary sup table tbody td template textarea time tfoot ' +
    'th thead tr track tt u ul var video noscript wbr'
  ).split(' '),
);

function elementsIn(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}
