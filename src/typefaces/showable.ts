import { hasGlyph } from './glyphs.ts';
import { spellOut } from './spelling.ts';

/** What of a text can be set in the site's faces. */
export interface Showable {
  /** The text without what is missing; empty where nothing is left to read. */
  readonly text: string;
  /** What is left out, each once, as readers see it: a letter with its accents, a whole emoji. */
  readonly missing: readonly string[];
}

/**
 * Leaves out what no face of the site has a glyph for: other alphabets than Latin, Greek and
 * Cyrillic, among them all that run from right to left, and pictographs.
 */
export function showable(text: string): Showable {
  if (plain.test(text)) return { text, missing: [] };
  const missing = new Set<string>();
  const kept = [...segmentsOf(spellOut(text.normalize('NFC')))].map(({ segment }) => {
    const shown = showableSegment(segment);
    if (shown !== segment.replace(invisible, '')) missing.add(segment);
    return shown;
  });
  const joined = kept.join('').replace(blank, ' ').trim();
  if (missing.size === 0) return { text: joined, missing: [] };
  const closed = joined.replace(loosePoint, '');
  return { text: isLegible(closed, [...missing].join('')) ? closed : '', missing: [...missing] };
}

/** Whether the faces have the letters of a script, by its name in ISO 15924. */
export function hasScript(script: string): boolean {
  return ['Latn', 'Grek', 'Cyrl'].includes(script);
}

/** Words with single spaces between them, of what every face has: most titles need no closer look. */
const plain = /^[!-~–—‘’“”…]+(?: [!-~–—‘’“”…]+)*$/;

/** Made when it is first needed, since that takes longer than to check a text. */
let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Marks for programs, such as the joiners and selectors of emoji. */
const invisible = /[[\p{Default_Ignorable_Code_Point}\p{Cc}]--\s]/gv;

/** Any run of spaces; the no-break space stays, since it says something about the line's end. */
const blank = /[\s--\u00a0]+/gv;

/** The space that a left-out word leaves before a colon. */
const loosePoint = / (?=[.,:;!?])/g;

/** What is left of a sentence without its letters tells nothing, a number least of all. */
function isLegible(shown: string, missing: string): boolean {
  return /\p{L}/u.test(shown) || (/\p{N}/u.test(shown) && !/\p{L}/u.test(missing));
}

/** No alphabet puts more accents on a letter; a pile of them would cover the line above. */
const mostMarks = 2;

/** A letter without its accents can be read; accents without their letter cannot. */
function showableSegment(segment: string): string {
  const [first = '', ...marks] = segment.replace(invisible, '');
  if (!isShowable(first)) return '';
  return [first, ...marks.filter(isShowable).slice(0, mostMarks)].join('');
}

/** Every face has the letters, digits and signs of ASCII, so most texts need no look into its file. */
function isShowable(character: string): boolean {
  return /[\s!-~]/.test(character) || hasGlyph('serif', character) || hasGlyph('sans', character);
}
