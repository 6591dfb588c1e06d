import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Transform } from './compilation.ts';

/** Gives footnotes the roles and names that assistive technology knows them by. */
export const notes: Transform = (tree) => {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' && hasData(node, 'dataFootnotes')) asEndnotes(node);
    if (node.tagName === 'a' && hasData(node, 'dataFootnoteRef')) asReference(node);
    if (node.tagName === 'a' && hasData(node, 'dataFootnoteBackref')) asBackLink(node);
  });
};

/** The id of the heading above the footnotes. */
export const footnoteLabel = 'footnote-label';

function asEndnotes(section: Element): void {
  section.properties = {
    className: ['footnotes'],
    role: 'doc-endnotes',
    ariaLabelledBy: [footnoteLabel],
  };
  const heading = section.children.find(
    (child) => child.type === 'element' && child.tagName === 'h2',
  );
  if (heading?.type === 'element') heading.properties = { id: footnoteLabel };
}

function asReference(link: Element): void {
  const { href, id } = link.properties;
  const ariaLabel = `Note ${textContent(link)}`;
  link.properties = { href, id, className: ['footnote-ref'], role: 'doc-noteref', ariaLabel };
}

function asBackLink(link: Element): void {
  const { href, ariaLabel } = link.properties;
  link.properties = { href, ariaLabel, className: ['footnote-back'], role: 'doc-backlink' };
}

function hasData(node: Element, name: string): boolean {
  return node.properties[name] !== undefined;
}
