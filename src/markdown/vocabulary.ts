import { lookUp } from '../model/lookup.ts';
import type { ElementContent, Parents } from 'hast';
import { closest, distance } from 'fastest-levenshtein';
import type { Compilation, Transform } from './compilation.ts';
import { report } from './compilation.ts';
import { isJsx, type JsxElement, literalAttributes, type Literal } from './jsx.ts';
import { aside } from './vocabulary/aside.ts';
import { callout } from './vocabulary/callout.ts';
import { details } from './vocabulary/details.ts';
import { diagram } from './vocabulary/diagram.ts';
import { figure } from './vocabulary/figure.ts';
import { pullQuote } from './vocabulary/pull-quote.ts';
import { term } from './vocabulary/term.ts';
import type { Attributes, Word } from './vocabulary/word.ts';

/** The author vocabulary, by name. */
export const words: Readonly<Record<string, Word>> = {
  Aside: aside,
  Callout: callout,
  Details: details,
  Diagram: diagram,
  Figure: figure,
  PullQuote: pullQuote,
  Term: term,
};

/** Replaces every use of the author vocabulary by the elements that it stands for. */
export const vocabulary: Transform = (tree, compilation) => renderChildren(tree, compilation);

async function renderChildren(
  parent: Parents | JsxElement,
  compilation: Compilation,
): Promise<void> {
  const rendered: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if ('children' in child) await renderChildren(child, compilation);
    if (!isJsx(child)) rendered.push(...unwrapLoneBlock(child));
    else if (isWithinLine(child, parent)) reportWithinLine(child, compilation);
    else rendered.push(...(await renderUse(child, compilation)));
  }
  parent.children = rendered;
}

async function renderUse(node: JsxElement, compilation: Compilation): Promise<ElementContent[]> {
  const { name } = node;
  if (
    name === null ||
    !/^[A-Z]/.test(name) ||
    compilation.imported.has(name.split('.')[0] ?? name)
  ) {
    return [node];
  }
  const word = lookUp(words, name);
  if (!word) {
    reportUnknown(name, node, compilation);
    return [];
  }
  const attributes = checkAttributes(name, word, node, compilation);
  if (!attributes) return [];
  const children = word.inline ? node.children : asBlocks(node.children as ElementContent[]);
  if (word.empty && hasContent(children as ElementContent[])) {
    report(compilation, node, 'vocabulary', `<${name}> takes no content`, `write <${name} … />`);
  }
  if (!word.empty && !hasContent(children as ElementContent[])) {
    const message = `<${name}> is empty; expected a text inside`;
    report(
      compilation,
      node,
      'vocabulary',
      message,
      `write the text between <${name}> and </${name}>`,
    );
  }
  return word.render({ node, attributes, children: children as ElementContent[], compilation });
}

/** Whether a block word shares its paragraph with other content. */
function isWithinLine({ name }: JsxElement, parent: Parents | JsxElement): boolean {
  const word = lookUp(words, name ?? '');
  if (!word || word.inline || parent.type !== 'element' || parent.tagName !== 'p') return false;
  return parent.children.some(
    (child) => !isJsx(child) && (child.type !== 'text' || child.value.trim() !== ''),
  );
}

function reportWithinLine(node: JsxElement, compilation: Compilation): void {
  const message = `<${node.name}> stands within a line; expected it between two blank lines`;
  report(compilation, node, 'vocabulary', message, 'put a blank line before and after it');
}

function reportUnknown(name: string, node: JsxElement, compilation: Compilation): void {
  const names = Object.keys(words);
  report(
    compilation,
    node,
    'vocabulary',
    `<${name}> is neither part of the vocabulary nor imported; known are ${names.join(', ')}`,
    near(name, names)
      ? `did you mean <${near(name, names)}>? Else import ${name} at the top of the post`
      : `import ${name} at the top of the post, or say it with the vocabulary`,
  );
}

function checkAttributes(
  name: string,
  word: Word,
  node: JsxElement,
  compilation: Compilation,
): Attributes | null {
  const literals = literalAttributes(node);
  if (!literals) {
    const message = `an attribute of <${name}> has to be computed; expected plain text`;
    report(
      compilation,
      node,
      'vocabulary',
      message,
      `write name="text" for each attribute of <${name}>`,
    );
    return null;
  }
  const known = Object.keys(word.attributes);
  for (const [attribute, value] of Object.entries(literals)) {
    checkAttribute(name, word, attribute, value, node, compilation);
  }
  const meant = asMeant(literals, known);
  for (const attribute of known) {
    if (word.attributes[attribute]?.required && meant[attribute] === undefined) {
      const { values } = word.attributes[attribute];
      const message = `<${name}> has no ${attribute}; expected ${values ? values.join(', ') : 'a text'}`;
      report(compilation, node, 'vocabulary', message, `add ${attribute}="${values?.[0] ?? '…'}"`);
    }
  }
  return Object.fromEntries(
    Object.entries(meant).map(([key, value]) => [key, value === true ? true : String(value)]),
  );
}

/** An attribute in another spelling has been told; nothing else is wrong with it. */
function asMeant(
  literals: Readonly<Record<string, Literal>>,
  known: readonly string[],
): Readonly<Record<string, Literal>> {
  const respelt = Object.entries(literals).flatMap(([name, value]) => {
    const meant = known.includes(name) ? null : near(name, known);
    return meant === null ? [] : [[meant, value] as const];
  });
  return { ...Object.fromEntries(respelt), ...literals };
}

function checkAttribute(
  name: string,
  word: Word,
  attribute: string,
  value: Literal,
  node: JsxElement,
  compilation: Compilation,
): void {
  const known = Object.keys(word.attributes);
  const form = lookUp(word.attributes, attribute);
  if (!form) {
    const message = `<${name}> has no attribute ${attribute}; known are ${known.join(', ') || 'none'}`;
    const meant = near(attribute, known);
    const fix = meant ? `did you mean ${meant}?` : `remove ${attribute}`;
    report(compilation, node, 'vocabulary', message, fix);
  } else if (form.values && !form.values.includes(String(value))) {
    const message = `${attribute} of <${name}> is "${value}"; expected ${form.values.join(', ')}`;
    const meant = near(String(value), form.values);
    const fix = meant
      ? `write ${attribute}="${meant}"`
      : `write ${attribute}="…" with one of ${form.values.join(', ')}`;
    report(compilation, node, 'vocabulary', message, fix);
  } else if (form.type === 'flag' && typeof value !== 'boolean') {
    const message = `${attribute} of <${name}> is "${value}"; expected the word alone`;
    report(
      compilation,
      node,
      'vocabulary',
      message,
      `write ${attribute} without a value, or leave it out`,
    );
  } else if (form.type === 'text' && typeof value === 'boolean') {
    const message = `${attribute} of <${name}> has no value; expected a text`;
    report(compilation, node, 'vocabulary', message, `write ${attribute}="…"`);
  } else if (formulaInText.test(String(value))) {
    const message = `${attribute} of <${name}> has a formula, which readers would see as it was typed`;
    const fix = 'say it in letters, as x², or put it into the text';
    report(compilation, node, 'mathematics', message, fix, 'warning');
  }
}

/** TeX between dollar signs; two sums of money have no TeX between them. */
const formulaInText = /\$[^$]*[\\^_{}][^$]*\$/;

/** The known name that was probably meant; null where none is near. */
function near(name: string, known: readonly string[]): string | null {
  const best =
    known.length > 0
      ? closest(
          name.toLowerCase(),
          known.map((each) => each.toLowerCase()),
        )
      : '';
  const isNear = distance(name.toLowerCase(), best) <= Math.max(2, name.length / 3);
  return isNear ? (known.find((each) => each.toLowerCase() === best) ?? null) : null;
}

/** A block word alone on its line arrives inside a paragraph; it stands for itself. */
function unwrapLoneBlock(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'p') return [node];
  const content = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const blocks = content.every(
    (child) => (child.type === 'element' && isBlock(child.tagName)) || isIsland(child),
  );
  return blocks && content.length > 0 ? content : [node];
}

function isIsland(node: ElementContent): boolean {
  return isJsx(node);
}

function isBlock(tagName: string): boolean {
  return ['aside', 'details', 'div', 'figure'].includes(tagName);
}

/** Text straight inside a block word becomes a paragraph of its own. */
function asBlocks(children: ElementContent[]): ElementContent[] {
  const inline = (child: ElementContent) =>
    child.type === 'text' || (child.type === 'element' && phrasing.has(child.tagName));
  if (!children.every(inline)) return children;
  return hasContent(children) ? [{ type: 'element', tagName: 'p', properties: {}, children }] : [];
}

const phrasing = new Set([
  'a',
  'code',
  'del',
  'dfn',
  'em',
  'img',
  'kbd',
  'span',
  'strong',
  'sub',
  'sup',
  'br',
]);

function hasContent(children: readonly ElementContent[]): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '');
}
