/** A raised text in signs that need no markup: `10⁻³`, or `x^(n+1)` where a sign is lacking. */
export function raised(words: string): string {
  return inSigns(words, superscripts) ?? `^(${words})`;
}

/** A lowered text in signs that need no markup: `H₂O`, or `x_(max)` where a sign is lacking. */
export function lowered(words: string): string {
  return inSigns(words, subscripts) ?? `_(${words})`;
}

const written = '0123456789+-=()n';
const superscripts = signs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const subscripts = signs('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ');

function signs(shifted: string): ReadonlyMap<string, string> {
  return new Map([...shifted].map((sign, index) => [written[index] ?? '', sign]));
}

/** Null where a sign is lacking. */
function inSigns(words: string, table: ReadonlyMap<string, string>): string | null {
  const found = [...words].map((letter) =>
    table.get(letter === '−' || letter === '–' ? '-' : letter),
  );
  return found.includes(undefined) ? null : found.join('');
}
