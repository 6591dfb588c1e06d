import type { ElementContent, Properties } from 'hast';

/**
 * Projected nodes as HTML. It costs a fraction of what a general printer does, since a projection
 * holds no raw text, no comment, and only attributes whose names are those of their properties in
 * lower case.
 */
export function printFeedBody(nodes: readonly ElementContent[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      html += escapeText(node.value);
    } else if (node.type === 'element') {
      const { tagName, properties, children } = node;
      html += `<${tagName}${attributesOf(properties)}>`;
      if (!voidElements.has(tagName)) {
        html += `${startsWithLineEnd(node) ? '\n' : ''}${printFeedBody(children)}</${tagName}>`;
      }
    }
  }
  return html;
}

const voidElements = new Set(['br', 'col', 'hr', 'img', 'source', 'track', 'wbr', 'area']);

/** A parser drops the first line end in a `<pre>`. */
function startsWithLineEnd({
  tagName,
  children,
}: {
  tagName: string;
  children: readonly ElementContent[];
}) {
  const [first] = tagName === 'pre' ? children : [];
  return first?.type === 'text' && first.value.startsWith('\n');
}

function attributesOf(properties: Properties): string {
  let text = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null || value === false) continue;
    const written = Array.isArray(value) ? value.join(' ') : String(value);
    text +=
      value === true
        ? ` ${name.toLowerCase()}`
        : ` ${name.toLowerCase()}="${escapeValue(written)}"`;
  }
  return text;
}

function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replace(/[&<]/g, referenceOf) : text;
}

function escapeValue(text: string): string {
  return /[&"]/.test(text) ? text.replace(/[&"]/g, referenceOf) : text;
}

function referenceOf(sign: string): string {
  return references[sign] ?? sign;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
};
