import type { Nodes, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { isInteractive } from '../islands.ts';
import { expressionText, literalAttributes } from '../jsx.ts';
import { mutableCopy } from '../parse.ts';
import { withoutComments } from '../raw-html.ts';
import { asFlow, asPhrasing, type Flow, isPhrasing, text, trimmed } from './content.ts';
import { fenceOf, imageOf } from './figures.ts';
import { htmlInTwin } from './html.ts';
import { absolute, pageLink, type Projection } from './projection.ts';
import { twinWords } from './words.ts';

/** What stands for blocks in the twin; two of them never become one. */
export function blocksOf(nodes: readonly Nodes[], projection: Projection): Flow[] {
  return nodes.flatMap((node) => asFlow(projectNode(node, projection)));
}

/** What stands for a node in the twin. */
export function projectNode(node: Nodes, projection: Projection): RootContent[] {
  switch (node.type) {
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
    case 'mdxjsEsm':
      return [];
    case 'mdxFlowExpression':
      return asFlow(expression(node.value, projection));
    case 'mdxTextExpression':
      return expression(node.value, projection);
    case 'mdxJsxFlowElement':
      return asBlock(element(node, projection));
    case 'mdxJsxTextElement':
      return element(node, projection);
    case 'html':
      return rawHtml(node.value);
    case 'code':
      return fenceOf(node, projection);
    case 'footnoteReference':
      projection.referred.add(node.identifier);
      return [mutableCopy(node)];
    case 'image':
      return [imageOf(node.url, node.alt ?? '', node.title ?? null, projection)];
    case 'link':
    case 'linkReference':
    case 'imageReference':
      return reference(node, projection);
    default:
      return 'children' in node ? container(node, projection) : [mutableCopy(node) as RootContent];
  }
}

type Reference = Extract<Nodes, { type: 'link' | 'linkReference' | 'imageReference' }>;

/** A link or image, with its address where it stands. */
function reference(node: Reference, projection: Projection): RootContent[] {
  const target = node.type === 'link' ? node : projection.definitions.get(node.identifier);
  const { url = '', title = null } = target ?? {};
  if (node.type === 'imageReference') return [imageOf(url, node.alt ?? '', title, projection)];
  const children = asPhrasing(projection.project(node.children));
  return [{ type: 'link', url: absolute(url, projection), title, children }];
}

/** A node of Markdown itself: as it is, its content projected. */
function container(
  node: Extract<Nodes, { children: unknown }>,
  projection: Projection,
): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return asFlow(projection.project(node.children));
    case 'blockquote': {
      const children = blocksOf(node.children, projection);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'listItem': {
      const { checked = null, spread = false } = node;
      return [{ type: 'listItem', checked, spread, children: blocksOf(node.children, projection) }];
    }
    case 'heading':
    case 'tableCell':
      return [withContent(node, trimmed(asPhrasing(projection.project(node.children))))];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [withContent(node, asPhrasing(projection.project(node.children)))];
    default:
      return [withContent(node, projection.project(node.children))];
  }
}

/** The node with what it says of itself and other content, which the caller has made fit. */
function withContent(node: Nodes, children: readonly RootContent[]): RootContent {
  return { ...mutableCopy({ ...node, children: [] } as Nodes), children } as RootContent;
}

/** A part of a list or table stays one; words on a line of their own are a paragraph. */
function asBlock(nodes: RootContent[]): RootContent[] {
  return nodes.every(isPhrasing) ? asFlow(nodes) : nodes;
}

function element(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  projection: Projection,
): RootContent[] {
  const { name } = node;
  const { imported } = projection.compilation;
  if (name === null || name === 'Fragment') return projection.project(node.children);
  if (imported.has(name.split('.')[0] ?? name)) return component(node, projection);
  const attributes = textsOf(node);
  if (/^[a-z]/.test(name)) {
    const children = projection.project(node.children);
    return htmlInTwin({ tagName: name, attributes, children, projection });
  }
  return twinWords[name]?.({ attributes, children: node.children, projection }) ?? [];
}

/** A part that only the page can show: a line that leads there, and the words that it was given. */
function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  projection: Projection,
): RootContent[] {
  const { strings } = projection.compilation.wording;
  const says = isInteractive(node) ? strings.interactive : strings.madeByProgram;
  const link = pageLink(says, projection);
  const children = projection.project(node.children);
  if (node.type === 'mdxJsxTextElement') return [link, ...children];
  return [...asFlow([link]), ...asFlow(children)];
}

function textsOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string | undefined> {
  const literals = Object.entries(literalAttributes(node) ?? {});
  return Object.fromEntries(literals.map(([name, value]) => [name, String(value)]));
}

/** A value that has to be computed stands on the page alone. */
function expression(value: string, projection: Projection): RootContent[] {
  const shown = expressionText(value);
  if (shown === null) {
    return [pageLink(projection.compilation.wording.strings.shownThere, projection)];
  }
  return shown === '' ? [] : [text(shown)];
}

/** In a `.md` post what looks like HTML is text. */
function rawHtml(value: string): RootContent[] {
  const shown = withoutComments(value);
  return shown === '' ? [] : [text(shown)];
}
