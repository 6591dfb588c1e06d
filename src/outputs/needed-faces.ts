/**
 * A page without the `@font-face` rules of slices that none of its text is in: the rules are long,
 * and most pages need the first slices alone. What scripts show of other pages may then be set in
 * the reader's own face where it has an accent. Pages in which another language than English is
 * spoken, whose quotes the browser may write itself, keep all.
 */
export function withNeededFaces(html: string): string {
  if (/\slang="(?!en)/.test(html)) return html;
  const codes = codesIn(html);
  return html.replace(faceRule, (rule, ranges: string) => (isNeeded(ranges, codes) ? rule : ''));
}

const faceRule = /@font-face\s*\{[^}]*unicode-range:([^;}]*)[^}]*\}/g;
const unseen = /<(script|pre|code)\b[\s\S]*?<\/\1>|<[^>]*>/g;
const styles = /<style>[\s\S]*?<\/style>/g;
const signs = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

/**
 * What the page's text is written with, and its links' addresses, which stand beside them on paper;
 * code apart, which is in a face of one slice.
 */
function codesIn(html: string): readonly number[] {
  const body = html.slice(html.indexOf('<body')).replace(styles, '');
  const addresses = [...body.matchAll(/<a\s[^>]*?\bhref="([^"]*)"/g)].map(([, href = '']) => href);
  const text = `${body.replace(unseen, '')}${addresses.join('')}`
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&\w+;/g, (written) => signs.get(written) ?? written);
  // A style may write signs of its own; those of its syntax do not count.
  const written = (html.match(styles) ?? []).join('').replace(/[\0-\x7f]/g, '');
  return [...new Set(text + written)].map((character) => character.codePointAt(0) ?? 0);
}

/** @param ranges as CSS has them: `U+20-7E,U+A0` */
function isNeeded(ranges: string, codes: readonly number[]): boolean {
  return ranges.split(',').some((range) => {
    const [first = 0, last = first] = range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return codes.some((code) => first <= code && code <= last);
  });
}
