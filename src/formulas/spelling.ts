import type { Element, ElementContent } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { lookUp } from '../model/lookup.ts';
import { joined, type Line, text, trimmed } from './line.ts';
import {
  innermost,
  isBetween,
  isFactor,
  isLargeOperator,
  isName,
  isProduct,
  isRelation,
  isSeparator,
  isSingle,
  partsOf,
  signOf,
} from './mathml.ts';

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
const spellText: Spell = (element) => text(textContent(element));

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

/** Null for an element that no line can say. */
function spell(element: Element, setting: Setting): Line | null {
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
  if (isBetween(parts, index)) return spaced(part, setting);
  if (isFactor(parts, index)) return inBrackets(part, setting);
  const spelled = spell(part, setting);
  const isLoose = index === 0 && parts.length > 1 && !setting.isScript && isRelation(part);
  return spelled && isLoose ? [...spelled, ...text(' ')] : spelled;
}

/** A letter that stands for something is set in italics, a name of several and a bold letter are not. */
function spellName(element: Element): Line {
  const name = textContent(element);
  const isLetter = /^\p{L}$/u.test(name) && name === name.normalize('NFKC');
  const variant = element.properties['mathVariant'] ?? element.properties['mathvariant'];
  return isLetter && variant === undefined ? [h('var', name)] : text(name);
}

/** Ems from which a space is one that is seen, and one as wide as a letter. */
const space = { thin: 0.1, wide: 0.7 };

const [thinSpace, emSpace] = ['\u2009', '\u2003'];

function spellSpace({ properties }: Element): Line {
  const ems = Number.parseFloat(String(properties['width'] ?? '0'));
  return text(ems >= space.wide ? emSpace : ems >= space.thin ? thinSpace : '');
}

function spaced(operator: Element, { isScript }: Setting): Line {
  const sign = signOf(operator);
  if (isScript) return text(sign);
  return text(isSeparator(operator) ? `${sign} ` : ` ${sign} `);
}

/** Of scripts, in the order of the children after the first. */
type Script = 'sub' | 'sup';

function spellScripts(element: Element, kinds: readonly Script[], setting: Setting): Line | null {
  const [base, ...scripts] = partsOf(element);
  if (!base) return null;
  const spelledBase = isSingle(base) ? spell(base, setting) : inBrackets(base, setting);
  if (!spelledBase) return null;
  const line: ElementContent[] = [...spelledBase];
  for (const [index, kind] of kinds.entries()) {
    const script = scripts[index];
    const inner = script && spellScript(script, setting);
    if (!inner) return null;
    if (isPrime(inner)) line.push(...inner);
    else if (inner.length > 0) line.push(h(kind, joined(inner)));
  }
  if (!isLargeOperator(innermost(base))) return line;
  setting.isFlat = false;
  return [...line, ...text(thinSpace)];
}

function spellScript(script: Element, setting: Setting): Line | null {
  const own = { isScript: true, isFlat: true };
  const line = spell(script, own);
  setting.isFlat &&= own.isFlat;
  return line;
}

/** It is raised by itself. */
function isPrime(line: Line): boolean {
  return line.every((node) => node.type === 'text' && /^[′″‴]+$/.test(node.value));
}

/** What a sum or limit runs over stands beside it; what stands over anything else has no line. */
function spellLimits(element: Element, kinds: readonly Script[], setting: Setting): Line | null {
  const [base] = partsOf(element);
  const operator = base && innermost(base);
  if (!operator || !(isLargeOperator(operator) || isName(operator))) return null;
  setting.isFlat = false;
  return spellScripts(element, kinds, setting);
}

/** As combining characters, by how they are written over a letter. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  ˇ: '\u030c',
  '`': '\u0300',
  '´': '\u0301',
  '→': '\u20d7',
};

function spellAccent(element: Element): Line | null {
  const [base, over] = partsOf(element);
  const letter = base ? innermost(base) : null;
  const accent = over?.tagName === 'mo' ? lookUp(accents, textContent(over)) : undefined;
  if (letter?.tagName !== 'mi' || accent === undefined) return null;
  const name = textContent(letter);
  return /^\p{L}$/u.test(name) ? [h('var', `${name}${accent}`.normalize('NFC'))] : null;
}

function spellFraction(element: Element, setting: Setting): Line | null {
  const [over, under] = partsOf(element);
  // Without a bar it is a binomial.
  if (!over || !under || element.properties['linethickness'] !== undefined) return null;
  setting.isFlat = false;
  const above = isProduct(over) ? spell(over, setting) : inBrackets(over, setting);
  const below = isSingle(under) ? spell(under, setting) : inBrackets(under, setting);
  return above && below && [...above, ...text('/'), ...below];
}

function spellRoot(
  under: readonly Element[],
  degree: Element | null,
  setting: Setting,
): Line | null {
  setting.isFlat = false;
  // Some only hold the bar up.
  const parts = under.filter(({ tagName }) => tagName !== 'mspace');
  const [only] = parts;
  const isBare = parts.length === 1 && only && /^m[in]$/.test(innermost(only).tagName);
  const inner = spellRow(parts, setting);
  const raised = degree ? spellScript(degree, setting) : text('');
  if (!inner || !raised) return null;
  const sign = [...(raised.length > 0 ? [h('sup', joined(raised))] : []), ...text('√')];
  return isBare ? [...sign, ...inner] : [...sign, ...bracketed(inner)];
}

function rowIn(parts: readonly Element[]): readonly Element[] {
  const [only, ...others] = parts;
  return only?.tagName === 'mrow' && others.length === 0 ? partsOf(only) : parts;
}

function inBrackets(element: Element, setting: Setting): Line | null {
  const inner = spell(element, setting);
  return inner && bracketed(inner);
}

function bracketed(line: Line): Line {
  return [...text('('), ...trimmed(line), ...text(')')];
}
