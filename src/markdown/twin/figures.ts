import type { Code, Emphasis, Image, PhrasingContent, RootContent } from 'mdast';
import type { DiagramKind } from '../../model/diagram.ts';
import { planImage } from '../../model/image.ts';
import { urls } from '../../model/url.ts';
import { dataFileOf } from '../../diagrams/data-file.ts';
import { filled } from '../../wording/wording.ts';
import { diagramDigest, diagramKindOf } from '../diagrams.ts';
import { readMeta } from '../fence.ts';
import { decodeSrc } from '../images.ts';
import { type Flow, paragraph, text } from './content.ts';
import { absolute, type Projection } from './projection.ts';

/** An image of the post by the address at which it is published. */
export function imageOf(
  src: string,
  alt: string,
  title: string | null,
  projection: Projection,
): Image {
  const file = projection.compilation.files.images.get(decodeSrc(src));
  const url = file ? urls.image(planImage(file, 'text').fallback.name) : src;
  return { type: 'image', url: absolute(url, projection), alt, title };
}

/** The paragraph under a figure: its caption, then whose it is; nothing where there is neither. */
export function captionOf(caption: string | undefined, credit: string | undefined): Flow[] {
  const parts: PhrasingContent[] = [];
  if (caption) parts.push(emphasised(caption));
  if (caption && credit) parts.push(text(' '));
  if (credit) parts.push(text(credit));
  return parts.length > 0 ? [paragraph(...parts)] : [];
}

/** A fence: code as it was written, a diagram in words. */
export function fenceOf({ lang, meta, value }: Code, projection: Projection): RootContent[] {
  const kind = diagramKindOf(lang ?? '');
  if (!kind) return [{ type: 'code', lang: lang ?? null, meta: meta ?? null, value }];
  const { texts } = readMeta(meta ?? '');
  return diagramOf(kind, value, texts['alt'], texts['caption'], projection);
}

/** What a diagram says, with a link to it, what can be read off its model, its caption, its source. */
export function diagramOf(
  kind: DiagramKind,
  source: string,
  alt: string | undefined,
  caption: string | undefined,
  projection: Projection,
): Flow[] {
  const { compilation } = projection;
  const data = compilation.files.texts.get(dataFileOf(kind, source) ?? '');
  const digest = diagramDigest(kind, source, data);
  const description = compilation.drawings[digest]?.description ?? '';
  const url = absolute(urls.diagramSvg(digest), projection);
  const { strings } = compilation.wording;
  const said = filled(strings.named, { name: '', title: asSentence(alt ?? '') });
  return [
    paragraph({ type: 'link', url, children: [text(strings.diagram)] }, text(said)),
    ...(description ? [paragraph(text(description))] : []),
    ...captionOf(caption, undefined),
    { type: 'code', lang: kind, meta: null, value: source.replace(/\n+$/, '') },
  ];
}

function asSentence(words: string): string {
  const said = words.trim().replace(/\s+/g, ' ');
  return /[.!?…]["'’”)]*$/.test(said) ? said : `${said}.`;
}

function emphasised(words: string): Emphasis {
  return { type: 'emphasis', children: [text(words)] };
}
