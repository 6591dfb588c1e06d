/** Degrees between two hues that a style sheet can tell apart. */
const step = 5;

/**
 * The value for a `data-hue` attribute that gives its element, and all within, the hue of a tag:
 * words whose sum it is, so that few rules tell all hues.
 */
export function hueWords(hue: number): string {
  const whole = (Math.round(hue / step) * step) % 360;
  const words = [whole - (whole % 100), (whole % 100) - (whole % 10), whole % 10];
  return words.filter((word) => word > 0).join(' ') || '0';
}

/** What `data-hue` means: rules in place of style attributes, which a strict policy forbids. */
export const hueRules = [
  '[data-hue]{--hundreds:0;--tens:0;--ones:0;--hue:calc(var(--hundreds) + var(--tens) + var(--ones))}',
  ...[100, 200, 300].map((word) => ruleOf(word, 'hundreds')),
  ...[10, 20, 30, 40, 50, 60, 70, 80, 90].map((word) => ruleOf(word, 'tens')),
  ruleOf(step, 'ones'),
].join('');

function ruleOf(word: number, place: string): string {
  return `[data-hue~="${word}"]{--${place}:${word}}`;
}
