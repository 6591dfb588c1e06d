import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { type Compilation, report, type Transform } from './compilation.ts';
import { isJsx, type JsxElement } from './jsx.ts';

/** Sets beside each interactive part the line that stands for it in feeds, in print and without script. */
export const islands: Transform = (tree, compilation) => {
  visit(tree, (node, index, parent) => {
    if (!isJsx(node) || !isInteractive(node) || index === undefined || !parent) return;
    reportDirective(node, compilation);
    const { strings, mark } = compilation.wording;
    const note = h('p', { className: ['island-note'] }, [
      h('a', { href: compilation.url, ...mark }, strings.interactive),
    ]);
    parent.children[index] = h('div', { className: ['island'] }, [node as ElementContent, note]);
    return SKIP;
  });
};

const directives = ['client:load', 'client:idle', 'client:visible', 'client:media', 'client:only'];

function reportDirective(node: JsxElement, compilation: Compilation): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !attribute.name.startsWith('client:')) continue;
    if (directives.includes(attribute.name)) continue;
    const message = `"${attribute.name}" is no directive; expected ${directives.join(', ')}`;
    report(compilation, node, 'mdx-expression', message, 'write client:visible');
  }
}

export function isInteractive(node: Pick<JsxElement, 'attributes'>): boolean {
  return node.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name.startsWith('client:'),
  );
}
