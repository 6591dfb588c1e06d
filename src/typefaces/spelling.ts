/** Signs that the site's faces have no glyph for, in signs that they have. */
const spelling: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['←', '<-'],
  ['↔', '<->'],
  ['⇒', '=>'],
  ['⇐', '<='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['≈', '~'],
  ['✓', 'yes'],
  ['✗', 'no'],
  ['∞', 'infinity'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u202f', '\u00a0'],
]);

const spelled = new RegExp(`[${[...spelling.keys()].join('')}]`, 'gu');

/** A text with those signs written out. */
export function spellOut(text: string): string {
  return text.replace(spelled, (sign) => spelling.get(sign) ?? sign);
}
