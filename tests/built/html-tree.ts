import type { Element, Nodes, Root } from 'hast';
import { toString as rawText } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { visitParents } from 'unist-util-visit-parents';

/** Parses as a browser would. */
export function parsePage(html: string): Root {
  return htmlToHast(html) as Root;
}

/** Parses a piece of a page, such as the content of a feed item. */
export function parseFragment(html: string): Root {
  return htmlToHast(html, { fragment: true }) as Root;
}

/**
 * The elements below `within` that a selector fits, in document order. Selectors are made of tag
 * names, `#id`, `.class`, `[name]`, `[name="value"]`, `*`, descendants, `>` and lists with commas.
 */
export function all(within: Nodes, selector: string): readonly Element[] {
  const alternatives = selector.split(',').map((part) => part.trim().split(/\s+/));
  const found: Element[] = [];
  visitParents(within, 'element', (element, ancestors) => {
    const path = [...ancestors.filter(isElement), element];
    if (element !== within && alternatives.some((steps) => fits(path, steps))) found.push(element);
  });
  return found;
}

/**
 * The one element that a selector fits.
 * @throws Error when there is none, or more than one
 */
export function one(within: Nodes, selector: string): Element {
  const [element, ...others] = all(within, selector);
  if (element && others.length === 0) return element;
  throw new Error(`expected one ${selector}, found ${element ? others.length + 1 : 0}`);
}

/** Whether an element fits one compound selector, such as `figure.code`. */
export function isOne(element: Element, compound: string): boolean {
  const parts = compound.match(/\[[^\]]+\]|[.#]?[\w-]+|\*/g) ?? [];
  return parts.every((part) => {
    if (part === '*') return true;
    if (part.startsWith('.')) return classesOf(element).includes(part.slice(1));
    if (part.startsWith('#')) return attribute(element, 'id') === part.slice(1);
    if (!part.startsWith('[')) return element.tagName === part;
    const [, name = '', value] = /^\[([\w:-]+)(?:="(.*)")?\]$/.exec(part) ?? [];
    const found = attribute(element, name);
    return found !== undefined && (value === undefined || found === value);
  });
}

/** An attribute by its name in HTML; an attribute without a value is the empty text. */
export function attribute(element: Element, name: string): string | undefined {
  const wanted = plainName(name);
  const entry = Object.entries(element.properties).find(([key]) => plainName(key) === wanted);
  const value = entry?.[1];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** The text of an element as one line. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** The tree names attributes as scripts do: `ariaLabel`, `className`, `htmlFor`. */
function plainName(name: string): string {
  const flat = name.toLowerCase().replaceAll('-', '');
  return { classname: 'class', htmlfor: 'for' }[flat] ?? flat;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** Whether the last element of a path fits the last step, and the elements above it the others. */
function fits(path: readonly Element[], steps: readonly string[]): boolean {
  const element = path.at(-1);
  const step = steps.at(-1);
  if (step === undefined) return true;
  if (!element || !isOne(element, step)) return false;
  const above = path.slice(0, -1);
  const rest = steps.slice(0, -1);
  if (rest.at(-1) === '>') return fits(above, rest.slice(0, -1));
  return rest.length === 0 || above.some((_, index) => fits(above.slice(0, index + 1), rest));
}
