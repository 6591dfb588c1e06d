import type { Element } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { filled } from '../wording/wording.ts';
import type { Transform } from './compilation.ts';
import { saidIn } from './said.ts';

/** Lets a wide table scroll within itself, by keyboard too, and names its columns for a listener. */
export const tables: Transform = (tree, { language, wording: { strings, mark } }) => {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || index === undefined || !parent) return;
    const heads = cellsOf(node, 'th');
    for (const head of heads) head.properties['scope'] ??= 'col';
    for (const cell of [...heads, ...cellsOf(node, 'td')]) alignByClass(cell);
    const named = heads.map((head) => saidIn(head).trim()).filter(Boolean);
    const title = named.join(strings.comma);
    const name = strings.table;
    const ariaLabel = title ? filled(strings.named, { name, title }) : name;
    if (mark.lang) node.properties['lang'] ??= language;
    parent.children[index] = h(
      'div',
      { className: ['table'], tabIndex: 0, role: 'group', ariaLabel, lang: mark.lang },
      [node],
    );
    return SKIP;
  });
};

function cellsOf(table: Element, tagName: 'td' | 'th'): Element[] {
  const cells: Element[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === tagName) cells.push(node);
  });
  return cells;
}

/** `align` is gone from HTML, and a style attribute would break a strict content policy. */
function alignByClass(cell: Element): void {
  const { align, style, ...rest } = cell.properties;
  const side = align ?? /text-align:\s*(\w+)/.exec(String(style ?? ''))?.[1];
  cell.properties = side ? { ...rest, className: [`align-${String(side)}`] } : rest;
}
