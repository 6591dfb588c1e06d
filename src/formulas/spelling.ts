import type { Element, ElementContent } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { lookUp } from '../model/lookup.ts';
import { spellAccent, spellBar } from './accents.ts';
import { bracketed, joined, type Line, text, trimmed } from './line.ts';
import {
  emsOf,
  innermost,
  isDerivative,
  isInference,
  isLargeOperator,
  isName,
  isProduct,
  isRelation,
  isSeparator,
  isSignAlone,
  isSingle,
  isTakenApart,
  partsOf,
  signOf,
  wideSpace,
} from './mathml.ts';
import {
  isBetween,
  isFactor,
  isFunctionAfterFactor,
  isMixedNumber,
  type PlaceInRun,
  placeInRun,
} from './neighbours.ts';

/** A formula said in one line, as it is written within a sentence: E = mc², a/(b + c), √x. */
export interface SpelledFormula {
  readonly line: Line;
  /** Whether it is set in one line anyway: no fraction lies down, no root loses its bar. */
  readonly isFlat: boolean;
}

/**
 * Says a formula in one line.
 * @param math a `<math>` element
 * @returns null where its meaning needs two dimensions, as that of a matrix does
 */
export function spellFormula(math: Element): SpelledFormula | null {
  const setting = { isScript: false, isFlat: true };
  const line = spell(math, setting);
  return line && { line: trimmed(line), isFlat: setting.isFlat };
}

/** Scripts are set without blanks; `isFlat` turns false where something is laid down. */
interface Setting {
  readonly isScript: boolean;
  isFlat: boolean;
}

type Spell = (element: Element, setting: Setting) => Line | null;

const spellRowOf: Spell = (element, setting) => spellRow(partsOf(element), setting);
const spellText: Spell = (element) => text(plainWords(textContent(element)));

const spellers: Readonly<Record<string, Spell>> = {
  math: spellRowOf,
  mrow: spellRowOf,
  mstyle: spellRowOf,
  mpadded: spellRowOf,
  semantics: (element, setting) => spellRow(partsOf(element).slice(0, 1), setting),
  mi: (element) => spellName(element),
  mn: spellText,
  mtext: spellText,
  mo: (element) => text(signOf(element)),
  mspace: (element) => spellSpace(element),
  msub: (element, setting) => spellScripts(element, ['sub'], setting),
  msup: (element, setting) => spellScripts(element, ['sup'], setting),
  msubsup: (element, setting) => spellScripts(element, ['sub', 'sup'], setting),
  menclose: (element) => spellBar(element),
  munder: (element, setting) => spellLimits(element, ['sub'], setting),
  mover: (element, setting) => spellAccent(element) ?? spellLimits(element, ['sup'], setting),
  munderover: (element, setting) => spellLimits(element, ['sub', 'sup'], setting),
  mfrac: (element, setting) => spellFraction(element, setting),
  msqrt: (element, setting) => spellRoot(rowIn(partsOf(element)), null, setting),
  mroot: (element, setting) => {
    const [under, degree] = partsOf(element);
    return under && degree ? spellRoot(rowIn([under]), degree, setting) : null;
  },
};

/** Null for an element that no line can say, such as a rule, which is a space with a colour. */
function spell(element: Element, setting: Setting): Line | null {
  if (Object.keys(element.properties).some((name) => /^mathbackground$/i.test(name))) return null;
  return lookUp(spellers, element.tagName)?.(element, setting) ?? null;
}

function spellRow(parts: readonly Element[], setting: Setting): Line | null {
  const line: ElementContent[] = [];
  for (const index of parts.keys()) {
    const spelled = spellPart(parts, index, setting);
    if (!spelled) return null;
    line.push(...spelled);
  }
  return joined(line);
}

function spellPart(parts: readonly Element[], index: number, setting: Setting): Line | null {
  const part = parts[index];
  if (!part) return null;
  if (isMixedNumber(parts, index)) return null;
  if (isBetween(parts, index)) return spaced(part, placeInRun(parts, index), setting);
  if (isFactor(parts, index)) return inBrackets(part, setting);
  const own = spell(part, setting);
  const isSetOff = isFunctionAfterFactor(parts, index);
  const spelled = own && isSetOff ? [...text(thinSpace), ...own] : own;
  const isFirst = index === 0 && parts.length > 1 && !setting.isScript;
  return spelled && isFirst && isRelation(part) && !isWord(part)
    ? [...spelled, ...text(' ')]
    : spelled;
}

function isWord(operator: Element): boolean {
  return /^\p{L}/u.test(signOf(operator));
}

/** A letter that stands for something is set in italics, a name of several and a bold letter are not. */
function spellName(element: Element): Line {
  const name = textContent(element);
  const isLetter = /^\p{L}$/u.test(name) && name === name.normalize('NFKC');
  const variant = element.properties['mathVariant'] ?? element.properties['mathvariant'];
  return isLetter && variant === undefined ? [h('var', name)] : text(plainWords(name));
}

/** Words in letters that anybody can read; a single letter of another face means something else. */
function plainWords(words: string): string {
  return [...words].length > 1 ? words.replace(/[\u{1d400}-\u{1d7ff}ℎ]/gu, plainLetter) : words;
}

function plainLetter(letter: string): string {
  return letter.normalize('NFKC');
}

/** Ems from which a space is one that is seen. */
const thinnest = 0.1;

const [thinSpace, emSpace] = ['\u2009', '\u2003'];

function spellSpace(element: Element): Line {
  const ems = emsOf(element);
  return text(ems >= wideSpace ? emSpace : ems >= thinnest ? thinSpace : '');
}

function spaced(operator: Element, run: PlaceInRun, setting: Setting): Line | null {
  const sign = spell(operator, setting);
  if (!sign || setting.isScript) return sign;
  const hasBlankBefore = run.isFirst && !isSeparator(operator);
  return [...text(hasBlankBefore ? ' ' : ''), ...sign, ...text(run.isLast ? ' ' : '')];
}

/** Of scripts, in the order of the children after the first. */
type Script = 'sub' | 'sup';

function spellScripts(element: Element, kinds: readonly Script[], setting: Setting): Line | null {
  const [base, ...scripts] = partsOf(element);
  // Browsers show what has too many parts as if it were a row.
  if (!base || scripts.length !== kinds.length) return null;
  const isWhole = isSingle(base) && !isTakenApart(base, kinds);
  const spelledBase = isWhole ? spell(base, setting) : inBrackets(base, setting);
  if (!spelledBase) return null;
  const [line, space] = withoutSpaceBehind(spelledBase);
  for (const [index, kind] of kinds.entries()) {
    const script = scripts[index];
    const inner = script && spellScript(script, setting);
    if (!inner) return null;
    line.push(...raised(kind, inner));
  }
  if (!isLargeOperator(innermost(base))) return [...line, ...space];
  setting.isFlat = false;
  return [...line, ...text(thinSpace)];
}

/** What follows a function's name belongs behind its scripts. */
function withoutSpaceBehind(line: Line): [ElementContent[], Line] {
  const last = line.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(thinSpace)) return [[...line], []];
  const isSpaceAlone = line.length === 1 && last.value === thinSpace;
  if (isSpaceAlone) return [[...line], []];
  return [[...line.slice(0, -1), ...text(last.value.slice(0, -1))], text(thinSpace)];
}

/** Primes are raised by themselves, and so is the sign of degrees. */
function raised(kind: Script, inner: Line): Line {
  if (isPrime(inner)) return inner;
  const [only] = inner;
  const isDegree = inner.length === 1 && only?.type === 'text' && only.value === '∘';
  if (isDegree && kind === 'sup') return text('°');
  return inner.length > 0 ? [h(kind, joined(inner))] : [];
}

function spellScript(script: Element, setting: Setting): Line | null {
  const own = { isScript: true, isFlat: true };
  const line = spell(script, own);
  setting.isFlat &&= own.isFlat;
  return line && trimmed(line);
}

function isPrime(line: Line): boolean {
  return line.every((node) => node.type === 'text' && /^[′″‴]+$/.test(node.value));
}

/** What a sum or limit runs over stands beside it; what stands over anything else has no line. */
function spellLimits(element: Element, kinds: readonly Script[], setting: Setting): Line | null {
  const [base, over] = partsOf(element);
  const operator = base && innermost(base);
  const isAccent = over?.tagName === 'mo' && element.tagName === 'mover';
  if (!operator || isAccent || !(isLargeOperator(operator) || isName(operator))) return null;
  setting.isFlat = false;
  return spellScripts(element, kinds, setting);
}

function spellFraction(element: Element, setting: Setting): Line | null {
  const [over, under] = partsOf(element);
  // Without a bar it is a binomial.
  if (!over || !under || element.properties['linethickness'] !== undefined) return null;
  if (isInference(over) || isInference(under)) return null;
  setting.isFlat = false;
  const isOne = isSingle(under) || isDerivative(over, under);
  const above = isProduct(over) ? spell(over, setting) : inBrackets(over, setting);
  const below = isOne ? spell(under, setting) : inBrackets(under, setting);
  if (!above?.length || !below?.length) return null;
  return [...above, ...text('/'), ...below];
}

function spellRoot(
  under: readonly Element[],
  degree: Element | null,
  setting: Setting,
): Line | null {
  setting.isFlat = false;
  // Some only hold the bar up.
  const parts = under.filter(({ tagName }) => tagName !== 'mspace');
  const inner = spellRow(parts, setting);
  const raised = degree ? spellScript(degree, setting) : text('');
  if (!inner || !raised) return null;
  const sign = [...(raised.length > 0 ? [h('sup', joined(raised))] : []), ...text('√')];
  return isSignAlone(parts) ? [...sign, ...inner] : [...sign, ...bracketed(inner)];
}

function rowIn(parts: readonly Element[]): readonly Element[] {
  const [only, ...others] = parts;
  return only?.tagName === 'mrow' && others.length === 0 ? partsOf(only) : parts;
}

function inBrackets(element: Element, setting: Setting): Line | null {
  const inner = spell(element, setting);
  return inner && bracketed(inner);
}
