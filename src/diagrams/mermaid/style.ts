import { lookUp } from '../../model/lookup.ts';
import type { Label } from '../label.ts';
import type { Paint } from '../scene.ts';

/** What a style of Mermaid's means in the publication's look. */
export interface Style {
  readonly paint: readonly Paint[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export const plainStyle: Style = { paint: [], isBold: false, isItalic: false };

/** A style with the names of the properties that have no meaning here. */
export interface ReadStyle extends Style {
  readonly left: readonly string[];
}

const noFilling = /^(?:none|transparent|white|#fff(?:fff)?)$/i;

/** CSS pixels from which an outline counts as thick. */
const thickFrom = 2;

const filling = (value: string): Partial<Style> =>
  noFilling.test(value) ? {} : { paint: ['filled'] };

/** What each property means whose meaning is kept; the names of all others are told. */
const meanings: Readonly<Record<string, (value: string) => Partial<Style>>> = {
  fill: filling,
  background: filling,
  'background-color': filling,
  'stroke-dasharray': (value) => (/[1-9]/.test(value) ? { paint: ['dashed'] } : {}),
  'stroke-width': (value) => (Number.parseFloat(value) >= thickFrom ? { paint: ['strong'] } : {}),
  'font-weight': (value) => ({ isBold: /^(?:bold|[6-9]00)/i.test(value) }),
  'font-style': (value) => ({ isItalic: /^(?:italic|oblique)/i.test(value) }),
};

/** Reads the declarations of `classDef` and `style`, such as `fill:#f9f,stroke-width:2px`; never a fault. */
export function readStyle(declarations: string): ReadStyle {
  const read = declarationsOf(declarations).map(([property, value]) => {
    const meaning = lookUp(meanings, property)?.(value);
    return { property, style: { ...plainStyle, ...meaning }, isKept: meaning !== undefined };
  });
  const left = read.filter(({ isKept }) => !isKept).map(({ property }) => property);
  return { ...joinedStyle(read.map(({ style }) => style)), left: [...new Set(left)] };
}

/** Several styles on one part. */
export function joinedStyle(styles: readonly Style[]): Style {
  return {
    paint: [...new Set(styles.flatMap(({ paint }) => paint))],
    isBold: styles.some(({ isBold }) => isBold),
    isItalic: styles.some(({ isItalic }) => isItalic),
  };
}

/** A label in italics where its style says so. */
export function slanted(label: Label, { isItalic }: Style): Label {
  if (!isItalic) return label;
  const lines = label.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, isItalic })),
  }));
  return { ...label, lines };
}

/** Pairs of a property and its value; a comma inside a value parts nothing. */
function declarationsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/[;,](?=\s*[\w-]+\s*:)/)
    .map((part) => part.replace(/[;,\s]+$/, ''))
    .filter((part) => part.includes(':'))
    .map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()] as const;
    });
}
