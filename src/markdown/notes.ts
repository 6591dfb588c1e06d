import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { directionOf } from '../wording/language.ts';
import { filled, type Wording } from '../wording/wording.ts';
import type { Transform } from './compilation.ts';

/** Gives footnotes the roles and names that assistive technology knows them by. */
export const notes: Transform = (tree, { language, wording }) => {
  const isMirrored = directionOf(language) === 'rtl';
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' && hasData(node, 'dataFootnotes')) asEndnotes(node, wording);
    if (node.tagName === 'a' && hasData(node, 'dataFootnoteRef')) asReference(node, wording);
    if (node.tagName === 'a' && hasData(node, 'dataFootnoteBackref'))
      asBackLink(node, wording, isMirrored);
  });
};

/** The id of the heading above the footnotes. */
export const footnoteLabel = 'footnote-label';

function asEndnotes(section: Element, { strings, mark }: Wording): void {
  section.properties = {
    className: ['footnotes'],
    role: 'doc-endnotes',
    ariaLabelledBy: [footnoteLabel],
  };
  const heading = section.children.find(
    (child) => child.type === 'element' && child.tagName === 'h2',
  );
  if (heading?.type !== 'element') return;
  heading.properties = { id: footnoteLabel, ...mark };
  heading.children = [{ type: 'text', value: strings.notes }];
}

function asReference(link: Element, { strings, mark }: Wording): void {
  const { href, id } = link.properties;
  const ariaLabel = filled(strings.note, { n: textContent(link) });
  const className = ['footnote-ref'];
  link.properties = { href, id, className, role: 'doc-noteref', ariaLabel, ...mark };
}

/** The parser names it in English, after the number of its reference. */
function asBackLink(link: Element, { strings, mark }: Wording, isMirrored: boolean): void {
  const { href, ariaLabel: given } = link.properties;
  const n = /[\d-]+$/.exec(String(given))?.[0] ?? '';
  const ariaLabel = filled(strings.backToReference, { n });
  link.properties = {
    href,
    ariaLabel,
    className: ['footnote-back'],
    role: 'doc-backlink',
    ...mark,
  };
  const [arrow] = link.children;
  if (isMirrored && arrow?.type === 'text') arrow.value = arrow.value.replace('↩', '↪');
}

function hasData(node: Element, name: string): boolean {
  return node.properties[name] !== undefined;
}
