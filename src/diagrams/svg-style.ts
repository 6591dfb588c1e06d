import type { DrawingFault } from '../model/diagram.ts';
import { faultAt, type Outcome } from './fault.ts';
import { outsideReference } from './svg-safety.ts';
import { attributeOf, textOf, type XmlAttribute, type XmlElement, type XmlNode } from './xml.ts';

/**
 * Style sheets and style attributes of a file become presentation attributes: a style sheet inside
 * a page would style the page, and the page's content policy forbids style attributes.
 */

/** One selector with its declarations. */
interface StyleRule {
  readonly selector: SimpleSelector;
  readonly declarations: readonly Declaration[];
  /** As CSS weighs it: ids, then classes, then elements; of equals the later wins. */
  readonly weight: number;
}

interface SimpleSelector {
  readonly element: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

type Declaration = readonly [property: string, value: string];

/** The CSS properties that are attributes too. */
const presentation = new Set(
  (
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color font-family font-size ' +
    'font-style font-weight font-variant font-stretch text-anchor text-decoration letter-spacing ' +
    'word-spacing dominant-baseline alignment-baseline baseline-shift writing-mode direction ' +
    'stop-color stop-opacity clip-path clip-rule mask filter marker-start marker-mid marker-end ' +
    'display visibility overflow paint-order vector-effect transform-origin shape-rendering ' +
    'text-rendering image-rendering color-interpolation-filters flood-color flood-opacity ' +
    'lighting-color'
  ).split(' '),
);

/** The same tree, without style sheets and style attributes. */
export function inlineStyles(source: string, root: XmlElement): Outcome<XmlElement> {
  const sheets = styleElements(root);
  const rules: StyleRule[] = [];
  for (const sheet of sheets) {
    const found = readSheet(textOf(sheet));
    if (Array.isArray(found)) rules.push(...found);
    else return sheetFault(source, sheet, found);
  }
  rules.sort((a, b) => a.weight - b.weight);
  return styled(root, rules);
}

function styleElements(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'style') return [element];
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : styleElements(child),
  );
}

interface SheetProblem {
  readonly message: string;
  readonly fix: string;
}

function sheetFault(source: string, sheet: XmlElement, problem: SheetProblem): DrawingFault {
  return faultAt(source, sheet.at, problem.message, problem.fix);
}

function readSheet(css: string): StyleRule[] | SheetProblem {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const outside = outsideReference(text);
  if (outside !== undefined) {
    return {
      message: `the style sheet refers to ${outside.slice(0, 60)}`,
      fix: 'delete that rule',
    };
  }
  const rules: StyleRule[] = [];
  for (const block of text.split('}')) {
    const [selectors = '', body = ''] = block.split('{');
    for (const written of selectors.split(',').map((each) => each.trim())) {
      if (written === '') continue;
      const selector = readSelector(written);
      if (selector === undefined) return strangeSelector(written);
      rules.push({ selector, declarations: readDeclarations(body), weight: weightOf(selector) });
    }
  }
  return rules;
}

function strangeSelector(written: string): SheetProblem {
  return {
    message: `the style sheet's ${written.slice(0, 60)} cannot be kept in a page`,
    fix: 'style by element, class or id alone, or export with presentation attributes',
  };
}

function readSelector(written: string): SimpleSelector | undefined {
  const match = /^(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)$/.exec(written);
  if (!match) return undefined;
  const marks = match[2]?.match(/[.#][\w-]+/g) ?? [];
  return {
    element: match[1] === '*' ? undefined : match[1],
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1),
    classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
  };
}

function weightOf({ element, id, classes }: SimpleSelector): number {
  return (id === undefined ? 0 : 10_000) + classes.length * 100 + (element === undefined ? 0 : 1);
}

function readDeclarations(body: string): readonly Declaration[] {
  return body.split(';').flatMap((written): Declaration[] => {
    const colon = written.indexOf(':');
    const property = written.slice(0, colon).trim().toLowerCase();
    const value = written
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim();
    if (colon < 0 || value === '') return [];
    return expand(property, value).filter(([name]) => presentation.has(name));
  });
}

/** The two shorthands that drawings use. */
function expand(property: string, value: string): readonly Declaration[] {
  if (property === 'marker') {
    return ['marker-start', 'marker-mid', 'marker-end'].map((name) => [name, value]);
  }
  if (property !== 'font') return [[property, value]];
  const font =
    /^(?:(italic)\s+)?(?:(bold|[1-9]00)\s+)?([\d.]+(?:px|pt|em)?)(?:\/\S+)?\s+(.+)$/.exec(value);
  const parts = [font?.[1], font?.[2], font?.[3], font?.[4]];
  const names = ['font-style', 'font-weight', 'font-size', 'font-family'];
  return names.flatMap((name, index): Declaration[] => {
    const part = parts[index];
    return part === undefined ? [] : [[name, part]];
  });
}

function styled(element: XmlElement, rules: readonly StyleRule[]): XmlElement {
  const own = readDeclarations(attributeOf(element, 'style') ?? '');
  const declared = new Map([
    ...rules
      .filter(({ selector }) => matches(element, selector))
      .flatMap((rule) => rule.declarations),
    ...own,
  ]);
  const kept = element.attributes.filter(({ name }) => name !== 'style' && !declared.has(name));
  const added = [...declared].map(([name, value]): XmlAttribute => ({
    name,
    value,
    at: element.at,
  }));
  const children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    return child.name === 'style' ? [] : [styled(child, rules)];
  });
  return { ...element, attributes: [...kept, ...added], children };
}

function matches(element: XmlElement, { element: name, id, classes }: SimpleSelector): boolean {
  const own = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return (
    (name === undefined || name === element.name) &&
    (id === undefined || id === attributeOf(element, 'id')) &&
    classes.every((each) => own.includes(each))
  );
}
