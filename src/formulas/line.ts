import type { ElementContent } from 'hast';
import { lookUp } from '../model/lookup.ts';

/** A formula, or a part of one, in a line: text, `var`, `sub` and `sup`. */
export type Line = readonly ElementContent[];

export function text(value: string): Line {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** With neighbouring texts as one. */
export function joined(line: Line): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of line) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    } else result.push(node);
  }
  return result;
}

/** With neighbouring texts as one, and no blanks at the ends. */
export function trimmed(line: Line): ElementContent[] {
  const nodes = joined(line);
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === nodes.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/** In brackets, unless it has its own. */
export function bracketed(line: Line): Line {
  const inner = trimmed(line);
  return isBracketed(inner) ? inner : [...text('('), ...inner, ...text(')')];
}

/** Whether its first bracket is closed by its last sign. */
function isBracketed(line: Line): boolean {
  const signs = line.map((node) => (node.type === 'text' ? node.value : ' ')).join('');
  if (!signs.startsWith('(') || !signs.endsWith(')')) return false;
  let depth = 0;
  for (const sign of signs.slice(0, -1)) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) return false;
  }
  return true;
}

/** A line for places without elements: `x_i`, `10^(−3)`. */
export function bareText(line: Line): string {
  return bare(line).replace(/\s+/g, ' ').trim();
}

function bare(line: Line): string {
  return line
    .map((node, index) => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : '';
      // Elements of a line hold nothing but lines.
      const inner = bare(node.children as Line);
      const mark = lookUp(scriptMarks, node.tagName);
      if (mark === undefined) return inner;
      const next = line[index + 1];
      const runsOn = next?.type === 'text' && /^\d/.test(next.value);
      return mark + ([...inner].length > 1 || runsOn ? `(${inner})` : inner);
    })
    .join('');
}

const scriptMarks: Readonly<Record<string, string>> = { sub: '_', sup: '^' };
