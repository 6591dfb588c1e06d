import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { report } from '../compilation.ts';
import { type Attributes, textOf, type Word } from './word.ts';

/** An image with a caption. The image itself is made responsive by the images transform. */
export const figure: Word = {
  empty: true,
  attributes: {
    src: { type: 'text', required: true },
    alt: { type: 'text' },
    decorative: { type: 'flag' },
    caption: { type: 'text' },
    credit: { type: 'text' },
    wide: { type: 'flag' },
  },
  render({ node, attributes, compilation }) {
    const alt = textOf(attributes, 'alt')?.trim();
    if (!alt && !attributes['decorative']) {
      report(
        compilation,
        node,
        'alt-text',
        `<Figure> has ${alt === undefined ? 'no alt' : 'an empty alt'}; expected what the image shows`,
        'write alt="what the image shows", or the word decorative where it only decorates',
      );
    }
    // Said already: there is no file to ask for.
    if (!textOf(attributes, 'src')) return [];
    const img = h('img', {
      src: textOf(attributes, 'src') ?? '',
      alt: alt ?? '',
      ...(attributes['decorative'] && { 'data-decorative': '' }),
    });
    if (node.position) img.position = node.position;
    return [
      h('figure', { className: ['figure', ...(attributes['wide'] ? ['wide'] : [])] }, [
        img,
        ...captionOf(attributes),
      ]),
    ];
  },
};

/** The caption with its credit; nothing where there is neither. */
export function captionOf(attributes: Attributes): ElementContent[] {
  const caption = textOf(attributes, 'caption');
  const credit = textOf(attributes, 'credit');
  if (!caption && !credit) return [];
  const parts: ElementContent[] = [];
  if (caption) parts.push({ type: 'text', value: caption });
  if (caption && credit) parts.push({ type: 'text', value: ' ' });
  if (credit) parts.push(h('span', { className: ['credit'] }, credit));
  return [h('figcaption', parts)];
}
