import { visit } from 'unist-util-visit';
import { report, type Transform } from './compilation.ts';

/**
 * Reports references such as `&#7;` to characters that no page or feed can carry; a parser leaves
 * U+FFFD in their place. As a character by itself it is told, and gone, before the text is parsed.
 */
export const characterReferences: Transform = (tree, compilation) => {
  visit(tree, (node) => {
    const words =
      node.type === 'text' ? node.value : node.type === 'element' ? node.properties['alt'] : '';
    if (!String(words ?? '').includes('\uFFFD')) return;
    const message =
      'a reference such as &#7; names a character that cannot stand in a page or a feed';
    report(compilation, node, 'illegal-character', message, 'delete it, or write it as code');
  });
};
