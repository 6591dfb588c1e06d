import { describe, expect, test } from 'vitest';
import { compileText, documentOf, elements, treeOf } from './compiling.ts';

describe('a heading', () => {
  test('has an id, a name, and a link to it whose name holds that but is no part of it', async () => {
    const tree = await treeOf('## One *two* `three`\n\n### “Four” & five\n');
    const headings = elements(tree).filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(headings).toHaveLength(2);
    expect(headings.map(({ properties }) => properties['ariaLabel'])).toEqual([
      'One two three',
      '“Four” & five',
    ]);
    for (const heading of headings) {
      const link = heading.children.at(-1);
      expect(link).toMatchObject({
        tagName: 'a',
        properties: {
          href: `#${heading.properties['id']}`,
          className: ['anchor'],
          ariaLabel: `Link to “${heading.properties['ariaLabel']}”`,
        },
        children: [],
      });
    }
  });

  test('is known with depth, id and text, in order, wherever it stands', async () => {
    const { facts } = await documentOf(
      '## One\n\n> ### Two\n\n<Callout kind="note">\n\n#### Three\n\n</Callout>\n\n## One\n',
    );
    expect(facts.headings).toEqual([
      { depth: 2, id: 'one', text: 'One', at: { line: 1, column: 1 } },
      { depth: 3, id: 'two', text: 'Two', at: { line: 3, column: 3 } },
      { depth: 4, id: 'three', text: 'Three', at: { line: 7, column: 1 } },
      { depth: 2, id: 'one-1', text: 'One', at: { line: 11, column: 1 } },
    ]);
  });

  test('says its formulas in a line, without their sources', async () => {
    const { facts } = await documentOf('## The term $p_i$ and $\\frac{a}{b}$\n');
    expect(facts.headings).toMatchObject([
      { id: 'the-term-p_i-and-ab', text: 'The term p_i and a/b' },
    ]);
  });

  test('says nothing of its notes, whose numbers change', async () => {
    const { facts, body } = await documentOf('## One[^a] two\n\n[^a]: A note.\n');
    expect(facts.headings[0]).toMatchObject({ id: 'one-two', text: 'One two' });
    expect(body.html).toContain('href="#fn-a"');
  });

  test('of the first level, or an empty one, is an error', async () => {
    const { problems } = await compileText('Text.\n\n# One\n\n##\n\n## ![](x.png)\n');
    expect(problems.filter(({ rule }) => rule === 'heading').map(({ line }) => line)).toEqual([
      3, 5, 7,
    ]);
  });
});

describe('ids', () => {
  test('are of one element each, also where HTML gives some', async () => {
    const { facts } = await documentOf(
      '<div id="part">\n\nA block.\n\n</div>\n\n## Part\n\n<h2 id="part">Again</h2>\n',
    );
    expect(new Set(facts.targets).size).toBe(facts.targets.length);
    expect(facts.targets).toHaveLength(3);
  });

  test('that the page itself has stay free', async () => {
    const own = ['content', 'revisions', 'related-reading'];
    const { facts } = await documentOf('## Content\n\n## Revisions\n\n## Related reading\n');
    expect(facts.targets.filter((id) => own.includes(id))).toEqual([]);
  });
});
