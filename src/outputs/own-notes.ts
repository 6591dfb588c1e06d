import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { markdownText } from '../markdown-text.ts';

const features = { gfm: true, math: true, frontmatter: false };

/**
 * Markdown whose notes keep their names to themselves, so that it can stand in one file with other
 * texts that have notes of the same names.
 * @param owner what its notes are called after
 */
export function withOwnNotes(markdown: string, owner: string): string {
  if (!markdown.includes('[^')) return markdown;
  const tree = markdownToMdast(markdown, { features, position: false });
  return markdownText(renamed(tree as Root, owner) as Root);
}

function renamed(node: Nodes, owner: string): Nodes {
  const children = 'children' in node && {
    children: node.children.map((child) => renamed(child, owner)),
  };
  const isNote = node.type === 'footnoteReference' || node.type === 'footnoteDefinition';
  const label = isNote && { label: `${owner}-${node.label ?? node.identifier}` };
  return { ...node, ...label, ...children } as Nodes;
}
