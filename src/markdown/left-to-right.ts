import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { directionOf } from '../wording/language.ts';
import type { Transform } from './compilation.ts';

/** Keeps what runs from left to right in every language so: code, formulas and drawings. */
export const leftToRight: Transform = (tree, { language }) => {
  if (directionOf(language) === 'ltr') return;
  visit(tree, 'element', (node) => {
    if (!runsLeftToRight(node)) return undefined;
    node.properties['dir'] ??= 'ltr';
    // Feeds carry the formula without the box around it.
    return isBoxOfFormula(node) ? undefined : SKIP;
  });
};

function isBoxOfFormula({ tagName, children }: Element): boolean {
  const isFormula = (child: ElementContent) => child.type === 'element' && child.tagName === 'math';
  return tagName === 'div' && children.some(isFormula);
}

function runsLeftToRight({ tagName, properties }: Element): boolean {
  const classes = (properties['className'] ?? []) as string[];
  return tagNames.has(tagName) || classes.some((name) => classNames.has(name));
}

const tagNames = new Set(['code', 'kbd', 'math', 'samp', 'var']);
const classNames = new Set(['code', 'diagram-canvas', 'math']);
