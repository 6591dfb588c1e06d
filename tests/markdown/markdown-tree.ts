import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { mutableCopy } from '../../src/markdown/parse.ts';

/** Parses Markdown as a reader of it would: CommonMark, GitHub's additions, mathematics. */
export function parseMarkdown(text: string): Root {
  const options = { features: { gfm: true, math: true }, position: false };
  return mutableCopy(markdownToMdast(text, options) as Root);
}

/** Every node of some types, in document order. */
export function nodesOf<Type extends Nodes['type']>(
  within: Nodes,
  ...types: readonly Type[]
): readonly Extract<Nodes, { type: Type }>[] {
  const isOne = (node: Nodes): node is Extract<Nodes, { type: Type }> =>
    types.some((type) => type === node.type);
  const below =
    'children' in within ? within.children.flatMap((child) => nodesOf(child, ...types)) : [];
  return isOne(within) ? [within, ...below] : below;
}

/** The words of a node: text, code, formulas and what images show, in one line. */
export function wordsOf(node: Nodes): string {
  return rawWords(node).replace(/\s+/g, ' ').trim();
}

function rawWords(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  const inline = ['emphasis', 'strong', 'delete', 'link', 'heading'].includes(node.type);
  return 'children' in node ? node.children.map(rawWords).join('') + (inline ? '' : ' ') : ' ';
}
