import type { Element, ElementContent } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { lookUp } from '../../model/lookup.ts';

/** What says without a style sheet that a line is new or gone, by its class on the page. */
const elements: Readonly<Record<string, string>> = {
  inserted: 'ins',
  deleted: 'del',
};

/**
 * Code without its colours, and without the marks on lines that are worth a look. What is new or gone
 * stays so: else both sides of a change would read as one program.
 */
export function codeLines(code: Element): ElementContent[] {
  const lines = code.children.map((line): ElementContent => {
    const text: ElementContent = { type: 'text', value: textContent(line) };
    const classes = line.type === 'element' ? (line.properties['className'] ?? []) : [];
    const marks = (classes as string[]).flatMap((name) => lookUp(elements, name) ?? []);
    if (text.value === '') return text;
    return marks.reduce<ElementContent>((inner, mark) => h(mark, [inner]), text);
  });
  return joined(lines);
}

/** Neighbouring texts as one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else result.push(node);
  }
  return result;
}
