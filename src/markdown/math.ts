import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { type Compilation, pointOf, recalled, report, type Transform } from './compilation.ts';
import type { Formula, FormulaText } from './formula.ts';

/** Turns TeX into MathML, and draws what feeds cannot say in a line. */
export const math: Transform = async (tree, compilation) => {
  const found = formulasIn(tree);
  if (found.length === 0) return;
  const formulas = await makeFormulas(found, compilation);
  for (const [index, place] of found.entries()) {
    const formula = formulas[index];
    if (!formula) continue;
    reportFaults(formula, place, compilation);
    keepPicture(formula, compilation);
    const { children } = place.parent;
    children[children.indexOf(place.node)] = placed(formula, place, compilation);
  }
};

interface Found extends FormulaText {
  /** As it was parsed. */
  readonly node: Element;
  readonly parent: Parents;
}

function formulasIn(tree: Root): Found[] {
  const found: Found[] = [];
  visit(tree, 'element', (node, _, parent) => {
    const isBlock = displayOf(node);
    if (isBlock === null || !parent) return undefined;
    found.push({ node, parent, tex: textContent(node).trim(), isBlock });
    return SKIP;
  });
  return found;
}

/** True for a formula on its own lines, false for one within a line, null for anything else. */
function displayOf(node: Element): boolean | null {
  const code = node.tagName === 'pre' ? (node.children[0] as Element | undefined) : node;
  if (code?.type !== 'element' || code.tagName !== 'code') return null;
  const classes = (code.properties['className'] ?? []) as string[];
  if (classes.includes('math-display')) return node.tagName === 'pre';
  return classes.includes('math-inline') ? false : null;
}

/** Kept together: most edits leave all formulas of a text as they are, and what reads them is slow to start. */
async function makeFormulas(
  found: readonly FormulaText[],
  { assets }: Compilation,
): Promise<readonly Formula[]> {
  const texts = found.map(({ tex, isBlock }) => ({ tex, isBlock }));
  return recalled(assets, ['formulas', JSON.stringify(texts)], async () => {
    const { makeFormula } = await import('./formula.ts');
    const made: Formula[] = [];
    for (const text of texts) made.push(await makeFormula(text, assets));
    return made;
  });
}

function reportFaults(
  { faults, math }: Formula,
  { node, tex, isBlock }: Found,
  compilation: Compilation,
): void {
  if (!isBlock && /^\d[\d.,]*\s+[a-z]{2,}/i.test(tex)) {
    const message = `"$${textContent(node)}$" reads as a formula; expected a sum of money to start with \\$`;
    const fix = 'write \\$ for each dollar sign';
    report(compilation, node, 'mathematics', message, fix, 'warning');
  }
  if (!math && isTold(node, compilation)) return;
  for (const { message, fix, severity } of faults) {
    report(compilation, node, 'mathematics', message, fix, severity);
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

function keepPicture({ picture }: Formula, compilation: Compilation): void {
  if (!picture) return;
  const { digest, drawing } = picture;
  compilation.drawings[digest] = drawing;
  compilation.formulas.push({ digest, width: drawing.width, height: drawing.height });
}

/** What stands in its place: as it was written where it cannot be read. */
function placed(
  { math }: Formula,
  { tex, isBlock }: FormulaText,
  { wording }: Compilation,
): ElementContent {
  if (!math) return { type: 'text', value: tex };
  if (!isBlock) return makeReachable(math);
  const { strings, mark } = wording;
  const [ariaLabel, lang] = [strings.formula, mark.lang];
  return h('div', { className: ['math'], tabIndex: 0, role: 'group', ariaLabel, lang }, [math]);
}

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
