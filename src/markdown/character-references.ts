import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { report, type Transform } from './compilation.ts';
import { isJsx } from './jsx.ts';

/**
 * Reports references such as `&#7;` to characters that no page or feed can carry; a parser leaves
 * U+FFFD in their place. As a character by itself it is told, and gone, before the text is parsed.
 */
export const characterReferences: Transform = (tree, compilation) => {
  visit(tree, (node) => {
    if (!textsOf(node).some((text) => text.includes('\uFFFD'))) return;
    const message =
      'a reference such as &#7; names a character that cannot stand in a page or a feed';
    report(compilation, node, 'illegal-character', message, 'delete it, or write it as code');
  });
};

/** What a node says by itself: its text, the values of its attributes, what stands beside ```. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (isJsx(node)) {
    return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }
  if (node.type !== 'element') return [];
  const { meta } = (node.data ?? {}) as { readonly meta?: string | null };
  return [...Object.values(node.properties), meta].map((value) => String(value ?? ''));
}
