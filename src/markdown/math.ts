import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { lookUp } from '../model/lookup.ts';
import { messageOf } from '../model/message.ts';
import { type Compilation, pointOf, report, type Transform } from './compilation.ts';
import { drawForFeeds } from './formula-picture.ts';
import { mutableCopy } from './parse.ts';

/** Turns TeX into MathML, which browsers draw without a script, and draws what feeds cannot say in a line. */
export const math: Transform = async (tree, compilation) => {
  const found = formulasIn(tree);
  if (found.length === 0) return;
  // Most posts have none, and need not wait for what reads them.
  const { default: temml } = await import('temml');
  for (const formula of found) {
    const drawn = await mathOf(formula, temml, compilation);
    const { node, parent } = formula;
    parent.children[parent.children.indexOf(node)] = drawn;
  }
};

interface Formula {
  /** As it was parsed. */
  readonly node: Element;
  readonly parent: Parents;
  readonly tex: string;
  readonly display: boolean;
}

function formulasIn(tree: Root): Formula[] {
  const found: Formula[] = [];
  visit(tree, 'element', (node, _, parent) => {
    const display = displayOf(node);
    if (display === null || !parent) return undefined;
    found.push({ node, parent, tex: textContent(node).trim(), display });
    return SKIP;
  });
  return found;
}

/** What stands in its place: as it was written where it cannot be read. */
async function mathOf(
  { node, tex, display }: Formula,
  temml: Temml,
  compilation: Compilation,
): Promise<ElementContent> {
  if (!display && /^\d[\d.,]*\s+[a-z]{2,}/i.test(tex)) {
    const message = `"$${textContent(node)}$" reads as a formula; expected a sum of money to start with \\$`;
    const fix = 'write \\$ for each dollar sign';
    report(compilation, node, 'mathematics', message, fix, 'warning');
  }
  const mathml = render(temml, tex, display, node, compilation);
  const drawn = mathml === null ? null : withoutStyles(mathml);
  if (mathml === null || !drawn) return { type: 'text', value: tex };
  reportLooks(tex, node, compilation);
  await drawForFeeds(drawn, mathml, node, compilation);
  if (!display) return makeReachable(drawn);
  const { strings, mark } = compilation.wording;
  const [ariaLabel, lang] = [strings.formula, mark.lang];
  return h('div', { className: ['math'], tabIndex: 0, role: 'group', ariaLabel, lang }, [drawn]);
}

/** What is said by style attributes, which pages do not have, and what says it otherwise. */
const looks: Readonly<Record<string, string>> = {
  '\\boxed': 'say in the text what the result is',
  '\\color': 'name the term with \\underbrace, or say in words which is meant',
  '\\pmb': 'write \\bm',
  '\\textcolor': 'name the term with \\underbrace, or say in words which is meant',
};

function reportLooks(tex: string, node: Element, compilation: Compilation): void {
  const command = tex.match(/\\[A-Za-z]+/g)?.find((each) => lookUp(looks, each));
  if (command === undefined) return;
  const message = `${command} is not seen on pages: formulas have the look of the text`;
  report(compilation, node, 'mathematics', message, lookUp(looks, command) ?? '', 'warning');
}

type Temml = (typeof import('temml'))['default'];

/** Signs of a formula from which it may be longer than the line of a phone, where it then scrolls. */
const longFormula = 14;

/** What scrolls has to be reached by keyboard. */
function makeReachable(formula: Element): Element {
  let signs = 0;
  visit(formula, 'element', (node) => {
    if (/^m[inos]$|^mtext$/.test(node.tagName)) signs += textContent(node).length;
  });
  if (signs >= longFormula) formula.properties['tabIndex'] = 0;
  return formula;
}

/** True for a formula on its own lines, false for one within a line, null for anything else. */
function displayOf(node: Element): boolean | null {
  const code = node.tagName === 'pre' ? (node.children[0] as Element | undefined) : node;
  if (code?.type !== 'element' || code.tagName !== 'code') return null;
  const classes = (code.properties['className'] ?? []) as string[];
  if (classes.includes('math-display')) return node.tagName === 'pre';
  return classes.includes('math-inline') ? false : null;
}

/** MathML with its source; null where there is no reading it, which is reported. */
function render(
  temml: Temml,
  tex: string,
  display: boolean,
  node: Element,
  compilation: Compilation,
): string | null {
  const reference = /\\(?:eq|auto|c)?ref(?![A-Za-z])/.exec(tex)?.[0];
  if (reference !== undefined) {
    const message = `${reference} leads nowhere: a formula does not know the labels of others`;
    report(compilation, node, 'mathematics', message, 'say in words which formula is meant');
    return null;
  }
  try {
    return temml.renderToString(tex, { displayMode: display, annotate: true, throwOnError: true });
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
function withoutStyles(mathml: string): Element | null {
  const [element] = mutableCopy(htmlToHast(mathml, { fragment: true }) as Root).children;
  if (element?.type !== 'element') return null;
  visit(element, 'element', (inner) => {
    delete inner.properties['style'];
    if (inner.tagName === 'semantics') partFromSource(inner);
    if (/^m(?:under|over)$/.test(inner.tagName)) boxBase(inner);
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

/**
 * Temml writes the space behind a function's name beside it, and browsers show an element with three
 * parts where two are expected as a row: the limit would stand beside the name.
 */
function boxBase(limits: Element): void {
  const base = limits.children.slice(0, -1);
  if (base.length > 1) limits.children = [h('mrow', base), ...limits.children.slice(-1)];
}
