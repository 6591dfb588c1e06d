/** Text without the characters that XML 1.0 forbids, which no feed reader could show either. */
export function legalText(text: string): string {
  if (text.isWellFormed() && !forbidden.test(text)) return text;
  return text.replace(loneSurrogates, '').replace(new RegExp(forbidden, 'g'), '');
}

/** HTML without those characters, that can stand in a section of character data of XML. */
export function legalHtml(html: string): string {
  return legalText(html).replaceAll(']]>', ']]&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const loneSurrogates = /\p{Surrogate}/gu;
