import { describe, expect, test } from 'vitest';
import { compileText } from './compiling.ts';

async function rulesBroken(text: string): Promise<string[]> {
  return (await compileText(text)).problems.map(({ rule }) => rule);
}

const item = "import Item from '#embeds/WilsonTable.astro'\n\n";

describe('nothing is said of', () => {
  test.each([
    ['changes around blocks', '<ins>\n\nA paragraph.\n\n- a list\n\n</ins>\n\n<del><p>a</p></del>'],
    ['details', '<details>\n<summary>\n  More\n</summary>\n\nText.\n\n</details>'],
    [
      'a heading in a summary',
      '<details>\n<summary>\n\n## More\n\n</summary>\n\nText.\n\n</details>',
    ],
    [
      'a figure',
      '<figure>\n\n```js\nx\n```\n\n<figcaption>\n\nWords\n\n</figcaption>\n\n</figure>',
    ],
    ['rows without a body', '<table>\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>'],
    ['columns without a group', '<table><col /><col /><tr><td>1</td></tr></table>'],
    ['a table in a cell', '<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>'],
    ['groups of a glossary', '<dl>\n<div><dt>A</dt><dd><p>B</p></dd></div>\n</dl>'],
    ['ruby', 'Text <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>.'],
    ['lists in lists', '- a\n  - b\n\n    <ul><li>c</li></ul>'],
    ['MathML', 'Text <math><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></math>.'],
    ['SVG', 'Text <svg viewBox="0 0 1 1"><title>a</title><a href="#a"><text>b</text></a></svg>.'],
    ['custom elements', '<my-list align="left"><li>a</li></my-list>'],
    ['templates', '<ul><template><li>a</li></template><li>b</li></ul>'],
    ['comments', '<ul>\n  {/* a */}\n  <li>a</li>\n  {/* b */}\n</ul>'],
    ['fragments', '<ul>\n<><li>a</li></>\n</ul>'],
    ['expressions', 'export const rows = [1]\n\n<ul>\n{rows.map((row) => <li>{row}</li>)}\n</ul>'],
    ['components among rows', `${item}<table><tbody><Item /></tbody></table>`],
    ['items in components', `${item}<Item border="2">\n<li>a</li>\n<tr><td>b</td></tr>\n</Item>`],
    ['a block as a link', '<a href="https://example.org">\n\nA paragraph.\n\n</a>'],
    ['a list in a cell', '| a |\n| --- |\n| <ul><li>a</li></ul> |'],
    ['numbers of another kind', '<ol type="a" start="3"><li value="4">a</li></ol>'],
  ])('%s', async (_, text) => {
    expect(await rulesBroken(text)).toEqual([]);
  });
});

test('words below a tag are a paragraph, and the fix says where they go', async () => {
  const { problems } = await compileText('<p>\nWords.\n</p>');
  expect(problems).toMatchObject([{ rule: 'html-nesting', line: 2, column: 1 }]);
  expect(problems[0]?.fix).toContain('on the line of <p>');
});
