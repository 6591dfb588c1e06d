import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, linearRgb, type Oklch } from '../../src/styles/oklch.ts';

const sheets = ['colours.css', 'code-colours.css'].map((name) =>
  readFileSync(path.join(import.meta.dirname, '../../src/styles', name), 'utf8'),
);
const declarations = [...sheets.join('').matchAll(/--([\w-]+):\s*light-dark\(([^;]*)\);/g)];
const hues = Array.from({ length: 72 }, (_, index) => index * 5);
const themes = ['light', 'dark'] as const;

/** Every colour of a theme, at one hue, as the style sheet writes it. */
function colours(theme: (typeof themes)[number], hue: number): Readonly<Record<string, Oklch>> {
  return Object.fromEntries(
    declarations.map(([, name = '', pair = '']) => {
      const written = [...pair.matchAll(/oklch\(((?:[^()]|\([^()]*(?:\([^()]*\))?\))*)\)/g)];
      return [name, readColour(written[themes.indexOf(theme)]?.[1] ?? '', hue)];
    }),
  );
}

/** `46% calc(0.077 * var(--tint)) var(--hue)`, or the same with plain numbers. */
function readColour(text: string, hue: number): Oklch {
  const [lightness, chroma, ownHue] =
    /^\s*([\d.]+)%\s+(?:calc\()?([\d.]+)[^\d]*?([\d.]+|var\(--hue\))\s*$/.exec(text)?.slice(1) ??
    [];
  return [Number(lightness) / 100, Number(chroma), ownHue === 'var(--hue)' ? hue : Number(ownHue)];
}

const text = ['ink', 'ink-soft', 'accent', 'focus'];
const code = [
  'ink',
  'ink-soft',
  'code-keyword',
  'code-string',
  'code-constant',
  'code-function',
  'code-comment',
];
const lines = ['surface', 'accent-soft', 'code-inserted', 'code-deleted'];
const pairs = [
  ...text.flatMap((name) => ['paper', 'surface'].map((ground) => [name, ground] as const)),
  ...code.flatMap((name) => lines.map((ground) => [name, ground] as const)),
];

describe.each(themes)('in the %s theme', (theme) => {
  test('every text can be read at every hue', () => {
    const weak = hues.flatMap((hue) => {
      const colour = colours(theme, hue);
      return pairs
        .filter(([name, ground]) => {
          const [front, back] = [colour[name], colour[ground]];
          return !front || !back || !(contrast(front, back) >= 4.5);
        })
        .map((pair) => [hue, ...pair]);
    });
    expect(weak).toEqual([]);
  });

  test.each([
    ['ink', 'paper'],
    ['ink', 'surface'],
    ['ink', 'accent-soft'],
    ['ink', 'selection'],
    ['ink-soft', 'paper'],
  ])('%s on %s has at least 7:1', (front, ground) => {
    const ratios = hues.map((hue) => {
      const colour = colours(theme, hue);
      return contrast(colour[front] ?? [0, 0, 0], colour[ground] ?? [0, 0, 0]);
    });
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
  });

  test('no colour is outside sRGB, so that equal lightness is seen as such', () => {
    const outside = hues.flatMap((hue) =>
      Object.entries(colours(theme, hue)).filter(([, colour]) =>
        linearRgb(colour).some((channel) => channel < -0.002 || channel > 1.002),
      ),
    );
    expect(outside).toEqual([]);
  });
});

test('the colours are found', () => {
  expect(Object.keys(colours('light', 0))).toEqual(
    expect.arrayContaining([...text, ...code, ...lines]),
  );
});
