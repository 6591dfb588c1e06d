import type { MeasuredNode } from '@takumi-rs/core';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../src/outputs/card/card.ts';
import { composeCard } from '../../../src/outputs/card/fit.ts';
import { cardNode, titleNode } from '../../../src/outputs/card/layout.ts';
import { cardRenderer } from '../../../src/outputs/card/renderer.ts';
import { entryOf, libraryWith, site } from '../../model/entries.ts';
import { cardWith, hardCards } from './cards.ts';

const compose = async (card: ReturnType<typeof cardWith>) =>
  composeCard(card, await cardRenderer());

/** All text that a node tree sets, without white space, which line breaks swallow. */
function textOf({ runs, children }: MeasuredNode): string {
  const own = runs.map(({ text }) => text).join('');
  return (own + children.map(textOf).join('')).replace(/\s/g, '');
}

describe('a title', () => {
  test.each(Object.entries(hardCards))('is set whole: %s', async (_, card) => {
    const composition = await compose(card);
    const renderer = await cardRenderer();
    const measured = await renderer.measure(cardNode(composition), { width: 1200, height: 630 });
    expect(textOf(measured)).toContain(card.title.replace(/\s/g, ''));
  });

  test.each([
    'Opus 4.8 came 41 days after Opus 4.7: what',
    'Nobody knows what Gemini 3 — and GPT 5',
  ])('keeps names and numbers, words and dashes together: %s', async (title) => {
    const renderer = await cardRenderer();
    const linesAt = async (width: number) => {
      const { runs } = await renderer.measure(titleNode(title, 60, { width }));
      return runs.map(({ text }) => text.trim());
    };
    const widths = Array.from({ length: 40 }, (_, index) => 500 + 15 * index);
    const lines = (await Promise.all(widths.map(linesAt))).flat();
    expect(lines.filter((line) => /^(?:\d|—)/.test(line) && !line.startsWith('41'))).toEqual([]);
  });

  test('is as large as it can be', async () => {
    const titles = [
      'Evals',
      'Evals before upgrades: what a model swap really costs',
      'word '.repeat(23).trim(),
    ];
    const sizes = await Promise.all(
      titles.map(async (title) => (await compose(cardWith({ title }))).titleSize),
    );
    expect(sizes[0]).toBe(104);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(54);
  });

  test('shrinks for a long word, until breaking the word is better', async () => {
    const sizeOf = async (length: number) =>
      (await compose(cardWith({ title: `An ${'n'.repeat(length)}` }))).titleSize;
    expect(await sizeOf(12)).toBe(104);
    expect(await sizeOf(20)).toBeLessThan(104);
    expect(await sizeOf(60)).toBe(60);
  });
});

describe('what does not fit', () => {
  const authors = [
    'Ada Lovelace',
    'Grace Hopper',
    'Margaret Hamilton',
    'Barbara Liskov',
    'Frances Allen',
  ];

  test.each([
    [0, ''],
    [1, 'By Ada Lovelace'],
    [2, 'By Ada Lovelace and Grace Hopper'],
    [3, 'By Ada Lovelace, Grace Hopper and Margaret Hamilton'],
    [5, 'By Ada Lovelace, Grace Hopper, Margaret Hamilton and 2 others'],
  ])('of %i authors is counted', async (count, byline) => {
    expect((await compose(cardWith({ authors: authors.slice(0, count) }))).byline).toBe(byline);
  });

  test('of the tags is counted, and still has its place on the line', async () => {
    const tags = ['Frontier labs', 'Talent', 'Model releases', 'Engineering practice', 'Cost'];
    const composition = await compose(
      cardWith({ tags: tags.map((label, index) => ({ label, hue: 72 * index })) }),
    );
    expect(composition.tags.map(({ label }) => label)).toEqual(tags.slice(0, 3));
    expect(composition.moreTags).toBe('+2');
    expect(composition.hues).toEqual([0, 72, 144, 216, 288]);
  });
});

describe('the card of a post', () => {
  const { posts } = libraryWith(
    [
      entryOf('signed', { title: 'Ship it 🚀', authors: ['ada', 'house', 'ito'] }),
      entryOf('unsigned', { title: '人工智能' }),
    ],
    {
      authors: [
        { id: 'ada', name: 'Ada' },
        { id: 'ito', name: '伊藤' },
      ],
    },
  );
  const cards = Object.fromEntries(posts.map((post) => [post.slug, cardOf(post, site)]));

  test('says what the page says, without what cannot be set', () => {
    expect(cards['signed']).toEqual({
      wordmark: 'Spectrum',
      title: 'Ship it',
      language: 'en',
      tags: [{ label: 'Notes', hue: 0 }],
      date: '28 May 2026',
      authors: ['Ada'],
    });
  });

  test('names nobody where the publication signs, whose name it bears', () => {
    expect(cards['unsigned']).toMatchObject({ title: 'Spectrum', wordmark: '', authors: [] });
  });
});
