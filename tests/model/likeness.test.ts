import { describe, expect, test } from 'vitest';
import { type Fingerprint, likeness, recogniser, sameText } from '../../src/model/likeness.ts';

const print = (title: string, terms: string, headings: readonly string[] = []): Fingerprint => ({
  title,
  terms: terms.split(' ').filter(Boolean),
  headings,
});
const quartz = print('Quartz', 'quartz glass scratch', ['hardness', 'places']);
const galena = print('Galena', 'galena lead weight', ['weight']);
const own = (each: Fingerprint) => each;

describe('likeness', () => {
  test('is 1 for the same and 0 for what shares nothing', () => {
    expect(likeness(quartz, quartz)).toBe(1);
    expect(likeness(quartz, galena)).toBe(0);
    expect(likeness(print('', ''), print('', ''))).toBe(0);
  });

  test('outlasts a new title, or a rewritten half', () => {
    expect(likeness(quartz, { ...quartz, title: 'A hard mineral' })).toBeGreaterThan(sameText);
    const half = print('Quartz', 'quartz glass vein', ['hardness', 'elsewhere']);
    expect(likeness(quartz, half)).toBeGreaterThan(sameText);
  });

  test('needs no headings where neither has any', () => {
    expect(likeness(print('A mineral', 'ore'), print('A mineral', 'ore'))).toBe(1);
  });
});

describe('a recogniser', () => {
  test('finds the most similar, and says whether it is alone', () => {
    expect(recogniser([galena, quartz], own)(quartz)).toEqual({
      item: quartz,
      likeness: 1,
      clear: true,
    });
    expect(recogniser([quartz, { ...quartz }], own)(quartz)).toMatchObject({ clear: false });
    expect(recogniser([galena], own)(quartz)).toBeNull();
  });

  test('answers a thousand questions about a thousand texts at once', () => {
    const texts = Array.from({ length: 1000 }, (_, index) =>
      print(`Text number ${index}`, `model answer gateway only${index} own${index}`, [
        'introduction',
        `part-${index}`,
      ]),
    );
    const find = recogniser(texts, own);
    expect(texts.filter((text) => find(text)?.item === text)).toHaveLength(texts.length);
  });
});
