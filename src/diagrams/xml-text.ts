import type { XmlAttribute, XmlNode } from './xml.ts';

/** Writes a tree as text that an XML parser and an HTML parser read alike. */
export function xmlText(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = node.attributes.map(attributeText).join('');
  const content = node.children.map(xmlText).join('');
  return content === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

function attributeText(attribute: XmlAttribute): string {
  return ` ${attribute.name}="${escapeText(attribute.value).replaceAll('"', '&quot;')}"`;
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
