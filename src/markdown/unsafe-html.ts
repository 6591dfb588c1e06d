import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { report, type Transform } from './compilation.ts';

/** Elements that run or load what the publication does not answer for. */
const refused = new Set([
  'applet',
  'base',
  'embed',
  'frame',
  'frameset',
  'iframe',
  'link',
  'meta',
  'object',
  'script',
  'style',
]);

const loading = ['src', 'srcSet', 'srcset', 'poster', 'data', 'background'];

/** Refuses HTML that runs a script, loads from another host, or sets the page's policy aside. */
export const unsafeHtml: Transform = (tree, compilation) => {
  visit(tree, 'element', (node) => {
    if (refused.has(node.tagName)) {
      const message = `<${node.tagName}> has no place in a post: pages run no script and load from no other host`;
      report(
        compilation,
        node,
        'unsafe-html',
        message,
        'remove it; what is interactive can be a component',
      );
    }
    const attribute = Object.keys(node.properties).find((name) => isUnsafe(node, name));
    if (attribute && !refused.has(node.tagName)) {
      const message = `${attribute} of <${node.tagName}> runs a script or loads from another host`;
      report(
        compilation,
        node,
        'unsafe-html',
        message,
        `remove ${attribute}, or save the file beside the post`,
      );
    }
  });
};

function isUnsafe(node: Element, name: string): boolean {
  if (/^(?:on|srcdoc$|formaction$)/i.test(name)) return true;
  return (
    loading.includes(name) &&
    node.tagName !== 'img' &&
    /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(String(node.properties[name]))
  );
}
