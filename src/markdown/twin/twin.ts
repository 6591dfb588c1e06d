import type { Nodes, Root, RootContent } from 'mdast';
import {
  markdownToMdast,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
  mdxToMdast,
} from 'satteri';
import { visit } from 'unist-util-visit';
import { markdownText } from '../../markdown-text.ts';
import type { Compilation } from '../compilation.ts';
import { islandNote, isInteractive } from '../islands.ts';
import { expressionText, literalAttributes } from '../jsx.ts';
import { features, type Format, mutableCopy } from '../parse.ts';
import { withoutComments } from '../raw-html.ts';
import { asFlow, asPhrasing, text, trimmed } from './content.ts';
import { fenceOf, imageOf } from './figures.ts';
import { htmlInTwin } from './html.ts';
import { absolute, pageLink, type Projection } from './projection.ts';
import { twinWords } from './words.ts';

/** What a twin is made from: as in `SourceText`. */
export interface TwinSource {
  readonly text: string;
  readonly format: Format;
  readonly siteUrl: string;
}

/**
 * The body of a post as plain Markdown, made from the tree that its author wrote: no JSX, no
 * imports, no comments, every address absolute, notes at the end.
 * @param compilation a finished one of the same text
 */
export function twinOf(
  { text: source, format, siteUrl }: TwinSource,
  compilation: Compilation,
): string {
  const options = { features, position: false };
  const tree = format === 'mdx' ? mdxToMdast(source, options) : markdownToMdast(source, options);
  const projection = startProjection(tree as Root, compilation, siteUrl);
  const children = asFlow(projection.project((tree as Root).children));
  return markdownText({ type: 'root', children: [...children, ...notesOf(projection)] });
}

function startProjection(tree: Root, compilation: Compilation, siteUrl: string): Projection {
  const definitions = new Map();
  const notes = new Map();
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const known = node.type === 'definition' ? definitions : notes;
    if (!known.has(node.identifier)) known.set(node.identifier, node);
  });
  const projection: Projection = {
    compilation,
    siteUrl,
    definitions,
    notes,
    referred: new Set(),
    project: (nodes) => nodes.flatMap((node) => projectNode(node, projection)),
  };
  return projection;
}

/** The notes in the order of their first references; one may refer to the next. */
function notesOf({ notes, referred, project }: Projection): RootContent[] {
  const printed: RootContent[] = [];
  for (const identifier of referred) {
    const note = notes.get(identifier);
    if (!note) continue;
    const { label } = note;
    printed.push({
      type: 'footnoteDefinition',
      identifier,
      label,
      children: asFlow(project(note.children)),
    });
  }
  return printed;
}

function projectNode(node: Nodes, projection: Projection): RootContent[] {
  switch (node.type) {
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
    case 'mdxjsEsm':
      return [];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(node.value, projection);
    case 'mdxJsxFlowElement':
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
      return linked(node, projection);
    default:
      return container(node, projection);
  }
}

function linked(
  node: Extract<Nodes, { type: 'link' | 'linkReference' | 'imageReference' }>,
  projection: Projection,
): RootContent[] {
  const { url, title } =
    node.type === 'link' ? node : (projection.definitions.get(node.identifier) ?? { url: '' });
  if (node.type === 'imageReference')
    return [imageOf(url, node.alt ?? '', title ?? null, projection)];
  const children = asPhrasing(projection.project(node.children));
  return [{ type: 'link', url: absolute(url, projection), title: title ?? null, children }];
}

/** A node of Markdown itself: as it is, its content projected. */
function container(node: Nodes, projection: Projection): RootContent[] {
  if (!('children' in node)) return [mutableCopy(node) as RootContent];
  const children = projection.project(node.children);
  switch (node.type) {
    case 'root':
      return children;
    case 'paragraph':
      return asFlow(children);
    case 'blockquote':
      return [{ type: 'blockquote', children: asFlow(children) }];
    case 'listItem': {
      const { checked, spread } = node;
      return [
        {
          type: 'listItem',
          checked: checked ?? null,
          spread: spread ?? false,
          children: asFlow(children),
        },
      ];
    }
    case 'heading':
    case 'tableCell':
      return [{ ...shallowCopy(node), children: trimmed(asPhrasing(children)) } as RootContent];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...shallowCopy(node), children: asPhrasing(children) } as RootContent];
    default:
      return [{ ...shallowCopy(node), children } as RootContent];
  }
}

/** The node with what it says of itself, without its content. */
function shallowCopy(node: Nodes): Nodes {
  return mutableCopy({ ...node, children: [] } as Nodes);
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
    return htmlInTwin({
      tagName: name,
      attributes,
      children: projection.project(node.children),
      projection,
    });
  }
  return twinWords[name]?.({ attributes, children: node.children, projection }) ?? [];
}

/** A part that only the page can show: a line that leads there, and the words that it was given. */
function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  projection: Projection,
): RootContent[] {
  const says = isInteractive(node)
    ? islandNote
    : 'This part is made by a program: see it on the page.';
  const link = pageLink(says, projection);
  const children = projection.project(node.children);
  return node.type === 'mdxJsxFlowElement'
    ? asFlow([...asFlow([link]), ...children])
    : [link, ...children];
}

function textsOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string | undefined> {
  const literals = Object.entries(literalAttributes(node) ?? {});
  return Object.fromEntries(literals.map(([name, value]) => [name, String(value)]));
}

/** A value that has to be computed stands on the page alone. */
function expression(value: string, projection: Projection): RootContent[] {
  const shown = expressionText(value);
  if (shown === null) return [pageLink('(shown on the page)', projection)];
  return shown === '' ? [] : [text(shown)];
}

/** In a `.md` post what looks like HTML is text. */
function rawHtml(value: string): RootContent[] {
  const shown = withoutComments(value);
  return shown === '' ? [] : [text(shown)];
}
