import type { Blockquote, Nodes } from 'mdast';
import { filled } from '../../wording/wording.ts';
import { calloutLabel } from '../vocabulary/callout.ts';
import { sourceKindOf } from '../vocabulary/diagram.ts';
import { asFlow, asPhrasing, type Flow, paragraph, strong, text } from './content.ts';
import { captionOf, diagramOf, imageOf } from './figures.ts';
import type { Projection } from './projection.ts';
import type { RootContent } from 'mdast';

/** One use of a word of the vocabulary: its literal attributes and what stands inside. */
export interface TwinUse {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Nodes[];
  readonly projection: Projection;
}

/** What each word of the vocabulary becomes in plain Markdown. */
export const twinWords: Readonly<Record<string, (use: TwinUse) => RootContent[]>> = {
  Aside: (use) => {
    const { strings } = use.projection.compilation.wording;
    return [quote(after(filled(strings.named, { name: strings.aside, title: '' }), blocks(use)))];
  },
  Callout: (use) => {
    const label = calloutLabel(use.attributes, use.projection.compilation.wording);
    return [quote([paragraph(strong(label)), ...blocks(use)])];
  },
  Details: (use) => [paragraph(strong(use.attributes['summary'] ?? '')), ...blocks(use)],
  Diagram: drawn,
  Figure: ({ attributes: { src = '', alt = '', caption, credit }, projection }) => [
    paragraph(imageOf(src, alt, null, projection)),
    ...captionOf(caption, credit),
  ],
  PullQuote: (use) => {
    const { cite } = use.attributes;
    return [quote([...blocks(use), ...(cite ? [paragraph(text(`— ${cite}`))] : [])])];
  },
  Term: ({ attributes: { def = '' }, children, projection }) => [
    ...asPhrasing(projection.project(children)),
    text(` (${def})`),
  ],
};

function blocks({ children, projection }: TwinUse): Flow[] {
  return asFlow(projection.project(children));
}

function quote(children: Flow[]): Blockquote {
  return { type: 'blockquote', children };
}

/** Sets words before the first paragraph, or above anything else. */
function after(words: string, [first, ...others]: Flow[]): Flow[] {
  if (first?.type !== 'paragraph')
    return [paragraph(text(words.trim())), ...(first ? [first] : []), ...others];
  return [paragraph(text(words), ...first.children), ...others];
}

function drawn({ attributes: { src = '', alt, caption }, projection }: TwinUse): RootContent[] {
  const kind = sourceKindOf(src);
  const source = projection.compilation.files.texts.get(src);
  return kind && source !== undefined ? diagramOf(kind, source, alt, caption, projection) : [];
}
