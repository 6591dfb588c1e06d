/** What stands at the end of a message's line. */
export type Head = 'none' | 'arrow' | 'cross' | 'open' | `${'solid' | 'stick'}-${'top' | 'bottom'}`;

export interface Arrow {
  readonly isDashed: boolean;
  readonly from: Head;
  readonly to: Head;
}

/** Documented arrows, for what to write instead of an unknown one. */
export const arrowList = '->, -->, ->>, -->>, <<->>, <<-->>, -x, --x, -), --), and half arrows';

/** What a message says before its colon, and where. */
export interface Signal {
  readonly from: string;
  readonly to: string;
  /** Offset of the receiver in the text. */
  readonly toAt: number;
  readonly arrow: Arrow;
  readonly rings: { readonly from: boolean; readonly to: boolean };
  readonly activation: '+' | '-' | undefined;
}

const token = /<<--?>>|--?(?:>>|[>x)]|\|[\\/]|\\\\|\/\/)|(?:\/\||\\\||\/\/|\\\\)--?(?![>)|\\/])/gi;
const receiver = /^\s*(?<activation>[+-]?)\s*(?<ring>(?:\(\))?)\s*(?<to>.*)$/s;

/** What stands before the colon is short; UTF-16 units, and arrows. */
export const longestSignal = 400;
const mostTokens = 20;

const heads: Readonly<Record<string, Head>> = {
  '>': 'none',
  '>>': 'arrow',
  x: 'cross',
  ')': 'open',
  '|\\': 'solid-top',
  '|/': 'solid-bottom',
  '\\\\': 'stick-top',
  '//': 'stick-bottom',
};

const reverseHeads: Readonly<Record<string, Head>> = {
  '/|': 'solid-top',
  '\\|': 'solid-bottom',
  '//': 'stick-top',
  '\\\\': 'stick-bottom',
};

/**
 * Reads `Alice ->>+ Bob`. Names may hold hyphens, so that the first arrow is not always the one: it is
 * the first with a name at either side, and best none that holds an arrow itself.
 * @returns undefined where no arrow joins two names
 */
export function readSignal(text: string): Signal | undefined {
  if (text.length > longestSignal) return undefined;
  const tokens = Array.from(text.matchAll(token)).slice(0, mostTokens);
  const signals = tokens.flatMap(({ 0: arrow, index }) => signalAt(text, arrow, index) ?? []);
  return signals.find(({ to }) => to.search(token) < 0) ?? signals[0];
}

/** Whether a text can name a participant. */
export function isName(text: string): boolean {
  return /^[^<>:,;\n]+$/.test(text);
}

/** What stands where an arrow should. */
export function arrowLike(
  text: string,
): { readonly text: string; readonly at: number } | undefined {
  const found = /[-=~<>.|\\/]{2,}[x)>]?|[<>=~]|(?<=\s)-(?=\s)/.exec(text);
  return found ? { text: found[0], at: found.index } : undefined;
}

/** Whether a text is an arrow and no more. */
export function isArrow(text: string): boolean {
  return text.match(token)?.[0] === text;
}

/** Whether nothing but the receiver is missing. */
export function endsInArrow(text: string): boolean {
  return /^[^<>]*?(?:<<)?--?(?:>>|[>)]|\|[\\/]|\\\\|\/\/)\s*[+-]?$/.test(text);
}

function signalAt(text: string, arrow: string, index: number): Signal | undefined {
  const before = text.slice(0, index).trim();
  const behind = receiver.exec(text.slice(index + arrow.length))?.groups ?? {};
  const hasRing = before.endsWith('()');
  const from = hasRing ? before.slice(0, -2).trim() : before;
  const to = behind['to']?.trim() ?? '';
  if (!isName(from) || !isName(to)) return undefined;
  const sign = behind['activation'];
  return {
    from,
    to,
    toAt: text.lastIndexOf(to),
    arrow: arrowOf(arrow.toLowerCase()),
    rings: { from: hasRing, to: behind['ring'] !== '' },
    activation: sign === '+' || sign === '-' ? sign : undefined,
  };
}

function arrowOf(written: string): Arrow {
  const [, before = '', line = '', after = ''] = /^([^-]*)(--?)(.*)$/.exec(written) ?? [];
  const isDashed = line === '--';
  if (before === '<<') return { isDashed, from: 'arrow', to: 'arrow' };
  return { isDashed, from: reverseHeads[before] ?? 'none', to: heads[after] ?? 'none' };
}
