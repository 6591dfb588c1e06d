import type { Element, ElementContent } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';

/**
 * A formula in a line of HTML, for places that show no MathML: letters as variables, scripts raised
 * and lowered, a fraction with its bar as a slash, a root over what stands in brackets after it.
 * @param math a `<math>` element or any part of one
 */
export function plainFormula(math: Element): ElementContent[] {
  const write = writers[math.tagName] ?? writeAll;
  return write(math);
}

type Writer = (element: Element) => ElementContent[];

/** A row: what a part looks like there depends on its neighbours. */
const writeAll: Writer = (element) => {
  const parts = partsOf(element).filter(({ tagName }) => tagName !== 'mphantom');
  return parts.flatMap((part, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (part.tagName === 'mo') return text(operator(textIn(part), isOperand(before)));
    const touches = [before, after].some((other) => other !== undefined && other.tagName !== 'mo');
    return touches && isFraction(part) ? bracketed([part]) : plainFormula(part);
  });
};

const writers: Readonly<Record<string, Writer>> = {
  mi: (element) => letter(textIn(element)),
  mn: (element) => text(textIn(element)),
  mtext: (element) => text(textContent(element)),
  ms: (element) => text(textContent(element)),
  mo: (element) => text(textIn(element)),
  mspace: () => text(' '),
  mphantom: () => [],
  semantics: (element) => partsOf(element).slice(0, 1).flatMap(plainFormula),
  msup: (element) => scripts(element, ['sup']),
  msub: (element) => scripts(element, ['sub']),
  msubsup: (element) => scripts(element, ['sub', 'sup']),
  munder: (element) => scripts(element, ['sub']),
  munderover: (element) => scripts(element, ['sub', 'sup']),
  mover: (element) => accented(element) ?? scripts(element, ['sup']),
  mfrac: (element) => fraction(element),
  msqrt: (element) => [...text('√'), ...bracketed(partsOf(element))],
  mroot: (element) => root(element),
  mtable: (element) => joined(partsOf(element), '; '),
  mtr: (element) => joined(partsOf(element), ' '),
};

function scripts(element: Element, places: readonly ('sub' | 'sup')[]): ElementContent[] {
  const [base, ...raised] = partsOf(element);
  const marks = raised.map((part, index) => h(places[index] ?? 'sup', plainFormula(part)));
  return [...(base ? bracketed([base]) : []), ...marks];
}

/** A letter under a hat or a bar is one sign. */
function accented(element: Element): ElementContent[] | null {
  const [base, above] = partsOf(element);
  const mark = above ? combining[textIn(above)] : undefined;
  return base?.tagName === 'mi' && mark ? letter(textIn(base) + mark) : null;
}

const combining: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '¯': '\u0304',
  '‾': '\u0304',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030C',
  '→': '\u20D7',
};

/** Two numbers one over the other, without a bar, are a binomial coefficient. */
function fraction(element: Element): ElementContent[] {
  const [above, below] = partsOf(element);
  const thickness = element.properties['linethickness'] ?? element.properties['lineThickness'];
  const bar = /^0/.test(String(thickness ?? '')) ? ' ¦ ' : '/';
  return [...(above ? bracketed([above]) : []), ...text(bar), ...(below ? bracketed([below]) : [])];
}

function root(element: Element): ElementContent[] {
  const [base, degree] = partsOf(element);
  return [
    ...(degree ? [h('sup', plainFormula(degree))] : []),
    ...text('√'),
    ...(base ? bracketed([base]) : []),
  ];
}

function joined(elements: readonly Element[], between: string): ElementContent[] {
  return elements.flatMap((element, index) => [
    ...(index > 0 ? text(between) : []),
    ...plainFormula(element),
  ]);
}

/** In brackets, unless it is one thing or has its own. */
function bracketed(elements: readonly Element[]): ElementContent[] {
  const parts = withoutRows(elements);
  const content = elements.flatMap((element) => plainFormula(element));
  const [first] = parts;
  const isOne = parts.length === 1 && first !== undefined && !spread.has(first.tagName);
  return isOne || isFenced(parts) ? content : [...text('('), ...content, ...text(')')];
}

/** What would run into its neighbours without brackets. */
const spread = new Set(['mfrac', 'mtable']);

/** The parts of a row that is the only part of its row, and so on. */
function withoutRows(elements: readonly Element[]): readonly Element[] {
  const [only] = elements;
  const isRow = elements.length === 1 && only !== undefined && rows.has(only.tagName);
  return isRow ? withoutRows(partsOf(only)) : elements;
}

const rows = new Set(['mrow', 'mstyle', 'mpadded']);

/** Whether the first bracket is closed by the last, and by no other. */
function isFenced(parts: readonly Element[]): boolean {
  const signs = parts.map((part) => (part.tagName === 'mo' ? textIn(part) : ''));
  if (!/^[([{|⟨⌊⌈]$/.test(signs[0] ?? '') || !/^[)\]}|⟩⌋⌉]$/.test(signs.at(-1) ?? '')) return false;
  return !signs.slice(1, -1).some((sign) => /^[)\]}|⟩⌋⌉]$/.test(sign));
}

function letter(name: string): ElementContent[] {
  return /^\p{L}\p{M}*$/u.test(name) ? [h('var', name)] : text(name);
}

function isFraction(element: Element): boolean {
  const [only, ...others] = withoutRows([element]);
  return only?.tagName === 'mfrac' && others.length === 0;
}

/** A minus in front of a number is no subtraction. */
function isOperand(element: Element | undefined): boolean {
  if (element?.tagName !== 'mo') return element !== undefined;
  return /^[)\]}|⟩⌋⌉!′]$/.test(textIn(element));
}

/** @param infix whether something stands before it that it could join to what follows */
function operator(sign: string, infix: boolean): string {
  if (/^[,;:]$/.test(sign)) return `${sign} `;
  if (/^[+−±∓]$/.test(sign)) return infix ? ` ${sign} ` : sign;
  return /^[×÷=≠≈≡≤≥<>∼∝∈→⇒⟹⇔⟺↦]$/.test(sign) ? ` ${sign} ` : sign;
}

function partsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

/** Without the signs that are read, not seen, such as that of an applied function. */
function textIn(element: Element): string {
  return textContent(element)
    .replace(/[\u2061-\u2064]/g, '')
    .trim();
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
