/**
 * Graphviz measures text as Helvetica and counts a fixed width for every byte beyond ASCII; the page
 * sets it in Inter, which is wider, and whose East Asian and pictographic neighbours are wider yet.
 * So text is measured a step larger than it is drawn, and labels in wide scripts are padded with an
 * invisible character that is taken out again after the layout.
 */

/** Size that text is drawn at, over the size it is measured at; Inter runs up to 1.07 of Helvetica. */
export const drawnOverMeasured = 14 / 15;

/** CSS pixels; the smallest type that a diagram is drawn with. */
export const smallestType = 12;

/** CSS pixels. */
export const largestType = 40;

/** A control character for private use: valid in XML, never part of a label. */
const filler = '\u0091';
const fillers = new RegExp(filler, 'g');

/** What Graphviz counts for one byte of a character beyond ASCII, in ems. */
const byteWidth = 0.2778;
const fillerWidth = 2 * byteWidth;

/** `drawn` CSS pixels as the size to give to Graphviz, within the bounds of legible type. */
export function measuredSize(drawn: number): number {
  const bounded = Math.min(largestType, Math.max(smallestType, drawn));
  return Math.round((bounded / drawnOverMeasured) * 100) / 100;
}

/** A size out of Graphviz as CSS pixels, to one decimal. */
export function drawnSize(measured: number): number {
  return Math.round(measured * drawnOverMeasured * 10) / 10;
}

/** Adds filler to each line of a label (and to each field of a record) that needs it. */
export function padWideText(text: string): string {
  if (isLatin(text)) return text;
  return text.replace(/[^\n|{}<>\\]+/g, (run) => run + filler.repeat(fillersFor(run)));
}

/** Undoes `padWideText`. */
export function unpadWideText(text: string): string {
  return text.replace(fillers, '');
}

function isLatin(text: string): boolean {
  return !/[\u0250-\u1fff\u2070-\uffff]/.test(text);
}

function fillersFor(run: string): number {
  let missing = 0;
  for (const character of run) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x24f) missing += trueWidth(character) * drawnOverMeasured - countedWidth(code);
  }
  return Math.max(0, Math.ceil(missing / fillerWidth));
}

function countedWidth(code: number): number {
  if (code < 0x800) return 2 * byteWidth;
  return (code < 0x10000 ? 3 : 4) * byteWidth;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]/u;
const pictographic = /\p{Extended_Pictographic}/u;

/** Ems in a typical sans; letters of narrower scripts count as a broad Cyrillic one. */
function trueWidth(character: string): number {
  if (pictographic.test(character)) return 1.4;
  if (wide.test(character)) return 1.02;
  return /\p{M}/u.test(character) ? 0 : 0.64;
}
