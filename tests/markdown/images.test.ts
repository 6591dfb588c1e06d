import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileText, documentOf, elements, treeOf } from './compiling.ts';

const besideImages = path.join(
  import.meta.dirname,
  '../fixtures/sites/images/content/posts/post.mdx',
);

describe('images', () => {
  test('are known with file, words, layout and place', async () => {
    const { facts } = await documentOf(
      'Text ![in a line](photo.jpg).\n\n<Figure src="./turned.jpg" alt="Turned." wide />\n',
      'mdx',
      besideImages,
    );
    expect(facts.images).toMatchObject([
      {
        alt: 'in a line',
        layout: 'text',
        at: { line: 1, column: 6 },
        file: { format: 'jpeg', width: 40, height: 20 },
      },
      {
        alt: 'Turned.',
        layout: 'wide',
        at: { line: 3, column: 1 },
        file: { width: 20, height: 40 },
      },
    ]);
  });

  test.each([
    ['photo.png', 'png', false],
    ['photo.jpg', 'jpeg', false],
    ['photo.webp', 'webp', false],
    ['photo.avif', 'avif', false],
    ['moving.gif', 'gif', true],
    ['drawing.svg', 'svg', true],
  ])('may be %s', async (name, format, verbatim) => {
    const { facts } = await documentOf(`![An image](./${name})`, 'mdx', besideImages);
    expect(facts.images).toMatchObject([{ file: { format, verbatim } }]);
  });

  test('load at once where they open the text, and later else', async () => {
    const tree = await treeOf(
      '![One](photo.png)\n\nText.\n\n![Two](photo.png)\n\nText.\n\n![Three](photo.png)\n',
      'mdx',
      besideImages,
    );
    const [first, ...others] = elements(tree, 'img').map(({ properties }) => properties);
    expect(first).toMatchObject({ fetchPriority: 'high' });
    expect(first).not.toHaveProperty('loading');
    for (const other of others) expect(other).toMatchObject({ loading: 'lazy' });
  });

  test('with the same content have one name, whatever they are called', async () => {
    const { facts } = await documentOf(
      '![One](photo.png) ![Two](./photo.png)',
      'mdx',
      besideImages,
    );
    expect(new Set(facts.images.map(({ file }) => file.digest)).size).toBe(1);
  });

  test('may have a name with blanks and letters of any language', async () => {
    const { problems } = await compileText('![One](<./grüne wiese.png>)');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('"./grüne wiese.png"'),
    ]);
  });
});

describe('words for an image', () => {
  const rulesOf = async (text: string) =>
    (await compileText(text, 'mdx', besideImages)).problems.map(({ rule }) => rule);

  test.each([
    '![](photo.png)',
    'Text ![](photo.png) text.',
    '<img src="./photo.png" />',
    '<img src="./photo.png" alt="" />',
    '<Figure src="./photo.png" />',
    '<Figure src="./photo.png" alt="" />',
    '<Figure src="./photo.png" caption="A caption is no alternative." />',
  ])('are wanted, once, in %s', async (text) => {
    expect(await rulesOf(text)).toEqual(['alt-text']);
  });

  test.each([
    '<Figure src="./photo.png" decorative />',
    '<Figure src="./photo.png" alt="" decorative />',
  ])('are not wanted in %s', async (text) => {
    expect(await rulesOf(text)).toEqual([]);
    const [img] = elements(await treeOf(text, 'mdx', besideImages), 'img');
    expect(img?.properties['alt']).toBe('');
  });
});
