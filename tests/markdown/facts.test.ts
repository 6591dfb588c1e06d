import { describe, expect, test } from 'vitest';
import { countTerms, words } from '../../src/markdown/terms.ts';
import { documentOf } from './compiling.ts';

describe('words', () => {
  test.each([
    ['One two, three.', 3],
    ['GPT-4.1 costs $5', 3],
    ["it's editors’ work", 3],
    ['Größe über café', 3],
    ['日本 語', 2],
    ['— … !', 0],
    ['', 0],
  ])('in %j are %i', (text, count) => {
    expect(words(text)).toHaveLength(count);
  });

  test('of a post are those that are read, not code, formulas’ sources or anchors', async () => {
    const { facts } = await documentOf(
      '## One two\n\nThree *four*.\n\n```js\nconst notCounted = 1;\n```\n\n$$\nx\n$$\n\n- five\n- six\n',
    );
    expect(facts.words).toBe(7);
  });
});

describe('terms', () => {
  test('are counted without regard to case and number', () => {
    expect(countTerms('Sundial sundials. SUNDIAL’s studies, study')).toEqual({
      sundial: 3,
      study: 2,
    });
  });

  test('are neither common words nor numbers nor short ones', () => {
    expect(countTerms('The and of with 2026 12th an ox')).toEqual({});
  });

  test('are the most frequent ones, the same whatever the machine', () => {
    const many = Array.from(
      { length: 200 },
      (_, index) => `term${String.fromCharCode(97 + (index % 26))}${index}x`,
    );
    const terms = countTerms([...many, 'zebra zebra'].join(' '));
    expect(Object.keys(terms)[0]).toBe('zebra');
    expect(Object.keys(terms).length).toBeLessThan(100);
    expect(Object.keys(terms).slice(1)).toEqual(Object.keys(terms).slice(1).toSorted());
  });

  test('do not run into the numbers of their notes', async () => {
    const { facts } = await documentOf(
      'A sundial[^1] and a hourglass[^b].\n\n[^1]: One.\n[^b]: Two.\n',
    );
    expect(facts.terms).toMatchObject({ sundial: 1, hourglass: 1 });
  });
});

describe('sections', () => {
  test('have the text under each heading', async () => {
    const { body } = await documentOf(
      'Before any.\n\n## One\n\nText of *one*.\n\n- item\n\n### Deeper\n\nText.\n\n## Empty\n\n## Last\n\n> A quotation.\n',
    );
    expect(body.sections).toEqual([
      { id: null, heading: null, text: 'Before any.' },
      { id: 'one', heading: 'One', text: 'Text of one. item' },
      { id: 'deeper', heading: 'Deeper', text: 'Text.' },
      { id: 'empty', heading: 'Empty', text: '' },
      { id: 'last', heading: 'Last', text: 'A quotation.' },
    ]);
  });

  test('contain the alternatives of diagrams and formulas without their sources', async () => {
    const { body } = await documentOf(
      '```dot alt="From a to b."\ndigraph { a -> b }\n```\n\nThe $x^2$ here.\n',
    );
    expect(body.sections).toMatchObject([{ text: 'From a to b. The x^2 here.' }]);
  });

  test('contain the alternatives of images', async () => {
    const file = new URL('../fixtures/sites/images/content/posts/post.mdx', import.meta.url)
      .pathname;
    const { body } = await documentOf('![A grey field.](photo.png)', 'mdx', file);
    expect(body.sections).toMatchObject([{ text: 'A grey field.' }]);
  });

  test('of notes have no signs for going back', async () => {
    const { body } = await documentOf('Text.[^1] Again.[^1]\n\n[^1]: The note.\n');
    expect(JSON.stringify(body.sections)).not.toContain('↩');
  });
});

describe('other facts', () => {
  test('are the number of notes and all that a fragment can point at', async () => {
    const { facts } = await documentOf(
      '## One\n\nText[^1] and[^b].\n\n<div id="here">\n\nText.\n\n</div>\n\n[^1]: A.\n[^b]: B.\n',
    );
    expect(facts.footnotes).toBe(2);
    expect(facts.targets).toEqual(
      expect.arrayContaining(['one', 'here', 'fn-1', 'fn-b', 'fnref-1']),
    );
  });

  test('are empty where there is nothing', async () => {
    const { facts, body } = await documentOf('');
    expect(facts).toMatchObject({
      headings: [],
      links: [],
      images: [],
      diagrams: [],
      footnotes: 0,
      words: 0,
      terms: {},
    });
    expect(body).toMatchObject({ html: '', sections: [], drawings: {} });
  });
});
