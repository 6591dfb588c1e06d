import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';

/**
 * Prints a tree as Markdown: CommonMark with GitHub's tables, task lists, strikethrough and notes,
 * and `$…$` mathematics. Whatever a text contains is escaped; the same tree gives the same bytes.
 * @returns a text that ends with one line feed, or the empty text
 */
export function markdownText(tree: Root): string {
  return toMarkdown(tree, style);
}

const mathematics = mathToMarkdown();

const inlineMath: Handle = (node, parent, state, info) => {
  const printed = mathematics.handlers?.inlineMath?.(node, parent, state, info) ?? '';
  return state.stack.includes('tableCell') ? printed.replaceAll('|', '\\|') : printed;
};

const style: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  extensions: [
    // Every cell counts as three signs wide, so that nothing is padded and a rule is `---`.
    gfmToMarkdown({ stringLength: () => 3 }),
    mathematics,
    // A bar within a formula would end its cell.
    { handlers: { inlineMath } },
  ],
};
