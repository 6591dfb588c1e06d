import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { type Compilation, pointOf, report, type Transform } from './compilation.ts';
import { mutableCopy } from './parse.ts';
import { messageOf } from '../model/message.ts';

/** Turns TeX into MathML, which browsers draw without a script. */
export const math: Transform = async (tree, compilation) => {
  const temml = hasFormula(tree) ? (await import('temml')).default : null;
  if (!temml) return;
  visit(tree, 'element', (node, index, parent) => {
    const display = displayOf(node);
    if (display === null || index === undefined || !parent) return;
    const tex = textContent(node).trim();
    if (!display && /^\d[\d.,]*\s+[a-z]{2,}/i.test(tex)) {
      const message = `"$${textContent(node)}$" reads as a formula; expected a sum of money to start with \\$`;
      report(
        compilation,
        node,
        'mathematics',
        message,
        'write \\$ for each dollar sign',
        'warning',
      );
    }
    const { strings, mark } = compilation.wording;
    const [ariaLabel, lang] = [strings.formula, mark.lang];
    const drawn = render(temml, tex, display, node, compilation);
    if (drawn && !display) makeReachable(drawn);
    parent.children[index] =
      drawn && display
        ? h('div', { className: ['math'], tabIndex: 0, role: 'group', ariaLabel, lang }, [drawn])
        : (drawn ?? { type: 'text', value: tex });
    return SKIP;
  });
};

type Temml = (typeof import('temml'))['default'];

/** Most posts have none, and need not wait for what reads them. */
function hasFormula(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', (node) => {
    found ||= displayOf(node) !== null;
    return !found;
  });
  return found;
}

/** Signs of a formula from which it may be longer than the line of a phone, where it then scrolls. */
const longFormula = 14;

/** What scrolls has to be reached by keyboard. */
function makeReachable(formula: Element): void {
  let signs = 0;
  visit(formula, 'element', (node) => {
    if (/^m[inos]$|^mtext$/.test(node.tagName)) signs += textContent(node).length;
  });
  if (signs >= longFormula) formula.properties['tabIndex'] = 0;
}

/** True for a formula on its own lines, false for one within a line, null for anything else. */
function displayOf(node: Element): boolean | null {
  const code = node.tagName === 'pre' ? (node.children[0] as Element | undefined) : node;
  if (code?.type !== 'element' || code.tagName !== 'code') return null;
  const classes = (code.properties['className'] ?? []) as string[];
  if (classes.includes('math-display')) return node.tagName === 'pre';
  return classes.includes('math-inline') ? false : null;
}

function render(
  temml: Temml,
  tex: string,
  display: boolean,
  node: Element,
  compilation: Compilation,
): Element | null {
  try {
    const html = temml.renderToString(tex, {
      displayMode: display,
      annotate: true,
      throwOnError: true,
    });
    return withoutStyles(htmlToHast(html, { fragment: true }) as Root);
  } catch (error) {
    if (isTold(node, compilation)) return null;
    const cause = messageOf(error).trim();
    const message = `the formula cannot be read: ${cause.replace(/\s+/g, ' ')}`;
    report(
      compilation,
      node,
      'mathematics',
      message,
      'mend the TeX, or write \\$ for a dollar sign',
    );
    return null;
  }
}

/** What is never closed takes in words that are no formula, which need not be said. */
function isTold(node: Element, { problems }: Compilation): boolean {
  const { line, column } = pointOf(node);
  return problems.some(
    (problem) =>
      problem.rule === 'mathematics' && problem.line === line && problem.column === column,
  );
}

/** Style attributes would break a strict content policy; Temml's classes say the same. */
function withoutStyles(root: Root): Element | null {
  const [element] = mutableCopy(root).children;
  if (element?.type !== 'element') return null;
  visit(element, 'element', (inner) => {
    delete inner.properties['style'];
    if (inner.tagName === 'semantics') partFromSource(inner);
    if (inner.tagName === 'mi' && [...textContent(inner)].length > 1) {
      inner.properties['className'] = ['word'];
    }
  });
  return element;
}

/**
 * A browser without styles shows the formula and its TeX one after the other: a space parts them,
 * and a single letter is not said twice.
 */
function partFromSource(semantics: Element): void {
  const [drawn, source] = semantics.children;
  if (drawn?.type !== 'element' || source?.type !== 'element') return;
  const isSame = /^[A-Za-z]$/.test(textContent(source));
  semantics.children = isSame ? [drawn] : [drawn, source];
  source.children.unshift({ type: 'text', value: ' ' });
}
