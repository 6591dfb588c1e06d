import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';

/** The elements in one of MathML; what stands between them is white space. */
export function partsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** The element itself, or the one that boxes around it hold. */
export function innermost(element: Element): Element {
  const parts = partsOf(element);
  const [only] = parts;
  const isBox = /^(?:mrow|mstyle|mpadded)$/.test(element.tagName);
  return isBox && parts.length === 1 && only ? innermost(only) : element;
}

/** What an operator shows: those that only say how to read a formula are invisible. */
export function signOf(operator: Element): string {
  return textContent(operator)
    .replace(/[\u2061-\u2064]/g, '')
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

/** Whether a part of a row is an operator or comma that blanks set off from what is before it. */
export function isBetween(parts: readonly Element[], index: number): boolean {
  const operator = parts[index];
  if (operator?.tagName !== 'mo' || index === 0 || index === parts.length - 1) return false;
  return isSeparator(operator) || isRelation(operator);
}

export function isSeparator({ tagName, properties }: Element): boolean {
  return tagName === 'mo' && properties['separator'] !== undefined;
}

/** Whether it compares, adds or multiplies; not where its author set it close. */
export function isRelation(operator: Element): boolean {
  const { form, fence, lspace } = operator.properties;
  if (operator.tagName !== 'mo' || form !== undefined || fence !== undefined) return false;
  if (Number.parseFloat(String(lspace ?? '1')) === 0 || isLargeOperator(operator)) return false;
  return /^[\p{Sm}\p{So}:*·⋅|]+$/u.test(signOf(operator)) && !/^[∂∇√¬/]/u.test(signOf(operator));
}

/** One sign, with its scripts, or what stands in brackets of its own. */
export function isSingle(element: Element): boolean {
  const inner = innermost(element);
  if (/^m(?:[ino]|text|sub|sup|subsup|sqrt|root|over)$/.test(inner.tagName)) return true;
  if (inner.tagName !== 'mrow') return false;
  const parts = partsOf(inner);
  const isFenced = isFence(parts[0]) && isFence(parts.at(-1));
  return parts.length === 0 || (isFenced && parts.filter(isFence).length === 2);
}

function isFence(element: Element | undefined): boolean {
  return element?.tagName === 'mo' && element.properties['fence'] !== undefined;
}

/** Signs that a slash behind them takes as one: no sum, and no other fraction. */
export function isProduct(element: Element): boolean {
  const inner = innermost(element);
  if (inner.tagName !== 'mrow') return isSingle(inner);
  const parts = partsOf(inner);
  return parts.every(
    (part, index) =>
      innermost(part).tagName !== 'mfrac' &&
      (!isBetween(parts, index) || /^[×·⋅]$/.test(signOf(part))),
  );
}

/** A fraction with a factor beside it: a/b c would be read as a/(bc). */
export function isFactor(parts: readonly Element[], index: number): boolean {
  const part = parts[index];
  if (!part || innermost(part).tagName !== 'mfrac') return false;
  const [before, after] = [parts.slice(0, index).reverse(), parts.slice(index + 1)].map((side) =>
    side.find(({ tagName }) => tagName !== 'mspace'),
  );
  return [before, after].some((beside) => beside !== undefined && beside.tagName !== 'mo');
}
