import { expect, test } from 'vitest';
import { hueRules, hueWords } from '../../src/styles/hues.ts';

const meant = new Set(
  [...hueRules.matchAll(/\[data-hue~="(\d+)"\]\{--\w+:\1\}/g)].map(([, word]) => word),
);

test('every hue has rules whose sum is close to it', () => {
  const errors = Array.from({ length: 361 }, (_, hue) => {
    const words = hueWords(hue).split(' ');
    expect(words.filter((word) => word !== '0' && !meant.has(word))).toEqual([]);
    const distance = Math.abs(words.reduce((sum, word) => sum + Number(word), 0) - hue) % 360;
    return Math.min(distance, 360 - distance);
  });
  expect(Math.max(...errors)).toBeLessThanOrEqual(2.5);
});
