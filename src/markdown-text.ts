import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';

/**
 * Prints a tree as Markdown: CommonMark with GitHub's tables, task lists, strikethrough and notes,
 * and `$…$` mathematics. Whatever a text contains is escaped; the same tree gives the same bytes.
 * @returns a text that ends with one line feed, or the empty text
 */
export function markdownText(tree: Root): string {
  return toMarkdown(tree, style);
}

const mathematics = mathToMarkdown();

/** A bar within a formula would end its cell. */
const inlineMath: Handle = (node, parent, state, info) => {
  const printed = mathematics.handlers?.inlineMath?.(node, parent, state, info) ?? '';
  return state.stack.includes('tableCell') ? printed.replaceAll('|', '\\|') : printed;
};

/** Ampersands are escaped only where they would begin a character reference: addresses stay whole. */
function withPlainAmpersands(handle: Handle & { readonly peek?: Handle }): Handle {
  const plain: Handle = (node, parent, state, info) => {
    if (/&#?\w+;/.test(JSON.stringify(node))) return handle(node, parent, state, info);
    const { unsafe } = state;
    state.unsafe = unsafe.filter(({ character }) => character !== '&');
    const printed = handle(node, parent, state, info);
    state.unsafe = unsafe;
    return printed;
  };
  return Object.assign(plain, handle.peek && { peek: handle.peek });
}

const printText = withPlainAmpersands(defaultHandlers.text);

/** Most texts hold nothing that Markdown could take for its own; to see that at once halves the work. */
const text: Handle = (node, parent, state, info) => {
  const { value } = node;
  const atStart = info.before === '\n' ? /^[\s\d+=-]/ : /^\(/;
  const atEnd = info.after === '\n' && /\s$/.test(value);
  if (!atEnd && !atStart.test(value) && !meaningful.test(value)) return value;
  return printText(node, parent, state, info);
};

/** A sign that can mean something within a line, `www.` or `http://`. */
const meaningful = /[!#$&*<>@[\\\]^_`{|}~\n\r\t]|[Ww]\.|[ps]:\//;

const style: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  extensions: [
    // Every cell counts as three signs wide, so that nothing is padded and a rule is `---`.
    gfmToMarkdown({ stringLength: () => 3 }),
    mathematics,
    {
      handlers: {
        inlineMath,
        image: withPlainAmpersands(defaultHandlers.image),
        link: withPlainAmpersands(defaultHandlers.link),
        text,
      },
    },
  ],
};
