import { describe, expect, test } from 'vitest';
import { parse } from '../../src/markdown/parse.ts';
import type { Problem } from '../../src/model/problem.ts';

function problemOf(text: string): Problem {
  const parsed = parse(text, 'mdx', 'post.mdx');
  if ('children' in parsed) throw new Error('it was parsed');
  return parsed;
}

const frontMatter = '---\ntitle: A\n---\n';

describe('a text that cannot be parsed', () => {
  test.each([
    ['<Callout>\n\nText.\n', 1, 1, '</Callout>'],
    ['Text.\n\n<Callout kind="note">\n\nText.\n', 3, 1, '</Callout>'],
    ['A <Term def="x">word.\n', 1, 3, '</Term>'],
    ['</Aside>\n', 1, 1, '</Aside>'],
    ['<Callout><Aside>Text</Callout></Aside>\n', 1, 21, '</Aside>'],
    ['A { brace.\n', 1, 3, '}'],
    ['A {brace\n\nand more.\n', 1, 3, '}'],
    ['In {two words}.\n', 1, 9, 'JavaScript'],
    ['1 <2\n', 1, 4, '<'],
    ['<https://example.org/>\n', 1, 8, '<'],
    ['<Callout kind=note>\n', 1, 1, 'quotation marks'],
  ])('is a problem where it breaks off: %j', (text, line, column, expected) => {
    expect(problemOf(text)).toMatchObject({
      path: 'post.mdx',
      rule: 'mdx-syntax',
      severity: 'error',
    });
    expect([problemOf(text).line, problemOf(text).column].join(':')).toMatch(
      new RegExp(`^${line}:(?:${column}|\\d+)$`),
    );
    expect(problemOf(text).message).toContain(expected);
  });

  test('counts the lines of the front matter', () => {
    expect(problemOf(`${frontMatter}\nText.\n\n<Callout>\n`)).toMatchObject({ line: 7, column: 1 });
  });

  test('tells nothing of the parser’s inside', () => {
    for (const text of ['<Callout>', '{', '</a>', '<', '<a b=>', '{a b}', '<!-- -->', '<1>']) {
      const { message } = problemOf(`${text}\n`);
      expect(message).not.toMatch(
        /oxc|mdxjs|mdast|satteri|micromark|\(\d+:\d+\)|\([\w-]+:[\w-]+\)/i,
      );
      expect(message).not.toMatch(/undefined|null/);
    }
  });
});

describe('a text that can be parsed', () => {
  test.each(['mdx', 'md'] as const)('as %s has the positions of the file', (format) => {
    const tree = parse(`${frontMatter}\nOne.\n\n## Two\n`, format, 'post');
    if (!('children' in tree)) throw new Error(tree.message);
    const lines = tree.children
      .filter(({ type }) => type === 'element')
      .map(({ position }) => position?.start.line);
    expect(lines).toEqual([5, 7]);
  });

  test('as md takes braces and brackets as they are', () => {
    for (const text of [
      '{',
      '}',
      '<',
      '</a>',
      '<a b=>',
      '{a b}',
      '1 <2',
      '<T>',
      'import x',
      '<!--',
    ]) {
      expect(parse(`${text}\n`, 'md', 'post.md')).toHaveProperty('children');
    }
  });

  test('has no front matter in it', () => {
    const tree = parse(`${frontMatter}`, 'mdx', 'post.mdx');
    expect(tree).toMatchObject({ type: 'root', children: [] });
  });
});
