import { describe, expect, test } from 'vitest';
import { compileText } from './compiling.ts';

const everything = `## Heading

Text with a note[^1], a [link](/posts/a/), $x$ and \`code\`.

<Callout kind="note">

| A |
|---|
| 1 |

</Callout>

\`\`\`dot alt="A."
digraph { a -> b }
\`\`\`

\`\`\`ts
const a = 1;
\`\`\`

[^1]: A note.
`;

describe('compiling', () => {
  test('the same text twice gives the same document', async () => {
    const [one, two] = [await compileText(everything), await compileText(everything)];
    expect(one).toEqual(two);
  });

  test('several texts at once mixes nothing', async () => {
    const texts = Array.from({ length: 8 }, (_, index) =>
      everything.replaceAll('Heading', `Heading ${index}`),
    );
    const together = await Promise.all(texts.map((text) => compileText(text)));
    const alone = [];
    for (const text of texts) alone.push(await compileText(text));
    expect(together).toEqual(alone);
  });

  test('tells of every mistake that it finds, not just the first', async () => {
    const { document, problems } = await compileText(
      '# One\n\n<Calout>x</Calout>\n\n![](a.png)\n\n[x](javascript:y)\n\n$\\frac$\n\n```nolang\nx\n```\n',
    );
    expect(document).not.toBeNull();
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set([
        'heading',
        'vocabulary',
        'alt-text',
        'image',
        'link',
        'mathematics',
        'code-language',
      ]),
    );
  });

  const odd = [
    '',
    '\n\n',
    '```',
    '$$',
    '[^1]',
    '[^1]: alone',
    '[](',
    '![](',
    '| | |\n|-|',
    '<Figure />',
    '<Diagram />',
    '<Term />',
    '<Callout kind />',
    '<></>',
    '<>text</>',
    '{}',
    '<div>{}</div>',
    '<img />',
    '<a>x</a>',
    '<table></table>',
    '<pre>x</pre>',
    '<pre><code></code></pre>',
    '```dot\n```',
    '```dot alt="x"\ndigraph {',
    '- [ ]',
    '> ',
    '&#0;',
    '\\',
    '<Callout kind="note"><Callout kind="note"><Callout kind="note">x</Callout></Callout></Callout>',
    `${'> '.repeat(60)}deep`,
    `${'- '.repeat(60)}deep`,
    `${'*'.repeat(500)}a`,
    `${'['.repeat(500)}a`,
  ];

  test.each(odd)('throws nothing for %j', async (text) => {
    for (const format of ['mdx', 'md'] as const) {
      const { document, problems } = await compileText(text, format);
      expect(document !== null || problems.length > 0).toBe(true);
      for (const { line, column } of problems)
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }
  });
});
