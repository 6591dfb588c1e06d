import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import type { Compilation, Transform } from './compilation.ts';

export type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** The value of an attribute that needs no JavaScript to know. */
export type Literal = string | number | boolean;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * Turns JSX that needs no JavaScript into plain nodes: HTML elements with literal attributes,
 * literal expressions, comments. What is left is the vocabulary and what only Astro can render.
 */
export const plainJsx: Transform = (tree, compilation) => {
  collectImports(tree, compilation);
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const plain = plainExpression(node.value);
      if (!plain) return;
      parent.children.splice(index, 1, ...plain);
      return [SKIP, index + plain.length];
    }
    const element = isJsx(node) ? plainElement(node) : null;
    if (element) parent.children[index] = element;
    return;
  });
};

/** An HTML element written as JSX; null for a component, or where an attribute has to be computed. */
function plainElement(node: JsxElement): Element | null {
  const { name, position } = node;
  const literals = name !== null && /^[a-z][a-z0-9]*$/.test(name) ? literalAttributes(node) : null;
  if (name === null || !literals) return null;
  return {
    type: 'element',
    tagName: name,
    properties: asProperties(literals),
    children: node.children as ElementContent[],
    ...(position && { position }),
  };
}

/** Every attribute as a literal; null where one needs JavaScript to know. */
export function literalAttributes(
  node: Pick<JsxElement, 'attributes'>,
): Record<string, Literal> | null {
  const literals: Record<string, Literal> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') return null;
    const { name, value } = attribute;
    const literal = typeof value === 'object' && value ? literalOf(value.value) : (value ?? true);
    if (literal === undefined) return null;
    literals[name] = literal;
  }
  return literals;
}

/** `{3}`, `{true}`, `{'text'}` and `` {`text`} ``; undefined for anything that has to be run. */
export function literalOf(expression: string): Literal | undefined {
  const text = expression.trim();
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const quoted = /^(['"`])((?:(?!\1)[^\\$])*)\1$/.exec(text);
  return quoted?.[2];
}

/** What an expression shows: a literal's text, nothing for a comment; null where it has to be run. */
export function expressionText(expression: string): string | null {
  const text = expression.trim();
  if (text === '' || /^(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/.test(text)) return '';
  const literal = literalOf(text);
  return typeof literal === 'string' || typeof literal === 'number' ? String(literal) : null;
}

function plainExpression(expression: string): ElementContent[] | null {
  const value = expressionText(expression);
  if (value === null) return null;
  return value === '' ? [] : [{ type: 'text', value }];
}

function asProperties(literals: Record<string, Literal>) {
  const { class: name, className = name, ...rest } = literals;
  return {
    ...rest,
    ...(className !== undefined && { className: String(className).split(/\s+/).filter(Boolean) }),
  };
}

function collectImports(tree: Root, compilation: Compilation): void {
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const [, names = ''] of node.value.matchAll(/import\s+([^'";]+?)\s+from\b/g)) {
      for (const [name] of names.replace(/\b[\w$]+\s+as\s+/g, '').matchAll(/[\w$]+/g)) {
        compilation.imported.add(name);
      }
    }
    for (const [, name = ''] of node.value.matchAll(
      /export\s+(?:const|let|function|class)\s+([\w$]+)/g,
    )) {
      compilation.imported.add(name);
    }
  }
}
