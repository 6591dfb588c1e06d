import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { compileText, elements, treeOf } from './compiling.ts';

describe('mathematics', () => {
  test.each([
    ['in a line', 'Text $a^2 < b$ text.', 'a^2 < b'],
    ['on lines of its own', '$$\n\\frac{1}{2}\n$$', '\\frac{1}{2}'],
    [
      'of many kinds',
      '$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\textcolor{red}{x} \\sqrt[3]{y}\n$$',
      null,
    ],
  ])('%s is MathML with its source', async (_, text, tex) => {
    const tree = await treeOf(text);
    const [annotation] = elements(tree, 'annotation');
    expect(elements(tree, 'math')).toHaveLength(1);
    expect(annotation?.properties['encoding']).toBe('application/x-tex');
    if (tex && annotation) expect(textContent(annotation).trim()).toBe(tex);
    for (const { properties } of elements(tree)) expect(properties).not.toHaveProperty('style');
  });

  test('can be reached by keyboard where it scrolls', async () => {
    const [block] = elements(await treeOf('$$\nx\n$$'), 'div');
    expect(block?.properties).toMatchObject({ className: ['math'], tabIndex: 0, role: 'group' });
  });

  test('that cannot be read is an error, and shown as it was written', async () => {
    const { document, problems } = await compileText('Text $\\frac{1}$ text.');
    expect(problems).toMatchObject([{ rule: 'mathematics', line: 1, column: 6 }]);
    expect(document?.body.html).toBe('<p>Text \\frac{1} text.</p>');
  });

  test('has what a limit is over below its name', async () => {
    const tree = await treeOf('$$\n\\underset{\\theta}{\\operatorname{arg\\,max}}\\; p\n$$');
    expect(elements(tree, 'munder').map(({ children }) => children.length)).toEqual([2]);
  });

  test.each(['It costs \\$5 or \\$6.', '`$a$`', '```\n$a$\n```'])('is not in %j', async (text) => {
    expect(elements(await treeOf(text), 'math')).toEqual([]);
  });
});
