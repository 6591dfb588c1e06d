import type { Element, Parents } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { lookUp } from '../model/lookup.ts';
import { report, type Transform } from './compilation.ts';
import { isJsx } from './jsx.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** What begins a block of its own, and so ends a paragraph that it stands in. */
const blocks = words(
  'address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul',
);

/** What holds parts of a line and nothing else. */
const lines = words(
  'abbr b bdi bdo cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark p pre q s samp small span strong sub sup time u var',
);

/** What stands nowhere but in one of these. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = {
  caption: words('table'),
  // Browsers put the group around it, as they put a body around rows.
  col: words('colgroup table'),
  colgroup: words('table'),
  dd: words('dl div'),
  dt: words('dl div'),
  figcaption: words('figure'),
  legend: words('fieldset'),
  li: words('ul ol menu'),
  source: words('picture video audio'),
  summary: words('details'),
  tbody: words('table'),
  td: words('tr'),
  tfoot: words('table'),
  th: words('tr'),
  thead: words('table'),
  tr: words('table tbody thead tfoot'),
  track: words('video audio'),
};

/** What has parts of these kinds and no others. */
const parts: Readonly<Record<string, ReadonlySet<string>>> = {
  dl: words('dt dd div'),
  menu: words('li'),
  ol: words('li'),
  table: words('caption colgroup col thead tbody tfoot tr'),
  tbody: words('tr'),
  tfoot: words('tr'),
  thead: words('tr'),
  tr: words('td th'),
  ul: words('li'),
};

/** What may stand in anything, with anything in it, since it is not shown where it is written. */
const anywhere = words('slot template');

/** Tells elements that stand where HTML has no place for them, so that browsers would move them. */
export const nesting: Transform = (tree, compilation) => {
  visitParents(tree, 'element', (node, ancestors) => {
    // What is drawn or calculated has rules of its own.
    if (node.tagName === 'svg' || node.tagName === 'math') return 'skip';
    // What the compiler put around it is told with what it holds.
    const misplaced = node.position && misplacementOf(node, ancestors);
    if (!misplaced) return undefined;
    report(compilation, node, 'html-nesting', misplaced.message, misplaced.fix, 'warning');
    return undefined;
  });
};

interface Misplacement {
  readonly message: string;
  readonly fix: string;
}

function misplacementOf(node: Element, ancestors: readonly Parents[]): Misplacement | null {
  const { tagName } = node;
  const parent = ancestors.at(-1);
  const line = blocks.has(tagName) && named(ancestors, (name) => lines.has(name));
  if (line) return blockInLine(tagName, line);
  if (tagName === 'a' && named(ancestors, (name) => name === 'a')) {
    return {
      message: 'a link stands in a link, and browsers end the outer one',
      fix: 'end the first before the second',
    };
  }
  // Nobody knows what a component puts around its content.
  if (!parent || isJsx(parent)) return null;
  const around = parent.type === 'element' ? parent.tagName : 'the text';
  if (anywhere.has(tagName) || anywhere.has(around)) return null;
  const allowedIn = lookUp(parents, tagName);
  if (allowedIn && !allowedIn.has(around)) {
    const names = [...allowedIn].map((name) => `<${name}>`).join(' or ');
    const stands = parent.type === 'element' ? `<${around}>` : around;
    return {
      message: `<${tagName}> stands in ${stands}; expected it in ${names}`,
      fix: `put ${names} around it, or write it in Markdown`,
    };
  }
  const expected = lookUp(parts, around);
  if (!expected || expected.has(tagName)) return null;
  const names = [...expected].map((name) => `<${name}>`).join(', ');
  return {
    message: `<${tagName}> stands straight in <${around}>, which holds ${names}`,
    fix: `put it into one of them`,
  };
}

function blockInLine(tagName: string, line: string): Misplacement {
  const happens = line === 'p' ? 'browsers end it there' : 'HTML has no place for it there';
  // Markdown makes one of words on lines of their own, whatever tags stand above and below them.
  const fix =
    tagName === 'p'
      ? `write the words on the line of <${line}>, or leave <${line}> out`
      : `write <${tagName}> on lines of its own, with an empty line before and after`;
  return {
    message: `<${tagName}> stands in <${line}>, which holds parts of a line: ${happens}`,
    fix,
  };
}

/** The name of the innermost element around that is one of these. */
function named(ancestors: readonly Parents[], isOne: (name: string) => boolean): string | null {
  const found = ancestors.findLast((each) => each.type === 'element' && isOne(each.tagName));
  return found?.type === 'element' ? found.tagName : null;
}
