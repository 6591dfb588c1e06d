import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Transform } from './compilation.ts';
import { isJsx, type JsxElement } from './jsx.ts';

/** Sets beside each interactive part the line that stands for it in feeds, in print and without script. */
export const islands: Transform = (tree, compilation) => {
  visit(tree, (node, index, parent) => {
    if (!isJsx(node) || !isInteractive(node) || index === undefined || !parent) return;
    const note = h('p', { className: ['island-note'] }, [
      h('a', { href: compilation.url }, 'This part is interactive: use it on the page.'),
    ]);
    parent.children[index] = h('div', { className: ['island'] }, [node as ElementContent, note]);
    return SKIP;
  });
};

function isInteractive(node: JsxElement): boolean {
  return node.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name.startsWith('client:'),
  );
}
