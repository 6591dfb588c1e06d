import type { Element, Nodes } from 'hast';
import { feedFormula } from '../formulas/feed-formula.ts';

declare module 'hast' {
  interface ElementData {
    /** Of a formula: it in a line. */
    said?: string;
  }
}

/** A formula in a line; it is told with the formula, where that was made by us. */
export function formulaSaid(math: Element): string {
  return math.data?.said ?? feedFormula(math).text;
}

/**
 * The text of a node as it is read, with each formula in a line: `p_i^2`, `a/b`.
 * @param silent classes of elements that say nothing here
 */
export function saidIn(node: Nodes, silent: ReadonlySet<string> = none): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    if (node.tagName === 'math') return formulaSaid(node);
    const classes = (node.properties['className'] ?? []) as string[];
    if (classes.some((name) => silent.has(name))) return '';
  }
  return node.children.map((child) => saidIn(child, silent)).join('');
}

const none: ReadonlySet<string> = new Set();
