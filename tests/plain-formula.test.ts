import { toString as textContent } from 'hast-util-to-string';
import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { plainFormula } from '../src/plain-formula.ts';
import { elements, parseHtml } from './markdown/compiling.ts';

describe('a formula in a line', () => {
  test.each([
    ['z = 1.96', 'z = 1.96'],
    ['\\frac{1}{n}\\sqrt{b + c}', '(1/n)√(b + c)'],
    ['\\frac{z^2}{2n}', 'z^2/(2n)'],
    ['\\left(\\frac{a}{b}\\right)^2', '(a/b)^2'],
    ['(a+b)(c+d)^2', '(a + b)(c + d)^2'],
    ['2^{-(f+b)}', '2^−(f + b)'],
    ['-a - 1', '−a − 1'],
    ['x_i^2', 'x_i^2'],
    ['\\hat p', 'p̂'],
    ['\\sum_{i=1}^n p_i', '∑_i = 1^np_i'],
    ['\\binom{n}{k}', '(n ¦ k)'],
    ['\\sqrt[3]{x+1}', '^3√(x + 1)'],
    ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(a b; c d)'],
    ['f(x, y)', 'f(x, y)'],
    ['\\text{pass@}k', 'pass@k'],
  ])('%s is %s', (tex, expected) => {
    for (const annotate of [true, false]) {
      const [math] = elements(parseHtml(temml.renderToString(tex, { annotate })), 'math');
      const line = math ? plainFormula(math) : [];
      const marked = line.map((node) => {
        const mark = node.type === 'element' ? { sub: '_', sup: '^' }[node.tagName] : '';
        return `${mark ?? ''}${textContent(node)}`;
      });
      expect(marked.join('').replace(/\s+/g, ' ').trim()).toBe(expected);
    }
  });
});
