import { describe, expect, test } from 'vitest';
import { drawDot } from '../../../src/diagrams/dot/dot.ts';
import { isFault } from '../../../src/diagrams/draw.ts';
import { attributesOf, elementsOf, textsOf } from '../drawing-tree.ts';

async function textsDrawn(source: string): Promise<readonly string[]> {
  const drawn = await drawDot(source);
  if (isFault(drawn)) throw new Error(`${drawn.line}:${drawn.column} ${drawn.message}`);
  return textsOf(drawn.svg);
}

describe('labels that look like markup', () => {
  test.each([
    '<script>alert(1)</script>',
    '</svg><script>alert(1)</script>',
    '"quoted" & \'single\'',
    '<!-- comment -->',
    ']]>',
    '<img src=x onerror=alert(1)>',
  ])('%s stays text', async (label) => {
    const written = label.replaceAll('"', '\\"');
    expect(await textsDrawn(`digraph { a [label="${written}"] }`)).toEqual([label]);
  });

  test.each(['URL', 'href', 'edgeURL', 'headhref', 'labelURL'])(
    'a link in %s is no link',
    async (name) => {
      const drawn = await drawDot(
        `digraph { a [${name}="javascript:alert(1)"]; a -> b [label=x ${name}="javascript:alert(1)"] }`,
      );
      if (isFault(drawn)) throw new Error(drawn.message);
      expect(drawn.svg).not.toContain('javascript');
      expect(elementsOf(drawn.svg).map(({ tagName }) => tagName)).not.toContain('a');
      expect([...attributesOf(drawn.svg)].filter((name) => /href/i.test(name))).toEqual([]);
    },
  );

  test('a link in an HTML label is no link', async () => {
    const drawn = await drawDot(
      'digraph { a [label=<<TABLE HREF="javascript:alert(1)" TITLE="t"><TR><TD HREF="javascript:x">cell</TD></TR></TABLE>>] }',
    );
    if (isFault(drawn)) throw new Error(drawn.message);
    expect(drawn.svg).not.toContain('javascript');
    expect(textsOf(drawn.svg)).toEqual(['cell']);
  });
});

describe('labels in all scripts', () => {
  test.each([
    'مرحبا بالعالم',
    'שלום עולם',
    '漢字かなカナ',
    '한국어',
    'Ж λ ß é ñ',
    '👩‍🚀 🚀 ⚙️',
    'a\u0301 combining',
    'no\u00a0break',
  ])('%s is kept', async (label) => {
    const [drawn] = await textsDrawn(`digraph { "${label}" -> b [label="${label}"] }`);
    expect(drawn).toBe(label);
  });

  test('is kept in names without quotes, ports, records and HTML labels', async () => {
    const texts = await textsDrawn(
      'digraph { узел -> 結点:p; 結点 [shape=record label="<p> поле|項目"]; c [label=<<B>太字</B>>] }',
    );
    expect(texts.toSorted()).toEqual(['узел', 'поле', '項目', '太字'].toSorted());
  });
});

describe('size', () => {
  const tree = (nodes: number) => {
    const edges = Array.from(
      { length: nodes - 1 },
      (_, index) => `n${index >> 1} -> n${index + 1};`,
    );
    return `digraph { ${edges.join('')} }`;
  };

  test('500 nodes are refused, 200 are drawn', async () => {
    expect(await drawDot(tree(500))).toMatchObject({
      line: 1,
      message: expect.stringContaining('500 nodes'),
    });
    expect(isFault(await drawDot(tree(200)))).toBe(false);
  });

  test('a source of a million characters is refused', async () => {
    expect(await drawDot(`digraph { ${'a;'.repeat(500_000)} }`)).toMatchObject({ line: 1 });
  });

  test('a label of 5,000 characters is refused', async () => {
    const drawn = await drawDot(`digraph { a -> b\n c [label="${'x'.repeat(5000)}"] }`);
    expect(drawn).toMatchObject({ fix: expect.stringContaining('lines') });
  });

  test('a long text in lines is drawn', async () => {
    const lines = Array.from({ length: 100 }, () => 'x'.repeat(50));
    expect(await textsDrawn(`digraph { c [label="${lines.join('\\n')}"] }`)).toEqual(lines);
  });

  test.each([
    'digraph { a [peripheries=99999999] }',
    'digraph { a [width=1e9 height=1e9] }',
    'digraph { a [label=<<TABLE><TR><TD COLSPAN="60000">x</TD></TR></TABLE>>] }',
  ])(
    '%s is a fault, and the next diagram is drawn',
    async (source) => {
      expect(isFault(await drawDot(source))).toBe(true);
      expect(isFault(await drawDot('digraph { a -> b }'))).toBe(false);
    },
    30_000,
  );

  test('groups nested a thousand deep are refused', async () => {
    const source = `digraph { ${'subgraph cluster_a { '.repeat(1000)} x ${'}'.repeat(1000)} }`;
    expect(isFault(await drawDot(source))).toBe(true);
    expect(isFault(await drawDot('digraph { a -> b }'))).toBe(false);
  });
});
