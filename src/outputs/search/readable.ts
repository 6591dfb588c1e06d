import type { Element, ElementContent, RootContent } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'hast-util-to-string';
import { feedFormula } from '../../formulas/feed-formula.ts';

/**
 * What of a text can be read, as the plainest HTML: headings keep their ids, pictures become what
 * is said of them, and what only works or leads around is gone.
 */
export function readable(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    return node.type === 'element' ? readElement(node) : [];
  });
}

function readElement(element: Element): ElementContent[] {
  const { tagName, properties, children } = element;
  const classes = (properties['className'] ?? []) as string[];
  if (silentTags.has(tagName) || classes.some((name) => silentClasses.has(name))) return [];
  if (tagName === 'math') return [{ type: 'text', value: feedFormula(element).text }];
  if (tagName === 'img') return paragraph(String(properties['alt'] ?? ''));
  if (tagName === 'svg') return paragraph(wordsOf(element));
  // To the index a caption is no block: its last word would run into the code's first.
  if (tagName === 'figcaption') return [h('p', readable(children))];
  const { id } = properties;
  return [h(tagName, /^h[1-6]$/.test(tagName) && id ? { id } : {}, readable(children))];
}

/** A drawing's alternative text and its description, which has the words of its labels. */
function wordsOf({ properties, children }: Element): string {
  const described = children.filter(
    (child) => child.type === 'element' && child.tagName === 'desc',
  );
  return [properties['ariaLabel'], ...described.map((each) => textOf(each))]
    .filter(Boolean)
    .join(' ');
}

function paragraph(text: string): ElementContent[] {
  return text ? [h('p', text)] : [];
}

const silentTags = new Set([
  'astro-island',
  'button',
  'input',
  'link',
  'noscript',
  'script',
  'select',
  'style',
  'template',
  'textarea',
]);

const silentClasses = new Set([
  'anchor',
  'diagram-link',
  'footnote-back',
  'footnote-ref',
  'island-note',
  // A specimen shows its drawing a second time.
  'specimen-dark',
]);
