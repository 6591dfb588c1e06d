import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Compilation, report } from './compilation.ts';

/**
 * Reports rows with more cells than their table has columns, whose rest would vanish; most often a
 * bar in code, which ends a cell too.
 * @param tree as it was parsed
 * @param text the whole file
 */
export function checkTableRows(tree: Root, text: string, compilation: Compilation): void {
  const rows = text.split('\n');
  visit(tree, 'element', (node) => {
    const cell = node.tagName === 'tr' ? lastCellOf(node) : undefined;
    if (!cell?.position || !node.position) return;
    const { end } = cell.position;
    if (end.column >= node.position.end.column) return;
    const lost =
      rows[end.line - 1]
        ?.slice(end.column - 1)
        .replace(/^\||\|\s*$/g, '')
        .trim() ?? '';
    if (lost === '') return;
    const message = `the row has more cells than the table has columns; readers would not see "${lost}"`;
    const fix =
      'write \\| where a bar belongs to the text, in code too; or give the head another cell';
    const at = { line: end.line, column: end.column };
    report(compilation, at, 'table', message, fix, 'warning');
  });
}

function lastCellOf({ children }: Element): Element | undefined {
  return children.findLast((child) => child.type === 'element');
}
