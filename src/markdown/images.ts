import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { visitParents } from 'unist-util-visit-parents';
import { heightAt, type ImageFile, type ImageLayout, planImage } from '../model/image.ts';
import { urls } from '../model/url.ts';
import { type Compilation, isAssetFault, pointOf, report, type Transform } from './compilation.ts';
import { saidIn } from './said.ts';

/** Makes every local image responsive: modern formats, fitting widths, its size known before it loads. */
export const images: Transform = async (tree, compilation) => {
  const found: { img: Element; ancestors: Parents[] }[] = [];
  visitParents(tree, 'element', (node, ancestors) => {
    if (node.tagName === 'img') found.push({ img: node, ancestors: [...ancestors] });
  });
  for (const { img, ancestors } of found) await replaceImage(img, ancestors, tree, compilation);
};

async function replaceImage(
  img: Element,
  ancestors: readonly Parents[],
  tree: Root,
  compilation: Compilation,
): Promise<void> {
  const src = String(img.properties['src'] ?? '');
  reportAlt(img, src, compilation);
  const image = await compilation.assets.image(decodeSrc(src));
  if (isAssetFault(image)) {
    report(compilation, img, 'image', image.message, image.fix);
    return;
  }
  compilation.files.images.set(decodeSrc(src), image);
  const figure = ancestors.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'figure',
  );
  const layout = layoutOf(figure);
  const alt = String(img.properties['alt'] ?? '');
  const caption = figure ? captionTextOf(figure) : null;
  compilation.images.push({ file: image, alt, caption, src, layout, at: pointOf(img) });
  const picture = pictureOf(image, alt, layout, isFirstView(ancestors, tree));
  const parent = ancestors.at(-1);
  if (!parent) return;
  const paragraph = ancestors.at(-2);
  const grown = figure ? picture : loneFigure(parent, img, picture);
  if (grown.tagName === 'figure' && paragraph) replaceChild(paragraph, parent, grown);
  else replaceChild(parent, img, grown);
}

/** The `<picture>` of an image: AVIF, WebP, then the fallback. */
export function pictureOf(
  image: ImageFile,
  alt: string,
  layout: ImageLayout,
  eager: boolean,
): Element {
  const { sources, fallback, sizes } = planImage(image, layout);
  return h('picture', [
    ...sources.map(({ format, variants }) =>
      h('source', {
        type: `image/${format}`,
        srcSet: variants.map(({ name, width }) => `${urls.image(name)} ${width}w`).join(', '),
        sizes,
      }),
    ),
    h('img', {
      src: urls.image(fallback.name),
      alt,
      width: fallback.width,
      height: heightAt(image, fallback.width),
      decoding: 'async',
      ...(eager ? { fetchPriority: 'high' } : { loading: 'lazy' }),
    }),
  ]);
}

/** The name of a file in an address, where some characters stand encoded. */
export function decodeSrc(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

function reportAlt(img: Element, src: string, compilation: Compilation): void {
  const insideFigure = 'data-decorative' in img.properties || 'dataDecorative' in img.properties;
  if (insideFigure || String(img.properties['alt'] ?? '').trim()) return;
  if (compilation.problems.some((problem) => problem.rule === 'alt-text' && sameLine(problem, img)))
    return;
  const message = `the image "${src}" has an empty alt; expected what it shows`;
  report(
    compilation,
    img,
    'alt-text',
    message,
    'write ![what the image shows](…), or <Figure src="…" decorative />',
  );
}

function sameLine(problem: { readonly line: number }, img: Element): boolean {
  return problem.line === pointOf(img).line;
}

function captionTextOf(figure: Element): string | null {
  const caption = figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  return caption ? saidIn(caption).trim() : null;
}

function layoutOf(figure: Element | undefined): ImageLayout {
  const classes = (figure?.properties['className'] ?? []) as string[];
  return classes.includes('wide') ? 'wide' : 'text';
}

/** An image alone in its paragraph is a figure; one among words stays in the line. */
function loneFigure(parent: Parents, img: Element, picture: Element): Element {
  const alone =
    parent.type === 'element' &&
    parent.tagName === 'p' &&
    parent.children.every(
      (child) => child === img || (child.type === 'text' && child.value.trim() === ''),
    );
  return alone ? h('figure', { className: ['figure'] }, [picture]) : picture;
}

/** Before the second paragraph an image is likely the largest thing on first view. */
function isFirstView(ancestors: readonly Parents[], tree: Root): boolean {
  const block = ancestors[1];
  const before = tree.children.slice(0, tree.children.indexOf(block as ElementContent));
  const isText = (node: Root['children'][number]) =>
    node.type === 'element' && node.tagName === 'p';
  return (
    before.filter(isText).length < 2 &&
    !before.some((node) => node.type === 'element' && node.tagName === 'figure')
  );
}

function replaceChild(parent: Parents, child: Parents | Element, replacement: Element): void {
  const index = parent.children.indexOf(child as ElementContent);
  if (index >= 0) parent.children.splice(index, 1, replacement);
}
