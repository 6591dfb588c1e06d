import type { Oklch } from './oklch.ts';

/** A custom property as a style sheet declares it first. */
export interface Token {
  /** Without the two hyphens. */
  readonly name: string;
  readonly value: string;
}

/** The tokens of a style sheet, each once, in its order. */
export function tokensIn(css: string): Token[] {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)) {
    if (!found.has(name)) found.set(name, value.replace(/\s+/g, ' '));
  }
  return [...found].map(([name, value]) => ({ name, value }));
}

/** The two colours of `light-dark(oklch(…), oklch(…))` in plain numbers; null for any other value. */
export function colourPair(value: string): { light: Oklch; dark: Oklch } | null {
  const written = /^light-dark\(oklch\(([^()]+)\), oklch\(([^()]+)\)\)$/.exec(value);
  const [light, dark] = written?.slice(1).map(numbersOf) ?? [];
  return light && dark ? { light, dark } : null;
}

function numbersOf(text: string): Oklch {
  const [lightness = 0, chroma = 0, hue = 0] = text.split(' ').map(Number.parseFloat);
  return [lightness / 100, chroma, hue];
}
