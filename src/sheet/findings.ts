import { hasGlyph } from '../typefaces/glyphs.ts';
import type { PageFaults } from './faults.ts';

/** Something that an editor should look at. */
export interface Finding {
  /** The surface, as the sheet labels it. */
  readonly surface: string;
  readonly message: string;
}

/** What is wrong with a surface, in words. */
export function findingsOf(surface: string, faults: PageFaults): Finding[] {
  const missing = faults.characters.filter((character) => !isSet(character));
  return [
    ...faults.overflowing.map((what) => `${what} stands out of the page, which scrolls sideways`),
    ...faults.clipped.map((what) => `${what} is cut off`),
    ...faults.broken.map((what) => `${what} is not shown`),
    ...(missing.length > 0
      ? [`no typeface of the site has ${missing.map(nameOf).join(', ')}; readers may see a box`]
      : []),
  ].map((message) => ({ surface, message }));
}

const invisible = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

function isSet(character: string): boolean {
  return invisible.test(character) || hasGlyph('serif', character) || hasGlyph('sans', character);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `"${character}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
