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
      h('a', { href: compilation.url }, islandNote),
    ]);
    parent.children[index] = h('div', { className: ['island'] }, [node as ElementContent, note]);
    return SKIP;
  });
};

/** The line that stands for an interactive part where it cannot work. */
export const islandNote = 'This part is interactive: use it on the page.';

export function isInteractive(node: Pick<JsxElement, 'attributes'>): boolean {
  return node.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name.startsWith('client:'),
  );
}
