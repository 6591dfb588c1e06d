import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagramLook } from '../../src/diagrams/look.ts';
import { lightLook } from '../../src/outputs/diagram-png.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../src/styles/${path}`, import.meta.url), 'utf8');

test('the page and the rasteriser draw by the same rules', () => {
  const rules = rulesOf(read('diagram.css'));
  const ours = [...rules].filter(([selector]) => selector in diagramLook);
  expect(Object.fromEntries(ours)).toEqual(diagramLook);
  expect(ours.map(([selector]) => selector)).toEqual(Object.keys(diagramLook));
});

test('the rasteriser has the light colours of the page', () => {
  const colors = read('colours.css');
  for (const name of ['--ink', '--ink-soft', '--surface', '--rule', '--paper'] as const) {
    expect([name, lightLook[name]]).toEqual([name, hexOf(lightSide(colors, name))]);
  }
  const series = read('diagram.css');
  for (const name of [...series.matchAll(/--diagram-(?:hue|line)-\d(?=:)/g)].map(
    ([name]) => name,
  )) {
    const literal = Object.entries(lightLook).find(([property]) => property === name)?.[1];
    expect([name, literal]).toEqual([name, hexOf(lightSide(series, name))]);
  }
  const tint = mix(lightSide(colors, '--ink'), lightSide(colors, '--surface'), 0.09);
  expect(lightLook['--diagram-tint']).toBe(hexOfLab(tint));
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
  const [, l = '', c = '', h = ''] =
    new RegExp(`${name}: light-dark\\(oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(css) ?? [];
  return [Number(l) / 100, Number(c), Number(h)];
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
