import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { type Compilation, report, type Transform } from './compilation.ts';
import { isJsx, type JsxElement } from './jsx.ts';

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
  visit(tree, (node) => {
    if (isJsx(node) && /^[a-z]/.test(node.name ?? '') && hasStyle(node))
      reportStyle(node, node.name ?? '', compilation);
  });
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
    if ('style' in node.properties && !isTableCell(node)) {
      reportStyle(node, node.tagName, compilation);
    }
    const beside = besideOf(node);
    if (beside !== null) {
      const message = `"${beside}" of <${node.tagName}> stays beside the post: only images of ![…](…) and <Figure> are published from there`;
      report(
        compilation,
        node,
        'image',
        message,
        'put the file into public/ and write its path, /name',
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

function hasStyle({ attributes }: JsxElement): boolean {
  return attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === 'style');
}

function reportStyle(node: Element | JsxElement, name: string, compilation: Compilation): void {
  const message = `<${name}> has a style of its own, which the pages' policy refuses`;
  const fix = 'remove style; the publication has one look';
  report(compilation, node, 'unsafe-html', message, fix);
}

/** The parser of Markdown aligns the columns of a table so; they get a class later. */
function isTableCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** The file beside the post that an element other than an image loads; null for none. */
function besideOf({ tagName, properties }: Element): string | null {
  if (tagName === 'img' || refused.has(tagName)) return null;
  const name = ['src', 'srcSet', 'srcset', 'poster'].find((each) => each in properties);
  const value = name === undefined ? '' : String(properties[name]).trim();
  return value !== '' && !/^(?:\/|#|[a-z][a-z0-9+.-]*:)/i.test(value) ? value : null;
}

function isUnsafe(node: Element, name: string): boolean {
  if (/^(?:on|srcdoc$|formaction$)/i.test(name)) return true;
  return (
    loading.includes(name) &&
    node.tagName !== 'img' &&
    /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(String(node.properties[name]))
  );
}
