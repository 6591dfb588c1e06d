import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { markdownText } from '../../markdown-text.ts';
import type { Compilation } from '../compilation.ts';
import { featuresFor, type Format } from '../parse.ts';
import { blocksOf, projectNode } from './nodes.ts';
import type { Projection } from './projection.ts';

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
export function twinOf({ text, format, siteUrl }: TwinSource, compilation: Compilation): string {
  const options = { features: featuresFor(compilation.language), position: false };
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const tree = parse(text, options) as Root;
  const projection = startProjection(tree, compilation, siteUrl);
  const children = blocksOf(tree.children, projection);
  return markdownText({ type: 'root', children: [...children, ...notesOf(projection)] });
}

function startProjection(tree: Root, compilation: Compilation, siteUrl: string): Projection {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
      notes.set(node.identifier, node);
    }
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
function notesOf(projection: Projection): RootContent[] {
  const printed: RootContent[] = [];
  for (const identifier of projection.referred) {
    const note = projection.notes.get(identifier);
    if (!note) continue;
    const children = blocksOf(note.children, projection);
    printed.push({ type: 'footnoteDefinition', identifier, label: note.label, children });
  }
  return printed;
}
