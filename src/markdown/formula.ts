import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import { feedFormula } from '../formulas/feed-formula.ts';
import type { DrawingWithGaps } from '../model/diagram.ts';
import { lookUp } from '../model/lookup.ts';
import { messageOf } from '../model/message.ts';
import type { Severity } from '../model/problem.ts';
import { type Assets, recalled } from './compilation.ts';
import { mutableCopy } from './parse.ts';

/** A formula as it was written. */
export interface FormulaText {
  readonly tex: string;
  /** Whether it stands on lines of its own. */
  readonly isBlock: boolean;
}

/** All that is made of a formula: plain data, so that it can be kept. */
export interface Formula {
  /** `<math>` with its TeX in it; null where nothing can read that. */
  readonly math: Element | null;
  /** Null where feeds say it in a line. */
  readonly picture: Picture | null;
  readonly faults: readonly FormulaFault[];
}

interface Picture {
  readonly digest: string;
  readonly drawing: DrawingWithGaps;
}

/** What is wrong with a formula, for its place. */
export interface FormulaFault {
  readonly message: string;
  readonly fix: string;
  readonly severity: Severity;
}

/** MathML, which browsers draw without a script, and the picture of what feeds cannot say in a line. */
export async function makeFormula({ tex, isBlock }: FormulaText, assets: Assets): Promise<Formula> {
  const mathml = mathmlOf(tex, isBlock);
  if (typeof mathml !== 'string') return { math: null, picture: null, faults: [mathml] };
  const math = withoutStyles(mathml);
  if (!math) return { math, picture: null, faults: [] };
  const picture = await pictureOf(math, mathml, assets);
  const drawn = picture && 'drawing' in picture ? picture : null;
  const faultOfPicture = picture && 'message' in picture ? picture : null;
  const faults = [lostLook(tex), faultOfPicture, missing(drawn), tooWide(drawn)];
  return { math, picture: drawn, faults: faults.filter((fault) => fault !== null) };
}

function mathmlOf(tex: string, isBlock: boolean): string | FormulaFault {
  const reference = /\\(?:eq|auto|c)?ref(?![A-Za-z])/.exec(tex)?.[0];
  if (reference !== undefined) {
    const message = `${reference} leads nowhere: a formula does not know the labels of others`;
    return { message, fix: 'say in words which formula is meant', severity: 'error' };
  }
  try {
    return temml.renderToString(tex, { displayMode: isBlock, annotate: true, throwOnError: true });
  } catch (error) {
    const cause = messageOf(error).trim().replace(/\s+/g, ' ');
    const fix = 'mend the TeX, or write \\$ for a dollar sign';
    return { message: `the formula cannot be read: ${cause}`, fix, severity: 'error' };
  }
}

/** Tells the formula what it says, too: one that is too deep for that is too deep for a picture. */
async function pictureOf(
  math: Element,
  mathml: string,
  assets: Assets,
): Promise<Picture | FormulaFault | null> {
  try {
    const formula = feedFormula(math);
    math.data = { said: formula.text };
    if (formula.as === 'line') return null;
    const { digest, tex } = formula;
    const isBlock = math.properties['display'] === 'block';
    const drawing = await recalled(assets, ['formula', tex, mathml, String(isBlock)], async () => {
      const { typeset } = await import('../formulas/typeset.ts');
      return typeset({ tex, mathml, isBlock });
    });
    return { digest, drawing };
  } catch (error) {
    const message = `the formula cannot be drawn for feeds: ${messageOf(error)}`;
    return { message, fix: 'write it in other commands', severity: 'error' };
  }
}

/** What is said by style attributes, which pages do not have, and what says it otherwise. */
const looks: Readonly<Record<string, string>> = {
  '\\boxed': 'say in the text what the result is',
  '\\color': 'name the term with \\underbrace, or say in words which is meant',
  '\\pmb': 'write \\bm',
  '\\textcolor': 'name the term with \\underbrace, or say in words which is meant',
};

function lostLook(tex: string): FormulaFault | null {
  const command = tex.match(/\\[A-Za-z]+/g)?.find((each) => lookUp(looks, each));
  if (command === undefined) return null;
  const message = `${command} is not seen on pages: formulas have the look of the text`;
  return { message, fix: lookUp(looks, command) ?? '', severity: 'warning' };
}

function missing(picture: Picture | null): FormulaFault | null {
  const letters = picture?.drawing.missing ?? [];
  if (letters.length === 0) return null;
  const message = `feeds show this formula as a picture, in a face without ${letters.join(' ')}`;
  const fix = 'write it in Latin, Greek or Cyrillic letters too, or say it in the text';
  return { message, fix, severity: 'warning' };
}

/** CSS pixels of a picture that is shrunk to less than a third on a phone. */
const widest = 1200;

function tooWide(picture: Picture | null): FormulaFault | null {
  const width = Math.round(picture?.drawing.width ?? 0);
  if (width <= widest) return null;
  const message = `feeds show this formula as a picture, ${width} pixels wide: on a phone nobody can read it`;
  const fix = 'break it into lines: \\begin{aligned} … \\\\ … \\end{aligned}';
  return { message, fix, severity: 'warning' };
}

/** Style attributes would break a strict content policy; Temml's classes say the same. */
function withoutStyles(mathml: string): Element | null {
  const [element] = mutableCopy(htmlToHast(mathml, { fragment: true }) as Root).children;
  if (element?.type !== 'element') return null;
  visit(element, 'element', (inner) => {
    delete inner.properties['style'];
    if (inner.tagName === 'semantics') partFromSource(inner);
    if (/^m(?:under|over)$/.test(inner.tagName)) boxBase(inner);
    if (inner.tagName === 'mi' && [...textContent(inner)].length > 1) {
      inner.properties['className'] = ['word'];
    }
  });
  return element;
}

/**
 * A browser without styles shows the formula and its TeX one after the other: a space parts them,
 * and a single letter is not said twice.
 */
function partFromSource(semantics: Element): void {
  const [drawn, source] = semantics.children;
  if (drawn?.type !== 'element' || source?.type !== 'element') return;
  const isSame = /^[A-Za-z]$/.test(textContent(source));
  semantics.children = isSame ? [drawn] : [drawn, source];
  source.children.unshift({ type: 'text', value: ' ' });
}

/**
 * Temml writes the space behind a function's name beside it, and browsers show an element with three
 * parts where two are expected as a row: the limit would stand beside the name.
 */
function boxBase(limits: Element): void {
  const base = limits.children.slice(0, -1);
  if (base.length > 1) limits.children = [h('mrow', base), ...limits.children.slice(-1)];
}
