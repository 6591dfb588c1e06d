import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { lookUp } from '../model/lookup.ts';
import { report, type Transform } from './compilation.ts';

/** What to write in place of elements that HTML has given up; '' where nothing takes their place. */
const elements: Readonly<Record<string, string>> = {
  acronym: 'write <abbr>',
  basefont: '',
  big: 'write **…** for what matters',
  center: '',
  dir: 'write a list, with - at the start of each line',
  font: '',
  isindex: '',
  listing: 'write a fence, ```',
  marquee: '',
  nobr: 'write no-break spaces between the words',
  noframes: '',
  plaintext: 'write a fence, ```',
  strike: 'write ~~…~~',
  tt: 'write `…`',
  xmp: 'write a fence, ```',
};

/** Attributes that HTML has given up, by the elements that had them; null stands for all. */
const attributes: Readonly<Record<string, readonly string[] | null>> = {
  align: null,
  bgcolor: null,
  border: ['table', 'img'],
  cellpadding: null,
  cellspacing: null,
  clear: ['br'],
  hspace: null,
  noshade: null,
  nowrap: null,
  size: ['hr'],
  type: ['ul', 'li'],
  valign: null,
  vspace: null,
  width: ['col', 'colgroup', 'hr', 'pre', 'table', 'td', 'th'],
};

const oneLook = 'the publication has one look';

/** Tells what HTML has given up, as it comes with text from old pages and from READMEs. */
export const obsoleteHtml: Transform = (tree, compilation) => {
  visit(tree, 'element', (node: Element) => {
    // What is drawn or calculated has names of its own.
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    const instead = lookUp(elements, node.tagName);
    if (instead !== undefined) {
      const message = `<${node.tagName}> is no longer a part of HTML`;
      const fix = instead || `remove the tags; ${oneLook}`;
      report(compilation, node, 'obsolete-html', message, fix, 'warning');
      return undefined;
    }
    for (const name of Object.keys(node.properties).filter((each) => isObsolete(each, node))) {
      const message = `${name.toLowerCase()} of <${node.tagName}> is no longer a part of HTML`;
      const fix = `remove ${name.toLowerCase()}; ${oneLook}`;
      report(compilation, node, 'obsolete-html', message, fix, 'warning');
    }
    return undefined;
  });
};

function isObsolete(name: string, { tagName }: Element): boolean {
  const had = lookUp(attributes, name.toLowerCase());
  return had !== undefined && (had === null || had.includes(tagName));
}
