import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Compilation, pointOf, report } from './compilation.ts';

/**
 * Reports code fences and formulas that are never closed, and so swallow what follows.
 * @param tree as it was parsed
 * @param text the whole file
 */
export function checkUnclosed(tree: Root, text: string, compilation: Compilation): void {
  const rows = text.split('\n');
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre' || !node.position) return;
    const { start, end } = node.position;
    const opening = rows[start.line - 1]?.slice(start.column - 1) ?? '';
    const [marks = ''] = /^(?:`{3,}|~{3,}|\${2,})/.exec(opening) ?? [];
    if (marks === '') return;
    // Where a text ends in the middle of a fence, the fence ends on its last line or on the one after.
    const last = rows[end.line - 1] ?? '';
    if (!isClosing(last, marks, start.line === end.line)) reportUnclosed(node, marks, compilation);
    else if (!marks.startsWith('$')) reportOpenedWithin(node, marks, compilation);
  });
}

function isClosing(row: string, marks: string, opensHere: boolean): boolean {
  if (opensHere) return false;
  const found = row.replace(/^[\s>]*/, '').trimEnd();
  return found.startsWith(marks) ? /^(.)\1*$/.test(found) : marks[0] === '$' && row.includes(marks);
}

function reportUnclosed(node: Element, marks: string, compilation: Compilation): void {
  const isFormula = marks.startsWith('$');
  const what = isFormula ? 'the formula' : 'the code fence';
  const message = `${what} that starts here with "${marks}" is never closed; it takes all that follows`;
  const fix = `add a line ${marks} where it ends`;
  report(compilation, node, isFormula ? 'mathematics' : 'code-fence', message, fix);
}

/** A fence that opens within a fence shows that the first was left open, and closes it too late. */
function reportOpenedWithin(node: Element, marks: string, compilation: Compilation): void {
  const rows = textContent(node).split('\n');
  const index = rows.findIndex((row) => row.startsWith(marks) && /^(.)\1*[a-z]/i.test(row));
  if (index < 0) return;
  const { line, column } = pointOf(node);
  const message = `"${rows[index]}" opens a code fence within the one of line ${line}, which is not closed before`;
  const fix = `add a line ${marks} before this one; to show a fence, surround it with ${marks[0]?.repeat(marks.length + 1)}`;
  report(compilation, { line: line + index + 1, column }, 'code-fence', message, fix);
}
