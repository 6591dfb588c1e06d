import { lookUp } from '../../model/lookup.ts';
import type { DiagramKind } from '../../model/diagram.ts';
import { isAssetFault, report } from '../compilation.ts';
import { diagramFigure } from '../diagrams.ts';
import { textOf, type Word } from './word.ts';

const kinds: Readonly<Record<string, DiagramKind>> = {
  dot: 'dot',
  gv: 'dot',
  mmd: 'mermaid',
  svg: 'svg',
};

/** A diagram whose source is a file beside the post. */
export const diagram: Word = {
  empty: true,
  attributes: {
    src: { type: 'text', required: true },
    alt: { type: 'text' },
    caption: { type: 'text' },
    wide: { type: 'flag' },
  },
  async render({ node, attributes, compilation }) {
    const src = textOf(attributes, 'src') ?? '';
    const kind = sourceKindOf(src);
    if (!kind) {
      const message = `<Diagram> cannot draw "${src}"; expected a file that ends in ${Object.keys(kinds).join(', ')}`;
      report(
        compilation,
        node,
        'diagram',
        message,
        'write <Figure> for a picture such as .png or .jpg',
      );
      return [];
    }
    const source = await compilation.assets.text(src);
    if (isAssetFault(source)) {
      report(compilation, node, 'diagram', source.message, source.fix);
      return [];
    }
    compilation.files.texts.set(src, source);
    return diagramFigure({
      kind,
      source,
      alt: textOf(attributes, 'alt'),
      caption: textOf(attributes, 'caption'),
      wide: attributes['wide'] === true,
      node,
      firstLine: null,
      file: src,
      compilation,
    });
  },
};

/** The language of a diagram's file, by the end of its name. */
export function sourceKindOf(src: string): DiagramKind | undefined {
  return lookUp(kinds, src.split('.').at(-1)?.toLowerCase() ?? '');
}
