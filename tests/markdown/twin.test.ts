import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdownText } from '../../src/markdown-text.ts';
import type { Format } from '../../src/markdown/parse.ts';
import { compileText, documentOf } from './compiling.ts';
import { nodesOf, parseMarkdown, wordsOf } from './markdown-tree.ts';

/*
 * Each folder of `fixtures/twins/<kind>` is a text with the twin that it becomes. The kind says in
 * which formats: `mdx`, `md`, or `either`, where both give the same twin.
 */

const fixtures = path.join(import.meta.dirname, '../fixtures/twins');
const formats: Readonly<Record<string, readonly Format[]>> = {
  either: ['mdx', 'md'],
  md: ['md'],
  mdx: ['mdx'],
};

const cases = Object.entries(formats).flatMap(([kind, of]) =>
  readdirSync(path.join(fixtures, kind))
    .sort()
    .flatMap((name) => of.map((format) => ({ name: `${kind}/${name}`, format }))),
);

describe.each(cases)('$name as $format', ({ name, format }) => {
  const folder = path.join(fixtures, name);
  const input = path.join(folder, name.startsWith('mdx/') ? 'input.mdx' : 'input.md');
  const compiled = compileText(readFileSync(input, 'utf8'), format, input);
  const expected = readFileSync(path.join(folder, 'expected.md'), 'utf8');

  test('becomes the twin that it should', async () => {
    const { document, problems } = await compiled;
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(document?.body.twin).toBe(expected);
  });

  test('is plain Markdown with whole addresses', () => {
    const tree = parseMarkdown(expected);
    const addresses = nodesOf(tree, 'link', 'image').map(({ url }) => url);
    expect(nodesOf(tree, 'html', 'linkReference', 'imageReference')).toEqual([]);
    expect(addresses.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
  });

  test('says the same when it is read and printed once more', () => {
    expect(markdownText(parseMarkdown(expected))).toBe(expected);
  });
});

describe('a text that is hard to quote', () => {
  const hostile = [
    'A "title" & <tag> {brace} $5 `tick` | bar * star _under_ [bracket](x) ~~wave~~ \\ back',
    '# hash',
    '- dash',
    '1. number',
    '> bracket',
    '+ plus',
    '---',
    '===',
    '[^1]: note',
    '| a | b |',
    '$$',
    '```',
    '&copy; &#38;',
    'שלום 🎉 عالم',
    '<!-- comment -->',
    'import x from "y"',
    'https://example.com/a_b*c',
  ];

  test.each(hostile)('comes back as it was from a paragraph and a heading: %s', (value) => {
    for (const type of ['paragraph', 'heading'] as const) {
      const block = { type, depth: 2 as const, children: [{ type: 'text' as const, value }] };
      const tree = parseMarkdown(markdownText({ type: 'root', children: [block] }));
      expect(tree.children.map((child) => child.type)).toEqual([type]);
      expect(wordsOf(tree)).toBe(value);
      expect(nodesOf(tree, 'html', 'emphasis', 'inlineCode', 'inlineMath', 'delete')).toEqual([]);
    }
  });

  test.each(hostile)('comes back from an attribute of the vocabulary: %s', async (value) => {
    const attribute = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const { body } = await documentOf(`<Details summary="${attribute}">\n\nText\n\n</Details>\n`);
    const [summary] = parseMarkdown(body.twin).children;
    expect(summary && wordsOf(summary)).toBe(value);
  });

  test.each(['|', '||', 'a | b', '`|`', '`'])('comes back from a cell: %s', async (value) => {
    const children = [{ type: 'inlineCode' as const, value }];
    const row = { type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children }] };
    const tree = {
      type: 'root' as const,
      children: [{ type: 'table' as const, align: [], children: [row] }],
    };
    const [read] = nodesOf(parseMarkdown(markdownText(tree)), 'inlineCode');
    expect(read?.value).toBe(value);
  });
});

test('the site’s address is that of the publication, wherever it lies', async () => {
  const { body } = await documentOf('[there](/posts/other/#part)\n');
  expect(nodesOf(parseMarkdown(body.twin), 'link').map(({ url }) => url)).toEqual([
    'https://example.org/posts/other/#part',
  ]);
});

test('an empty text has an empty twin', async () => {
  expect((await documentOf('')).body.twin).toBe('');
  expect((await documentOf('{/* nothing */}\n')).body.twin).toBe('');
});

test('a text with faults still has a twin of what could be read', async () => {
  const { document } = await compileText('<Unknown>\n\nlost\n\n</Unknown>\n\nKept.\n');
  expect(document?.body.twin).toBe('Kept.\n');
});

/** Texts of signs that mean something and words, the same on every run. */
function* randomTexts(count: number): Generator<string> {
  const signs = [
    ...'aw1 .:/-+=()[]!#$&*<>@\\^_`{|}~"\'?;,%—é',
    'www.a',
    'http://a',
    '1. ',
    '&amp;',
    'ab ',
    'word ',
  ];
  let state = 1;
  for (let index = 0; index < count; index += 1) {
    let text = '';
    while (text.length < 12) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      text += signs[Math.floor((state / 2 ** 32) * signs.length)] ?? '';
    }
    yield text.replace(/\s+/g, ' ').trim();
  }
}

test('any text comes back as it was, alone and beside others', () => {
  for (const value of randomTexts(1_000)) {
    const text = { type: 'text' as const, value };
    const code = { type: 'inlineCode' as const, value: 'x' };
    const link = { type: 'link' as const, url: 'https://example.com/', children: [text] };
    const children = [text, code, { ...text, value: ` ${value} ` }, link, text];
    const tree = parseMarkdown(
      markdownText({ type: 'root', children: [{ type: 'paragraph', children }] }),
    );
    expect(wordsOf(tree)).toBe(`${value}x ${value} ${value}${value}`);
  }
});
