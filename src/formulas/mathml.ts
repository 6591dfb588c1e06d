import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';

/** The elements in one of MathML; what stands between them is white space. */
export function partsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** Those that are not there for distance alone. */
export function visibleParts(element: Element): Element[] {
  return partsOf(element).filter((part) => !isBlank(part) && part.tagName !== 'mspace');
}

/** The element itself, or the one that boxes around it hold. */
export function innermost(element: Element): Element {
  const parts = visibleParts(element);
  const [only] = parts;
  const isBox = /^(?:mrow|mstyle|mpadded)$/.test(element.tagName);
  return isBox && parts.length === 1 && only ? innermost(only) : element;
}

/** What scripts are of. */
export function bareBase(element: Element): Element {
  const inner = innermost(element);
  const [base] = partsOf(inner);
  return base && scriptsOf(inner).length > 0 ? bareBase(base) : inner;
}

/** Which scripts it has. */
export function scriptsOf({ tagName }: Element): readonly string[] {
  return /^m(?:sub|sup)/.test(tagName) ? (tagName.match(/sub|sup/g) ?? []) : [];
}

/** What shows nothing and takes no place. */
export function isBlank(element: Element): boolean {
  if (element.tagName === 'mspace') return !(emsOf(element) > 0);
  if (element.tagName === 'mo') return signOf(element) === '';
  return element.tagName === 'mrow' && element.children.length === 0;
}

/** A space that parts formulas from one another, or from words. */
export function isWide(element: Element): boolean {
  return element.tagName === 'mspace' && emsOf(element) >= wideSpace;
}

/** Ems of a space as wide as a letter. */
export const wideSpace = 0.7;

/** How wide a space is, in ems; 0 where it does not say. */
export function emsOf({ properties }: Element): number {
  return Number.parseFloat(String(properties['width'] ?? '0'));
}

/** What an operator shows: those that only say how to read a formula are invisible. */
export function signOf(operator: Element): string {
  return textContent(operator)
    .replace(/[\u2061-\u2064]|\ufe0e/g, '')
    .normalize('NFC');
}

/** An operator that is written once for many operands, and that takes limits. */
export function isLargeOperator(element: Element): boolean {
  return element.tagName === 'mo' && /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨄⨆⋁⋀]$/u.test(signOf(element));
}

/** A name that takes limits: lim, max. */
export function isName(element: Element): boolean {
  return element.tagName === 'mi' && /^\p{L}{2,}(?:\s\p{L}+)?$/u.test(textContent(element));
}

/** A comma, or a colon that follows a name. */
export function isSeparator(operator: Element): boolean {
  const { separator, lspace, rspace } = operator.properties;
  if (operator.tagName !== 'mo') return false;
  const isColon =
    signOf(operator) === ':' && isNone(lspace) && Number.parseFloat(String(rspace)) > 0;
  return separator !== undefined || isColon;
}

function isNone(space: Element['properties'][string]): boolean {
  return Number.parseFloat(String(space ?? '1')) === 0;
}

/** Whether it compares, adds or multiplies; not where its author set it close. */
export function isRelation(operator: Element): boolean {
  const { form, fence, lspace, rspace } = operator.properties;
  if (operator.tagName !== 'mo' || form !== undefined || fence !== undefined) return false;
  if ((isNone(lspace) && isNone(rspace)) || isLargeOperator(operator) || isSeparator(operator)) {
    return false;
  }
  // A word between two others has its space from the typesetter.
  if (/^\p{L}+$/u.test(signOf(operator))) return Number.parseFloat(String(lspace)) > 0;
  return /^[\p{Sm}\p{So}:*·⋅|]+$/u.test(signOf(operator)) && !/^[∂∇√¬/⋯]/u.test(signOf(operator));
}

/** One sign, with its scripts, or what stands in brackets of its own. */
export function isSingle(element: Element): boolean {
  const inner = innermost(element);
  if (inner.tagName === 'mtext') return !/\S\s+\S/.test(textContent(inner));
  if (/^m(?:[ino]|space|sub|sup|subsup|sqrt|root|over|enclose)$/.test(inner.tagName)) return true;
  if (inner.tagName !== 'mrow') return false;
  const parts = partsOf(inner);
  const isFenced = isFence(parts[0]) && isFence(parts.at(-1));
  return parts.length === 0 || (isFenced && parts.filter(isFence).length === 2);
}

/** Whether what stands under a root needs no bracket: one name or number. */
export function isSignAlone(under: readonly Element[]): boolean {
  const [only, ...others] = under;
  return only !== undefined && others.length === 0 && /^m[in]$/.test(innermost(only).tagName);
}

/** What a script after it would not be read as of all of it: a root, or what has such a script. */
export function isTakenApart(element: Element, kinds: readonly string[]): boolean {
  const inner = innermost(element);
  if (/^m(?:sqrt|root)$/.test(inner.tagName)) return true;
  return scriptsOf(inner).some((kind) => kinds.includes(kind));
}

/** A bracket, or a bar. */
export function isFence(element: Element | undefined): boolean {
  if (element?.tagName === 'mi') return /^[|‖]$/.test(signOf(element));
  return element?.tagName === 'mo' && element.properties['fence'] !== undefined;
}

/** A bracket that ends what stands in it. */
export function isClose(element: Element): boolean {
  return element.tagName === 'mo' && /^[)\]}⟩⌋⌉!]$/.test(signOf(element));
}

/** Signs that a slash behind them takes as one: no sum, no other fraction, nothing that a function is of. */
export function isProduct(element: Element): boolean {
  const inner = innermost(element);
  if (inner.tagName !== 'mrow') return isSingle(inner);
  const parts = visibleParts(inner);
  return parts.every((part, index) => {
    if (innermost(part).tagName === 'mfrac') return false;
    if (index > 0 && (isRelation(part) || isSeparator(part))) return /^[×·⋅]$/.test(signOf(part));
    return index === parts.length - 1 || !reachesOn(part, parts[index + 1]);
  });
}

/** Whether it is of all that follows: ∑, or log without a bracket. */
function reachesOn(part: Element, next: Element | undefined): boolean {
  const base = baseOfLimits(part);
  if (isLargeOperator(base)) return true;
  return isName(base) && !(next && isFence(partsOf(innermost(next))[0]));
}

function baseOfLimits(part: Element): Element {
  const base = bareBase(part);
  const [first] = partsOf(base);
  return first && /^m(?:under|over)/.test(base.tagName) ? baseOfLimits(first) : base;
}

/** `dx` below `dy`, which no one reads as d times x. */
export function isDerivative(over: Element, under: Element): boolean {
  const [sign, of, ...others] = visibleParts(innermost(under));
  const [first] = visibleParts(innermost(over));
  const above = bareBase(first ?? over);
  if (!sign || !of || others.length > 0 || !isSingle(of)) return false;
  return /^[dδΔ∂]$/.test(textContent(sign)) && textContent(above) === textContent(sign);
}

/** Premises above a conclusion are no fraction. */
export function isInference(part: Element): boolean {
  if (isWide(part)) return true;
  if (part.tagName === 'mo') return /^[⊢⊨⊩⊫]$/.test(signOf(part));
  return partsOf(part).some(isInference);
}
