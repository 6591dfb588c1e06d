import { expect, test } from 'vitest';
import { hueRules, hueStep } from '../../src/styles/hues.ts';

const steps = [...hueRules.matchAll(/\[data-hue="(\d+)"\]\{--hue:(\d+)\}/g)].map(
  ([, attribute, value]) => [Number(attribute), Number(value)],
);

test('every hue has a rule close to it', () => {
  const known = new Map(steps.map(([attribute, value]) => [attribute, value]));
  const errors = Array.from({ length: 361 }, (_, hue) => {
    const distance = Math.abs((known.get(hueStep(hue)) ?? Number.NaN) - hue) % 360;
    return Math.min(distance, 360 - distance);
  });
  expect(Math.max(...errors)).toBeLessThanOrEqual(2.5);
});
