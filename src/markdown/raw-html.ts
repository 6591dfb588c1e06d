import { htmlTagNames } from 'html-tag-names';
import type { ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { report, type Transform } from './compilation.ts';

const known = new Set(htmlTagNames);

/**
 * In a `.md` post angle brackets mean nothing special: what looks like HTML is shown as it was
 * written, so that `Vec<T>` loses nothing. Comments stay out.
 */
export const rawHtmlAsText: Transform = (tree, compilation) => {
  visit(tree, 'raw', (node, index, parent) => {
    if (index === undefined || !parent) return;
    const value = withoutComments(node.value);
    const tag = /^<\/?([a-z][a-z0-9]*)/i.exec(value)?.[1];
    if (tag && known.has(tag.toLowerCase()) && !value.startsWith('</')) {
      const message = `<${tag}> is shown to readers as text; a .md post knows no HTML`;
      report(
        compilation,
        node,
        'raw-html',
        message,
        'use Markdown, or rename the file to .mdx',
        'warning',
      );
    }
    const text: ElementContent = { type: 'text', value };
    const shown: ElementContent[] =
      parent.type === 'root' && value
        ? [{ type: 'element', tagName: 'p', properties: {}, children: [text] }]
        : value
          ? [text]
          : [];
    parent.children.splice(index, 1, ...shown);
    return [SKIP, index + shown.length];
  });
};

/** What readers see of raw HTML that is shown as text. */
export function withoutComments(value: string): string {
  return value.replace(/<!--[\s\S]*?-->/g, '').trim();
}
