import type { Link } from '../model/document.ts';
import { visit } from 'unist-util-visit';
import type { Element, Root } from 'hast';
import { pointOf, report, type Transform } from './compilation.ts';
import { saidIn } from './said.ts';

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Refuses addresses that no reader can follow. */
export const links: Transform = (tree, compilation) => {
  for (const { href, at } of authorLinks(tree)) {
    // As a browser reads it: blanks around, and line ends within, count for nothing.
    const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(asRead(href))?.[1]?.toLowerCase();
    if (href.trim() === '') {
      report(
        compilation,
        at,
        'link',
        'the link has no address',
        'write [text](https://…) or [text](/posts/…/)',
      );
    } else if (scheme && !schemes.has(scheme)) {
      const message = `"${scheme}" is no scheme for a link; expected https, http, mailto or tel`;
      report(compilation, at, 'link', message, 'link to a page, or write the address as code');
    } else if (scheme?.startsWith('http') && !URL.canParse(href)) {
      report(
        compilation,
        at,
        'link',
        `"${href}" is not an address`,
        'mend it; expected https://host/path',
      );
    }
  }
};

function asRead(href: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and so must this
  return href.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
}

/** The links that the author wrote, not those that the transforms add. */
export function authorLinks(tree: Root): Link[] {
  const found: Link[] = [];
  visit(tree, 'element', (node) => {
    if (!isAuthorLink(node)) return;
    found.push({
      href: String(node.properties['href'] ?? ''),
      text: `${saidIn(node)} ${imageTexts(node)}`.trim(),
      at: pointOf(node),
    });
  });
  return found;
}

/** What the images in a link show: to some readers, the words of it. */
function imageTexts(link: Element): string {
  const texts: string[] = [];
  visit(link, 'element', (node) => {
    if (node.tagName === 'img') texts.push(String(node.properties['alt'] ?? ''));
  });
  return texts.join(' ').trim();
}

/** Whether an element is a link, and none that the transforms added. */
export function isAuthorLink(node: Element): boolean {
  const classes = (node.properties['className'] ?? []) as string[];
  return node.tagName === 'a' && !classes.some((name) => added.has(name));
}

const added = new Set(['anchor', 'diagram-link', 'footnote-ref', 'footnote-back']);
