import { advanceOf } from '../typefaces/glyphs.ts';
import type { Size } from './geometry.ts';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isCode?: boolean;
}

/** A measured text of one or more lines. */
export interface Label extends Size {
  readonly lines: readonly LabelLine[];
  /** CSS pixels. */
  readonly fontSize: number;
}

export interface LabelLine {
  readonly runs: readonly Run[];
  /** CSS pixels. */
  readonly width: number;
  /** What parts its text from the next line's: nothing inside a word. */
  readonly joint: ' ' | '';
}

export interface LabelOptions {
  /** CSS pixels; 14 unless told. */
  readonly fontSize?: number;
  /** CSS pixels at which lines break; unless told, only its author breaks a label. */
  readonly wrapAt?: number;
  /** Sets all of it bold, as titles are. */
  readonly isBold?: boolean;
}

export const labelFontSize = 14;

/** Of the font size. */
export const lineHeight = 1.3;

/** What a reader without Inter sees runs a little wider or narrower than it. */
const tolerance = 1.03;

/** Inter at 600 against 400, at most; a face of fixed width against Inter's average. */
const boldAdvance = 1.07;
const codeAdvance = 0.6;

/** Measures lines of runs, and breaks those that are wider than they may be. */
export function labelOf(
  lines: readonly (readonly Run[])[],
  { fontSize = labelFontSize, wrapAt = Infinity, isBold = false }: LabelOptions = {},
): Label {
  const styled = isBold ? lines.map((runs) => runs.map((run) => ({ ...run, isBold }))) : lines;
  const broken = styled.flatMap((runs, index) => {
    const lines = wrap(runs, fontSize, wrapAt);
    const joint = index === styled.length - 1 ? '' : ' ';
    return [...lines.slice(0, -1), ...lines.slice(-1).map((last) => ({ ...last, joint }) as const)];
  });
  return {
    lines: broken,
    fontSize,
    width: Math.ceil(Math.max(0, ...broken.map(({ width }) => width))),
    height: Math.ceil(broken.length * fontSize * lineHeight),
  };
}

/** A label of plain text; line feeds end its lines. */
export function textLabel(text: string, options?: LabelOptions): Label {
  const lines = text.split('\n').map((line) => [{ text: line }]);
  return labelOf(lines, options);
}

/** A title as it stands above a diagram. */
export function titleLabel(words: string): Label {
  return textLabel(words, { fontSize: 16, isBold: true, wrapAt: 560 });
}

/** What a label says, on one line. */
export function wordsOf({ lines }: Label): string {
  return lines
    .map(({ runs, joint }) => runs.map(({ text }) => text).join('') + joint)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** CSS pixels that a run takes, as wide as any of the faces sets it. */
export function widthOf({ text, isBold, isCode }: Run, fontSize = labelFontSize): number {
  const ems = isCode
    ? [...text].length * codeAdvance
    : [...text].reduce((sum, character) => sum + advanceOf('sans', character), 0);
  return ems * fontSize * tolerance * (isBold ? boldAdvance : 1);
}

/** Breaks a line between words, and inside a word that is wider than a line. */
function wrap(runs: readonly Run[], fontSize: number, wrapAt: number): LabelLine[] {
  const whole = lineOf(runs, fontSize);
  if (whole.width <= wrapAt) return [whole];
  const lines: LabelLine[] = [];
  let pieces: Run[] = [];
  for (const piece of runs.flatMap((run) => piecesOf(run, fontSize, wrapAt))) {
    if (pieces.length > 0 && lineOf([...pieces, piece], fontSize).width > wrapAt) {
      lines.push(lineOf(pieces, fontSize));
      pieces = [];
    }
    pieces.push(piece);
  }
  return [...lines, lineOf(pieces, fontSize)];
}

/** A line without the space at its end, which parts it from the next. */
function lineOf(runs: readonly Run[], fontSize: number): LabelLine {
  const all = merged(runs);
  const last = all.at(-1);
  const isParted = /\s$/.test(last?.text ?? '');
  const shown = last ? [...all.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [];
  const width = shown.reduce((sum, run) => sum + widthOf(run, fontSize), 0);
  return { runs: shown, width, joint: isParted ? ' ' : '' };
}

/** Words with the space after them; a word that no line can hold, in parts. */
function piecesOf(run: Run, fontSize: number, wrapAt: number): Run[] {
  const words = run.text.match(/\s+|\S+\s*/g) ?? [];
  return words.flatMap((word) => {
    if (widthOf({ ...run, text: word.trimEnd() }, fontSize) <= wrapAt)
      return [{ ...run, text: word }];
    const each = widthOf({ ...run, text: word }, fontSize) / [...word].length;
    const perLine = Math.max(1, Math.floor(wrapAt / each / 1.15));
    return chunksOf([...word], perLine).map((text) => ({ ...run, text }));
  });
}

function chunksOf(characters: readonly string[], size: number): string[] {
  const count = Math.ceil(characters.length / size);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );
}

/** Neighbours of one style as one run. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && styleOf(last) === styleOf(run)) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

function styleOf({ isBold, isItalic, isCode }: Run): string {
  return [isBold, isItalic, isCode].map(Boolean).join();
}
