import type { Node } from '@takumi-rs/core';
import { hasGlyph } from '../../typefaces/glyphs.ts';
import { colors, margin, markColor, size, textSizes, type } from './look.ts';
import { familyNames } from './renderer.ts';

/** What a card shows, once it is known what fits. */
export interface Composition {
  readonly wordmark: string;
  readonly title: string;
  /** CSS pixels. */
  readonly titleSize: number;
  /** Empty where nobody is named. */
  readonly byline: string;
  /** The places that are lit on the line: those of all tags. */
  readonly hues: readonly number[];
  /** The tags that fit, and in words how many more there are. */
  readonly tags: readonly { readonly label: string; readonly hue: number }[];
  readonly moreTags: string;
  readonly date: string;
}

type Style = NonNullable<Node['style']>;

/** CSS pixels that a line of the card may be wide. */
export const lineWidth = size.width - 2 * margin;

const gaps = { masthead: 26, title: 48, byline: 24, foot: 36, tags: 32, mark: 14 } as const;
const line = { rule: 2, mark: 10 } as const;
const rows = { masthead: 54, small: 42 } as const;

/** CSS pixels that the title may be high. */
export function titleHeight(hasByline: boolean): number {
  const masthead = rows.masthead + gaps.masthead + line.mark;
  const byline = hasByline ? gaps.byline + rows.small : 0;
  return size.height - 2 * margin - masthead - gaps.title - byline - gaps.foot - rows.small;
}

/** CSS pixels between the foot's tags and its date, at least. */
export const footGap = gaps.tags;

/** The whole picture. */
export function cardNode(card: Composition): Node {
  return column(
    { ...size, padding: margin, backgroundColor: colors['--paper'], color: colors['--ink'] },
    [
      masthead(card),
      spectrumLine(card.hues),
      titleNode(card.title, card.titleSize, { marginTop: gaps.title }),
      ...(card.byline ? [bylineNode(card.byline, { marginTop: gaps.byline })] : []),
      box({ flexGrow: 1 }, []),
      foot(card),
    ],
  );
}

/** A title, as wide as a line unless the style says otherwise. */
export function titleNode(text: string, fontSize: number, style: Style = {}): Node {
  return textNode(text.replace(unbroken, '\u00a0'), {
    width: lineWidth,
    fontFamily: titleFamily(text),
    fontSize,
    fontWeight: type['--weight-strong'],
    lineHeight: type['--leading-display'],
    letterSpacing: type['--tracking-display'],
    textWrap: 'balance',
    overflowWrap: 'anywhere',
    ...style,
  });
}

/** The line that names the authors. */
export function bylineNode(text: string, style: Style = {}): Node {
  return smallText(text, { fontWeight: type['--weight-medium'], ...style });
}

/** A tag with its mark. */
export function tagNode({ label, hue }: { readonly label: string; readonly hue: number }): Node {
  const mark = {
    width: line.mark,
    height: 26,
    marginRight: gaps.mark,
    flexShrink: 0,
    backgroundColor: markColor(hue),
  };
  return box({ alignItems: 'center', minWidth: 0 }, [
    box(mark, []),
    softText(label, { flexShrink: 1 }),
  ]);
}

/** A line of small type in the softer ink: tags, and the date. */
export function softText(text: string, style: Style = {}): Node {
  return smallText(text, { color: colors['--ink-soft'], ...style });
}

function masthead({ wordmark }: Composition): Node {
  return textNode(wordmark, {
    height: rows.masthead,
    fontFamily: families.serif,
    fontSize: textSizes.wordmark,
    fontWeight: type['--weight-strong'],
    lineHeight: `${rows.masthead}px`,
    letterSpacing: type['--tracking-display'],
  });
}

/** As at the head of each page: every subject has its place, and those of the post are lit. */
function spectrumLine(hues: readonly number[]): Node {
  const extent = (18 / 360) * lineWidth;
  const rule = {
    position: 'absolute',
    top: 0,
    left: 0,
    width: lineWidth,
    height: line.rule,
  } as const;
  const lit = hues.map((hue) =>
    box(
      {
        position: 'absolute',
        top: 0,
        left: Math.round(Math.min((hue / 360) * lineWidth, lineWidth - extent)),
        width: extent,
        height: line.mark,
        backgroundColor: markColor(hue),
      },
      [],
    ),
  );
  return box({ position: 'relative', height: line.mark, marginTop: gaps.masthead, flexShrink: 0 }, [
    box({ ...rule, backgroundColor: colors['--rule'] }, []),
    ...lit,
  ]);
}

function foot({ tags, moreTags, date }: Composition): Node {
  return box(
    { height: rows.small, alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
    [
      box({ alignItems: 'center', gap: gaps.tags, minWidth: 0, marginRight: gaps.tags }, [
        ...tags.map(tagNode),
        ...(moreTags ? [softText(moreTags)] : []),
      ]),
      softText(date),
    ],
  );
}

const families = {
  serif: `${familyNames.serif}, ${familyNames.sans}`,
  sans: `${familyNames.sans}, ${familyNames.serif}`,
} as const;

/** Spaces at which no line ends: before a dash, and between a name and its number, as in "GPT 5". */
const unbroken = / (?=[–—] )|(?<=(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*) (?=\p{N})/gu;

/** A word in two faces is hard to read, so a title that the serif cannot show whole is set in the sans. */
function titleFamily(title: string): string {
  const isSerif = [...title].every((character) => hasGlyph('serif', character));
  return isSerif ? families.serif : families.sans;
}

function smallText(text: string, style: Style): Node {
  return textNode(text, {
    maxWidth: lineWidth,
    fontFamily: families.sans,
    fontSize: textSizes.small,
    lineHeight: `${rows.small}px`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ...style,
  });
}

function textNode(text: string, style: Style): Node {
  return { type: 'text', text, style: { flexShrink: 0, ...style } };
}

function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

function column(style: Style, children: Node[]): Node {
  return box({ flexDirection: 'column', ...style }, children);
}
