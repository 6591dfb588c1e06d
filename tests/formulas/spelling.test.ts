import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { bareText } from '../../src/formulas/line.ts';
import { spellFormula } from '../../src/formulas/spelling.ts';
import { mathOf } from './math-of.ts';

/** What a formula says in one line, in the notation that has no elements. */
function spelled(tex: string): string | null {
  const formula = spellFormula(mathOf(tex));
  return formula && bareText(formula.line);
}

/** Formulas by what they are made of, and how one writes them in a line. */
const formulas: readonly (readonly [kind: string, tex: string, line: string])[] = [
  ['a letter', 'x', 'x'],
  ['a Greek letter', '\\rho', 'ρ'],
  ['indices', 'p_i + x_{i,j}', 'p_i + x_(i,j)'],
  ['powers', 'E = mc^2', 'E = mc^2'],
  ['both', 'x_i^2', 'x_i^2'],
  ['a negative power', '10^{-3}', '10^(−3)'],
  ['the power of a sum', '(a+b)^2', '(a + b)^2'],
  ['the power of a sum whose brackets are not written', '{a+b}^2', '(a + b)^2'],
  ['primes', "f'(x) + x''_i", 'f′(x) + x_i′′'],
  ['a fraction of signs', '\\frac{a}{b}', 'a/b'],
  ['a fraction of sums', '\\frac{a+b}{c-d}', '(a + b)/(c − d)'],
  ['a fraction of products', '\\frac{ab}{cd}', 'ab/(cd)'],
  ['a fraction of fractions', '\\frac{\\frac{a}{b}}{c}', '(a/b)/c'],
  ['a fraction that is a factor', '\\frac{1}{2}x', '(1/2)x'],
  ['a fraction in brackets', '\\left(\\frac{a}{b}\\right)^2', '(a/b)^2'],
  ['a root', '\\sqrt{x}', '√x'],
  ['the root of a sum', '\\sqrt{a+b}', '√(a + b)'],
  ['the root of an index', '\\frac{a}{\\sqrt{d_k}}', 'a/√(d_k)'],
  ['a third root', '\\sqrt[3]{x}', '^3√x'],
  ['accents', '\\hat p + \\bar x + \\tilde O + \\vec v + \\dot y', 'p̂ + x̄ + Õ + v⃗ + ẏ'],
  ['a sum with limits', '\\sum_{i=1}^{n} x_i', '∑_(i=1)^n x_i'],
  ['an integral', '\\int_0^1 x^2\\,dx', '∫_0^1 x^2 dx'],
  ['a limit', '\\lim_{x\\to 0} f(x)', 'lim_(x→0) f(x)'],
  ['functions', '-x + \\log x', '−x + log x'],
  ['a function of two', '\\max(a, b)', 'max(a, b)'],
  ['a named function', '\\operatorname{softmax}(x)', 'softmax(x)'],
  ['words', '\\text{pass@}k', 'pass@k'],
  ['relations', 'a \\not= b \\approx c \\le d', 'a ≠ b ≈ c ≤ d'],
  ['a relation at the start', '\\approx 3', '≈ 3'],
  ['signs before a number', 'x = -1', 'x = −1'],
  ['a condition', 'P(A \\mid B)', 'P(A | B)'],
  ['sets', '\\mathbf{x} \\in \\mathbb{R}^n', '𝐱 ∈ ℝ^n'],
  ['bars', '|x|', '|x|'],
  ['money and shares', '\\$5 + 50\\%', '$5 + 50%'],
  ['chemistry', '\\ce{H2O}', 'H_2O'],
  ['an isotope', '{}^{14}C', '^(14)C'],
  ['logic', '\\neg a \\land b', '¬a ∧ b'],
  ['a derivative', '\\frac{\\partial^2 f}{\\partial x^2} + \\frac{dy}{dx}', '∂^2f/∂x^2 + dy/dx'],
  ['a product that begins like a derivative', '\\frac{x}{dy}', 'x/(dy)'],
  ['a function above a line', '\\frac{\\log a}{\\log b}', '(log a)/(log b)'],
  ['a function of brackets above a line', '\\frac{\\sin(x)}{x}', 'sin(x)/x'],
  ['a product of many above a line', '\\frac{\\prod_i a_i}{n}', '(∏_i a_i)/n'],
  [
    'a fraction behind a function',
    '\\log \\frac{a}{b} + \\cos^{-1}\\frac{a}{b}',
    'log (a/b) + cos^(−1) (a/b)',
  ],
  ['a fraction behind an operator', '\\nabla \\frac{a}{b} + \\sum \\frac{a}{b}', '∇(a/b) + ∑(a/b)'],
  ['a fraction before a sign', '\\frac{n}{2}! + \\frac{a}{b} \\div c', '(n/2)! + (a/b) ÷ c'],
  ['a fraction in brackets of another size', '\\big(\\tfrac{a}{b}\\big)^2', '(a/b)^2'],
  ['a fraction whose brackets are written', '\\frac{(a+b)}{(c)}', '(a + b)/(c)'],
  ['a fraction of lists', '\\frac{x,y}{z}', '(x, y)/z'],
  ['a fraction over a size', '\\frac{a}{|b|}', 'a/|b|'],
  ['a fraction beside words', '\\frac{3}{4}\\text{ of } x', '3/4 of x'],
  ['a fraction at the end of a sentence', 'x = \\frac{a}{b}.', 'x = a/b.'],
  ['a fraction of words', '\\frac{\\text{the cost}}{\\text{a token}}', '(the cost)/(a token)'],
  ['a root that is a factor', '\\sqrt{x}y + 2\\sqrt{x}', '(√x)y + 2√x'],
  ['a root whose brackets are written', '\\sqrt{(a+b)}c', '√(a + b)c'],
  ['a third root that is a factor', '2\\sqrt[3]{x}', '2(^3√x)'],
  ['the power of a root', '\\sqrt{x}^2', '(√x)^2'],
  ['the power of a power', '{x^y}^z + {x_i}_j', '(x^y)^z + (x_i)_j'],
  ['brackets with a power, of another size', '\\bigl(a+b\\bigr)^2', '(a + b)^2'],
  ['a bar with an index', 'f\\big|_{x=0}', 'f|_(x=0)'],
  ['upright letters with scripts', '\\mathrm{CO_2} + \\Sigma^{-1}', 'CO_2 + Σ^(−1)'],
  ['degrees', '25\\,^\\circ\\mathrm{C} + 90^\\circ', '25 °C + 90°'],
  ['a bar over one letter', '\\overline{X}_n', 'X̄_n'],
  ['words between operands', 'a \\bmod b', 'a mod b'],
  ['a colon behind a name', 'f \\colon X \\to Y', 'f: X → Y'],
  ['a sign of several', 'a := b == c', 'a := b == c'],
  ['a sign that is said as text everywhere', 'a \\oplus b', 'a ⊕ b'],
  ['a relation with an index', 'a \\equiv_n b', 'a ≡_n b'],
  ['a place in bars', '\\|\\cdot\\| + |-x|', '‖⋅‖ + |−x|'],
  ['dots', 'x_1 + \\cdots + x_n', 'x_1 + ⋯ + x_n'],
  ['a function behind a factor', 'p(x) \\log p(x) + w_n\\log p', 'p(x) log p(x) + w_n log p'],
  ['what a limit is over', '\\underset{x}{\\min} f', 'min_x f'],
  [
    'words in letters of a machine',
    '\\texttt{loss()} + \\mathit{rate} + \\mathbf{x}',
    'loss() + rate + 𝐱',
  ],
  ['a number behind a power', '2^3 4', '2^(3)4'],
  ['a power with a space', 'x^{\\,2}', 'x^2'],
];

describe('in one line', () => {
  test.each(formulas)('%s: %s', (_, tex, line) => {
    expect(spelled(tex)).toBe(line.normalize('NFC'));
  });

  test.each(formulas)('nothing of %s is lost: %s', (_, tex) => {
    const math = mathOf(tex);
    const line = spellFormula(math)?.line ?? [];
    expect(
      signsOf({ type: 'element', tagName: 'span', properties: {}, children: [...line] }),
    ).toEqual(signsOf(math));
  });

  test.each([
    ['a matrix', '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}'],
    ['lines one below another', '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}'],
    ['a binomial', '\\binom{n}{k}'],
    ['what is crossed out', '\\cancel{x}'],
    ['a sign over another', 'x \\overset{!}{=} y'],
    ['a bar over several letters', '\\overline{AB} + \\bar{xy}'],
    ['a number and a fraction, which the eye tells from a product', '1\\frac{3}{4}'],
    ['premises and a conclusion', '\\frac{A \\quad A \\to B}{B}'],
    ['an accent over a word', '\\widehat{\\mathrm{Var}}'],
    ['a fraction of nothing', '\\frac{}{x}'],
    ['a rule', 'x\\rule{1em}{2em}'],
    ['a nucleus', '\\ce{^{14}_{6}C}'],
    ['a brace', '\\underbrace{a + b}_{c}'],
    ['a part of a line', 'x + \\begin{cases} a \\\\ b \\end{cases}'],
  ])('one cannot say %s', (_, tex) => {
    expect(spelled(tex)).toBeNull();
  });

  test('letters are variables; numbers, names and bold letters are not', () => {
    const { line = [] } = spellFormula(mathOf('2x + \\sin a + \\mathrm{d}y + \\mathbf{b}')) ?? {};
    expect(toHtml([...line])).toBe('2<var>x</var> + sin\u2009<var>a</var> + d<var>y</var> + 𝐛');
  });

  test.each([
    ['x_i^2 + \\hat y', true],
    ['\\frac{a}{b}', false],
    ['\\sqrt{x}', false],
    ['e^{\\frac{a}{b}}', false],
    ['\\sum_{i=1}^n x', false],
    ['\\lim_{x \\to 0} x', true],
  ])('%s is set so anyway: %s', (tex, isFlat) => {
    expect(spellFormula(mathOf(tex))?.isFlat).toBe(isFlat);
  });
});

/** Its letters and digits, sorted: a root's degree is told before what it is of. */
function signsOf(element: Element): string[] {
  const shown = { ...element, children: element.children.filter(isShown) };
  return [...textContent(shown).normalize('NFKD')]
    .filter((sign) => /[[\p{L}\p{N}]--\p{Lm}]/v.test(sign))
    .sort();
}

function isShown(node: Element['children'][number]): boolean {
  return node.type !== 'element' || node.tagName !== 'annotation';
}
