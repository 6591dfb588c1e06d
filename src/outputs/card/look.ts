/*
 * The style sheets' tokens as a picture needs them: light, and without custom properties. Held
 * against `src/styles/` by tests/outputs/card/look.test.ts.
 */

export const colors = {
  '--paper': 'oklch(98.6% 0.003 95)',
  '--rule': 'oklch(87% 0.006 95)',
  '--ink': 'oklch(23% 0.012 265)',
  '--ink-soft': 'oklch(45% 0.012 265)',
} as const;

export const spectrum = { '--spectrum-lightness': '64%', '--spectrum-chroma': '0.108' } as const;

/** A place on the spectrum, in degrees of hue, as a colour. */
export function markColor(hue: number): string {
  return `oklch(${spectrum['--spectrum-lightness']} ${spectrum['--spectrum-chroma']} ${hue})`;
}

export const type = {
  '--leading-display': '1.1',
  '--tracking-display': '-0.018em',
  '--weight-medium': '500',
  '--weight-strong': '600',
} as const;

/** CSS pixels of the whole picture. */
export const size = { width: 1200, height: 630 } as const;

/** CSS pixels between the picture's edge and all that it shows. */
export const margin = 64;

/** Sizes of type, in CSS pixels; a card shown 300 wide has a quarter of them. */
export const textSizes = { wordmark: 46, small: 32 } as const;

/** Sizes that a title may have, the largest that fits is taken. */
export const titleSizes = [104, 96, 88, 80, 72, 66, 60, 54, 48, 42, 36] as const;

/** Above this size a word that is longer than a line makes the title smaller; from it on, it breaks. */
export const breakingSize = 60;
