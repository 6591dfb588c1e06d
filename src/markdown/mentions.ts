import type { Element, Nodes, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { InternalLink } from '../model/document.ts';
import { type Assets, recalled } from './compilation.ts';
import { headingOf } from './headings.ts';
import { isAuthorLink } from './links.ts';
import { formulaSaid } from './said.ts';

/** The links to the publication itself, each with the sentence that it stands in. */
export async function internalLinks(
  tree: Root,
  siteUrl: string,
  assets: Assets,
): Promise<InternalLink[]> {
  const found = linksIn(tree, siteUrl);
  if (found.length === 0) return [];
  const places = found.map(({ text, start }): Place => ({ text, start }));
  const sentences = await sentencesAt(places, assets);
  return found.map(({ href, section }, index) => {
    return { href, section, sentence: sentences[index] ?? '' };
  });
}

/** A text without breaks, and where in it a link starts. */
interface Place {
  readonly text: string;
  readonly start: number;
}

function linksIn(tree: Root, siteUrl: string): (Omit<InternalLink, 'sentence'> & Place)[] {
  const found: (Omit<InternalLink, 'sentence'> & Place)[] = [];
  let section: string | null = null;
  visitParents(tree, 'element', (node, ancestors) => {
    section = headingOf(node)?.id ?? section;
    const href = String(node.properties['href'] ?? '').trim();
    if (!isAuthorLink(node) || !isInternal(href, siteUrl)) return;
    const block = ancestors.findLast((parent) => !isInline(parent)) ?? tree;
    found.push({ href, section, ...placeOf(node, block) });
  });
  return found;
}

/** A fragment alone stays on its page, and so mentions nothing. */
function isInternal(href: string, siteUrl: string): boolean {
  if (href === '' || href.startsWith('#') || href.startsWith('//')) return false;
  return !/^[a-z][a-z0-9+.-]*:/i.test(href) || href === siteUrl || href.startsWith(`${siteUrl}/`);
}

let segmenter: Intl.Segmenter | undefined;

/** To start takes longer than to cut all of a text, and most edits leave these sentences as they are. */
async function sentencesAt(places: readonly Place[], assets: Assets): Promise<string[]> {
  const cut = () => places.map(sentenceAt);
  if (segmenter) return cut();
  return recalled(assets, ['sentences', JSON.stringify(places)], async () => cut());
}

/** Where sentences end does not depend on the language in any script that the faces have. */
function sentenceAt({ text, start }: Place): string {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return segmenter.segment(text).containing(start)?.segment.trim() ?? text;
}

function placeOf(link: Element, block: Nodes): Place {
  const before: string[] = [];
  const after: string[] = [];
  let current = before;
  const read = (node: Nodes): void => {
    if (node === link) current = after;
    if (node.type === 'text') current.push(node.value);
    else if (node.type === 'element' && node.tagName === 'math') current.push(formulaSaid(node));
    else if ('children' in node && (node === block || isRead(node))) node.children.forEach(read);
    else if (node.type === 'element' && !isInline(node)) current.push(' ');
  };
  read(block);
  const start = asLine(before.join('')).trimStart().length;
  return { text: asLine([...before, ...after].join('')).trim(), start };
}

function asLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Text of the sentence itself: no block within the block, no mark of a note. */
function isRead(node: Nodes): boolean {
  if (node.type !== 'element' || !isInline(node)) return false;
  return isAuthorLink(node) || node.tagName !== 'a';
}

function isInline(node: Nodes): boolean {
  return node.type === 'element' && inline.has(node.tagName);
}

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark math q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
