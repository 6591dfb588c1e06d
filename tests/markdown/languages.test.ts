import { describe, expect, test } from 'vitest';
import { compile } from '../../src/markdown/compile.ts';
import type { Document } from '../../src/model/document.ts';
import { PostAssets } from '../../src/loader/assets.ts';
import { elements, parseHtml } from './compiling.ts';

async function bodyOf(text: string, language: string): Promise<Document['body'] | undefined> {
  const source = {
    text,
    language,
    format: 'mdx',
    path: 'post.mdx',
    url: '/posts/post/',
    siteUrl: 'https://example.org',
    digest: 'digest',
  } as const;
  const { document, problems } = await compile(source, new PostAssets('/nowhere/post.mdx'));
  expect(problems).toEqual([]);
  return document?.body;
}

async function htmlOf(text: string, language: string): Promise<string> {
  return (await bodyOf(text, language))?.html ?? '';
}

describe('straight quotes', () => {
  test.each([
    ['en', "\"A\" and 'b', it's", '“A” and ‘b’, it’s'],
    ['en-US', '"A"', '“A”'],
    ['de', "\"A\", sagt sie; 'b' hat's.", '„A“, sagt sie; ‚b‘ hat’s.'],
    ['de', '"Er sagte: \'Ja.\'"', '„Er sagte: ‚Ja.‘“'],
    ['de', '("A") – "B"', '(„A“) – „B“'],
    ['fr', 'l\'eau, "A"', 'l’eau, «\u202fA\u202f»'],
    ['ar', 'قال: "نعم".', 'قال: «نعم».'],
    // No words in Spanish: English marks.
    ['es', '"A"', '“A”'],
    // What an author sets himself stays.
    ['de', '„A“ und »B«', '„A“ und »B«'],
  ])('in %s: %s', async (language, text, expected) => {
    expect(await htmlOf(text, language)).toBe(`<p>${expected}</p>`);
  });

  test('know what stands before them in another element, and leave code alone', async () => {
    expect(await htmlOf('"*A*", **"B"** `"c"`', 'de')).toBe(
      '<p>„<em>A</em>“, <strong>„B“</strong> <code>"c"</code></p>',
    );
    expect(await htmlOf('- "A"\n- \'b\'', 'de')).toContain('<li>‚b‘</li>');
  });

  test('know the words of the vocabulary, HTML and expressions in a line of MDX', async () => {
    expect(await htmlOf('Ein "<Term def="B">Wort</Term>".', 'de')).toContain('</span>“.');
    expect(await htmlOf('"<kbd>"</kbd>" und "{1}"', 'de')).toBe('<p>„<kbd>"</kbd>“ und „1“</p>');
  });
});

test('notes, boxes and formulas have names in the language', async () => {
  const text = 'A[^1] B[^1]\n\n- [x] c\n- [ ] d\n\n$$\ne\n$$\n\n[^1]: F.';
  const tree = parseHtml(await htmlOf(text, 'fr'));
  const names = elements(tree).flatMap(({ properties }) => properties['ariaLabel'] ?? []);
  expect(names).toEqual([
    'Note 1',
    'Note 1',
    'Fait',
    'À faire',
    'Formule',
    'Notes',
    'Lien vers «\u202fNotes\u202f»',
    'Retour à l’appel de note 1',
    'Retour à l’appel de note 1-2',
  ]);
});

test('the way back from a note points the way that the text runs', async () => {
  expect(await htmlOf('A[^1]\n\n[^1]: B.', 'de')).toContain('↩');
  const hebrew = await htmlOf('א[^1]\n\n[^1]: ב.', 'he');
  expect(hebrew).toContain('↪');
  expect(hebrew).not.toContain('↩');
});

test('code keeps its direction where the text runs the other way, once for each block', async () => {
  const tree = parseHtml(await htmlOf('א `b`\n\n```ts\nc\n```', 'he'));
  const marked = elements(tree).filter(({ properties }) => properties['dir'] === 'ltr');
  expect(marked.map(({ tagName }) => tagName)).toEqual(['code', 'figure']);
});

test('a formula keeps its direction where the text runs the other way, in feeds too', async () => {
  const text = 'א\n\n$$\na - b\n$$\n\n$$\n\\frac{a}{b}\n$$';
  const feed = elements(parseHtml((await bodyOf(text, 'he'))?.feed ?? ''));
  const marked = feed.filter(({ properties }) => properties['dir'] === 'ltr');
  expect(marked.map(({ tagName }) => tagName)).toEqual(['span', 'code']);
});
