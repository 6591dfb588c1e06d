import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colors, margin, markColor, spectrum, type } from '../../../src/outputs/card/look.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../src/styles/${path}`, import.meta.url), 'utf8');
const colorSheet = read('colours.css');
const tokenSheet = read('tokens.css');

/** The first value that a style sheet gives a token: that of the light side, on any screen. */
function tokenIn(sheet: string, token: string): string | undefined {
  return new RegExp(`${token}:\\s*([^;]+);`).exec(sheet)?.[1];
}

test.each(Object.entries(colors))('%s is the light side of the page', (token, color) => {
  expect(tokenIn(colorSheet, token)?.startsWith(`light-dark(${color}, `)).toBe(true);
});

test.each(Object.entries(spectrum))('%s is that of the page', (token, value) => {
  expect(tokenIn(colorSheet, token)).toBe(value);
});

test.each(Object.entries(type))('%s is that of the page', (token, value) => {
  expect(tokenIn(tokenSheet, token)).toBe(value);
});

test('the margin is one of the spaces', () => {
  expect(tokenIn(tokenSheet, '--space-8')).toBe(`${margin / 16}rem`);
});

test('a mark has the colour of marks on the page', () => {
  const mark = tokenIn(colorSheet, '--mark')?.replace(/\s+/g, ' ');
  expect(mark?.replace(/\( | (?=\))/g, (space) => space.trim())).toBe(
    'oklch(var(--spectrum-lightness) calc(var(--spectrum-chroma) * var(--tint)) var(--hue))',
  );
  expect(markColor(40)).toBe('oklch(64% 0.108 40)');
});
