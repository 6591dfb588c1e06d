import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Heading } from '../model/document.ts';
import { filled } from '../wording/wording.ts';
import { pointOf, report, type Transform } from './compilation.ts';
import { footnoteLabel } from './notes.ts';
import { saidIn } from './said.ts';

/** Ids of the page around the text; a heading of the same name gets a number. */
const chromeIds = [footnoteLabel, 'content', 'contents', 'related-reading', 'revisions', 'cite'];

/** Gives each heading an id and a link to itself. */
export const headings: Transform = (tree, compilation) => {
  const slugger = new GithubSlugger();
  for (const id of [...chromeIds, ...otherIds(tree)]) slugger.slug(id);
  visit(tree, 'element', (node) => {
    const depth = depthOf(node);
    if (depth === null) return;
    const text = wordsOf(node);
    if (depth === 1) {
      const message = `"${text}" is a heading of the first level; that is the title's`;
      report(compilation, node, 'heading', message, 'write ## in place of #');
    }
    if (text === '') {
      report(
        compilation,
        node,
        'heading',
        'the heading is empty; expected a text',
        'write one, or remove the #',
      );
      return;
    }
    const given = node.properties['id'];
    const id =
      given === footnoteLabel
        ? footnoteLabel
        : slugger.slug(given ? String(given) : sluggable(text));
    node.properties['id'] = id;
    // The heading has its own words for a name, else that of its link would be part of it.
    const { strings, mark } = compilation.wording;
    const ariaLabel = filled(strings.linkTo, { heading: text });
    node.properties['ariaLabel'] ??= text;
    node.children.push(h('a', { className: ['anchor'], href: `#${id}`, ariaLabel, ...mark }));
  });
};

/** A heading of signs alone has no slug of its own. */
function sluggable(text: string): string {
  return slug(text) === '' ? 'section' : text;
}

/** Ids that HTML or footnotes gave to elements other than headings. */
function otherIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', (node) => {
    if (depthOf(node) === null && node.properties['id']) ids.push(String(node.properties['id']));
  });
  return ids;
}

/** What a heading says once it carries its link. */
export function headingOf(node: Element): Heading | null {
  const depth = depthOf(node);
  if (depth === null || !node.properties['id']) return null;
  return { depth, id: String(node.properties['id']), text: wordsOf(node), at: pointOf(node) };
}

/** What a heading says, without its link and the numbers of notes, which change with the notes before. */
function wordsOf(heading: Element): string {
  return saidIn(heading, silent).trim();
}

const silent: ReadonlySet<string> = new Set(['anchor', 'footnote-ref']);

function depthOf(node: Element): number | null {
  const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
  return depth ? Number(depth) : null;
}
