import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { scratchFolder, writeFiles } from '../scratch.ts';
import { compileText, documentOf, elements, treeOf } from './compiling.ts';

const fence = (meta: string, source = 'digraph { a -> b }') =>
  `\`\`\`dot ${meta}\n${source}\n\`\`\`\n`;

describe('a diagram', () => {
  test('is a figure with its alternative and its caption', async () => {
    const tree = await treeOf(fence('alt="From a to b." caption="Two nodes."'));
    const [figure] = elements(tree, 'figure');
    const [svg] = elements(tree, 'svg');
    const [caption] = elements(tree, 'figcaption');
    expect(figure?.properties['className']).toEqual(['diagram']);
    expect(svg?.properties).toMatchObject({ role: 'img', ariaLabel: 'From a to b.' });
    expect(caption && textContent(caption)).toBe('Two nodes.');
  });

  test('is known with kind, digest, alternative and size; the drawing is kept by its digest', async () => {
    const { facts, body } = await documentOf(
      fence('alt="One."') + fence('alt="Two."', 'digraph { c }'),
    );
    expect(facts.diagrams.map(({ kind, alt }) => [kind, alt])).toEqual([
      ['dot', 'One.'],
      ['dot', 'Two.'],
    ]);
    for (const { digest, width, height } of facts.diagrams) {
      expect(body.drawings[digest]).toMatchObject({ width, height });
      expect(Math.min(width, height)).toBeGreaterThan(0);
    }
    expect(Object.keys(body.drawings)).toHaveLength(2);
  });

  test('has the same digest for the same source, and another for another', async () => {
    const digestOf = async (source: string) =>
      (await documentOf(fence('alt="A."', source))).facts.diagrams[0]?.digest;
    expect(await digestOf('digraph { a }')).toBe(await digestOf('digraph { a }'));
    expect(await digestOf('digraph { a }')).not.toBe(await digestOf('digraph { b }'));
  });

  test('finds its faults at their lines of the post', async () => {
    const { problems } = await compileText(
      `Text.\n\n${fence('alt="A."', 'digraph {\n  a -> b\n  b => c\n}')}`,
    );
    expect(problems).toMatchObject([{ rule: 'diagram', line: 6, column: 6 }]);
  });

  test('does not depend on the text around it', async () => {
    const alone = await treeOf(fence('alt="A."'));
    const among = await treeOf(`## Heading\n\n${fence('alt="A."')}\nText.`);
    expect(elements(among, 'svg')).toEqual(elements(alone, 'svg'));
  });

  test.each(['mermaid', 'chart'])(
    'in %s is drawn, or refused, but never shown as code',
    async (language) => {
      const { document, problems } = await compileText(
        `\`\`\`${language} alt="A."\ngraph LR\n\`\`\`\n`,
      );
      const html = document?.body.html ?? '';
      expect(problems.some(({ rule }) => rule === 'diagram') || html.includes('<svg')).toBe(true);
      expect(html).not.toContain('<pre');
    },
  );
});

describe('a diagram in a file', () => {
  const folder = scratchFolder();
  const besideFiles = `${folder}/post.mdx`;

  test('is drawn as one in the post is', async () => {
    await writeFiles(folder, { 'good.dot': '\uFEFFdigraph { a -> b }\r\n' });
    const { facts } = await documentOf(
      '<Diagram src="./good.dot" alt="From a to b." wide />',
      'mdx',
      besideFiles,
    );
    expect(facts.diagrams).toMatchObject([{ kind: 'dot', alt: 'From a to b.' }]);
  });

  test('finds its faults with the file’s name and line', async () => {
    await writeFiles(folder, { 'broken.dot': 'digraph {\n  a -> b\n  b => c\n}\n' });
    const { problems } = await compileText(
      '<Diagram src="./broken.dot" alt="A." />',
      'mdx',
      besideFiles,
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['diagram']);
    const [told = ''] = problems.map(({ path, line, message }) => `${path}:${line} ${message}`);
    expect(told).toMatch(/broken\.dot\D*3/);
  });
});
