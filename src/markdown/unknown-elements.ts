import type { Element, Root } from 'hast';
import { htmlTagNames } from 'html-tag-names';
import { SKIP, visit } from 'unist-util-visit';
import { report, type Transform } from './compilation.ts';
import { words } from './vocabulary.ts';

const known = new Set(htmlTagNames);

/** Refuses elements that no browser knows, such as a word of the vocabulary in lower case. */
export const unknownElements: Transform = (tree: Root, compilation) => {
  visit(tree, 'element', (node: Element) => {
    // What is drawn or calculated has names of its own, and so have components of readers' browsers.
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    if (known.has(node.tagName) || node.tagName.includes('-')) return;
    const word = Object.keys(words).find((each) => each.toLowerCase() === node.tagName);
    const message = `<${node.tagName}> is no element of HTML${word ? '; words of the vocabulary start with a capital' : ''}`;
    const fix = word
      ? `write <${word}> and </${word}>`
      : `write \\<${node.tagName}> where you mean the characters, or remove it`;
    report(compilation, node, 'vocabulary', message, fix);
    return;
  });
};
