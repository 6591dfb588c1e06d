import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagramLook } from '../../src/diagrams/look.ts';
import { darkLook, lightLook } from '../../src/outputs/diagram-colours.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../src/styles/${path}`, import.meta.url), 'utf8');

test('the page and the rasteriser draw by the same rules', () => {
  const rules = rulesOf(read('diagram-hues.css') + read('diagram.css'));
  const ours = [...rules].filter(([selector]) => selector in diagramLook);
  expect(Object.fromEntries(ours)).toEqual(diagramLook);
  expect(ours.map(([selector]) => selector)).toEqual(Object.keys(diagramLook));
});

describe.each([
  ['light', lightLook, lightSide],
  ['dark', darkLook, darkSide],
])('files of diagrams have the %s colours of the page', (_, look, side) => {
  const [page, series] = [read('colours.css'), read('diagram-hues.css') + read('diagram.css')];

  test.each(Object.entries(look))('%s is %s', (name, literal) => {
    if (name === '--diagram-tint') {
      const tint = mix(side(page, '--ink'), side(page, '--surface'), 0.09);
      expect(literal).toBe(hexOfLab(tint));
    } else {
      expect(literal).toBe(hexOf(side(name.startsWith('--diagram') ? series : page, name)));
    }
  });
});

/** Selectors on a line of their own with the declarations inside. */
function rulesOf(css: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rules = css.matchAll(/^ {2}(\.[^{@]+?)\s*\{([^{}]*)\}/gm);
  return new Map(
    [...rules].map(([, selector = '', body = '']) => [selector, declarationsOf(body)]),
  );
}

function declarationsOf(body: string): Readonly<Record<string, string>> {
  const pairs = body.matchAll(/([a-z-]+):\s*([^;]+);/g);
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]));
}

type Lch = readonly [lightness: number, chroma: number, hue: number];
type Lab = readonly [lightness: number, a: number, b: number];

function lightSide(css: string, name: string): Lch {
  return sidesOf(css, name)[0];
}

function darkSide(css: string, name: string): Lch {
  return sidesOf(css, name)[1];
}

function sidesOf(css: string, name: string): readonly [Lch, Lch] {
  const color = String.raw`oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)`;
  const found = new RegExp(`${name}: light-dark\\(${color}, ${color}`).exec(css);
  const [l1, c1, h1, l2, c2, h2] = found?.slice(1).map(Number) ?? [];
  const side = (l = 0, c = 0, h = 0): Lch => [l / 100, c, h];
  return [side(l1, c1, h1), side(l2, c2, h2)];
}

function labOf([lightness, chroma, hue]: Lch): Lab {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function mix(a: Lch, b: Lch, share: number): Lab {
  const [l1, a1, b1] = labOf(a);
  const [l2, a2, b2] = labOf(b);
  const between = (x: number, y: number) => x * share + y * (1 - share);
  return [between(l1, l2), between(a1, a2), between(b1, b2)];
}

function hexOf(color: Lch): string {
  return hexOfLab(labOf(color));
}

/** Source: https://bottosson.github.io/posts/oklab/ */
function hexOfLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(byteOf).join('')}`;
}

function byteOf(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
    .toString(16)
    .padStart(2, '0');
}
