/** Degrees between two hues that a style sheet can tell apart. */
const step = 5;

/** The value for a `data-hue` attribute that gives its element, and all within, the hue of a tag. */
export function hueStep(hue: number): number {
  return (Math.round(hue / step) * step) % 360;
}

/** What `data-hue` means: rules in place of style attributes, which a strict policy forbids. */
export const hueRules = `@layer tokens{${Array.from(
  { length: 360 / step },
  (_, index) => `[data-hue="${index * step}"]{--hue:${index * step}}`,
).join('')}}`;
