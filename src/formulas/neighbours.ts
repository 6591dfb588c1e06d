import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import {
  bareBase,
  innermost,
  isBlank,
  isClose,
  isFence,
  isLargeOperator,
  isRelation,
  isSeparator,
  isSignAlone,
  isWide,
  partsOf,
  signOf,
  visibleParts,
} from './mathml.ts';

/** Whether a part of a row is an operator or comma that blanks set off from what is before it. */
export function isBetween(parts: readonly Element[], index: number): boolean {
  const operator = parts[index];
  if (!operator) return false;
  const [first, last] = runAround(parts, index);
  const [before, after] = [beside(parts, first, -1), beside(parts, last, 1)];
  if (!before || !after || isOpening(parts, parts.indexOf(before))) return false;
  return isSeparator(operator) || isInfix(operator);
}

/** Where in a run of operators one stands: those that follow one another are one sign, as `:=` is. */
export interface PlaceInRun {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function placeInRun(parts: readonly Element[], index: number): PlaceInRun {
  const [first, last] = runAround(parts, index);
  return { isFirst: index === first, isLast: index === last };
}

function runAround(parts: readonly Element[], index: number): readonly [number, number] {
  let [first, last] = [index, index];
  for (let each = index - 1; each >= 0 && isOfRun(parts[each]); each--) {
    if (isInfix(parts[each])) first = each;
  }
  for (let each = index + 1; each < parts.length && isOfRun(parts[each]); each++) {
    if (isInfix(parts[each])) last = each;
  }
  return isInfix(parts[index]) ? [first, last] : [index, index];
}

function isOfRun(part: Element | undefined): boolean {
  return isInfix(part) || (part !== undefined && isBlank(part));
}

/** A comparison may have an index of its own. */
function isInfix(part: Element | undefined): boolean {
  return part !== undefined && isRelation(bareBase(part));
}

/**
 * A fraction or root that has to be bracketed beside its neighbours: a/b c would be read as a/(bc),
 * √x y as √(xy).
 */
export function isFactor(parts: readonly Element[], index: number): boolean {
  const part = parts[index];
  if (!part) return false;
  const { tagName } = innermost(part);
  const [before, after] = [beside(parts, index, -1), beside(parts, index, 1)];
  const isBound = { before: bindsWhatFollows(before), after: bindsWhatPrecedes(after) };
  if (tagName === 'mfrac') return isBound.before || isBound.after;
  if (tagName === 'mroot') return isBound.before || isBound.after;
  const isBeforeSlash = after !== undefined && textContent(after) === '/';
  return (
    tagName === 'msqrt' &&
    isBound.after &&
    !isBeforeSlash &&
    isSignAlone(visibleParts(innermost(part)))
  );
}

function bindsWhatFollows(part: Element | undefined): boolean {
  if (!part || /^\s|\s$/.test(textContent(part))) return false;
  const operator = bareBase(part);
  const sign = signOf(operator);
  if (operator.tagName !== 'mo' || /^(?:[÷∇∂]|\p{L}+)$/u.test(sign)) return true;
  // Of a differential operator: ∇⋅.
  if (operator.properties['form'] === 'prefix' && /^[⋅×]$/.test(sign)) return true;
  return isLargeOperator(operator) && !/^[∫∬∭∮]$/.test(sign);
}

function bindsWhatPrecedes(part: Element | undefined): boolean {
  // A full stop ends the sentence that the formula stands in.
  if (!part || /^(?:\s|[.,;]$)/.test(textContent(part))) return false;
  const operator = bareBase(part);
  if (operator.tagName !== 'mo' || isLargeOperator(operator)) return true;
  return /^(?:[÷!%∂∇]|\p{L}+)$/u.test(signOf(operator));
}

/** Three quarters more than one, or three quarters of one: only the eye tells. */
export function isMixedNumber(parts: readonly Element[], index: number): boolean {
  const [part, before] = [parts[index], beside(parts, index, -1)];
  if (!part || !before || innermost(part).tagName !== 'mfrac') return false;
  const isOfNumbers = partsOf(innermost(part)).every((each) => innermost(each).tagName === 'mn');
  return isOfNumbers && innermost(before).tagName === 'mn';
}

/** A function's name, which a blank sets off from a factor before it. */
export function isFunctionAfterFactor(parts: readonly Element[], index: number): boolean {
  const [part, before] = [parts[index], parts[index - 1]];
  if (!part || !before || before.tagName === 'mspace' || bareBase(before).tagName === 'mtext') {
    return false;
  }
  const isNamed = [...partsOf(part), ...parts.slice(index + 1, index + 2)].some(isApplication);
  if (!isNamed || bareBase(part).tagName !== 'mi') return false;
  return before.tagName !== 'mo' || isClose(before) || isFence(partsOf(before).at(-1));
}

/** The invisible sign between a function and what it is of. */
function isApplication(element: Element): boolean {
  return element.tagName === 'mo' && textContent(element) === '\u2061';
}

/** The next part that is seen on one side; none where a wide space comes first. */
function beside(parts: readonly Element[], index: number, step: 1 | -1): Element | undefined {
  for (let each = index + step; each >= 0 && each < parts.length; each += step) {
    const part = parts[each];
    if (!part || isWide(part)) return undefined;
    if (!isBlank(part) && part.tagName !== 'mspace') return part;
  }
  return undefined;
}

/** A bar, or a large bracket, is the same sign on both sides. */
function isOpening(parts: readonly Element[], index: number): boolean {
  const part = parts[index];
  if (!part) return false;
  const sign = signOf(part);
  if (part.tagName === 'mo' && /^[([{⟨⌊⌈]$/.test(sign)) return true;
  if (!/^[|‖]$/.test(sign) || (part.tagName === 'mo' && !isFence(part))) return false;
  return parts.slice(0, index).filter((each) => signOf(each) === sign).length % 2 === 0;
}
