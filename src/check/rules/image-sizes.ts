import type { PageSource, PostSource } from '../../model/content.ts';
import type { SourcePoint } from '../../model/diagram.ts';
import type { ImageFile } from '../../model/image.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule, textsOf } from '../rule.ts';

/** Twice what the widest screen is ever sent, in pixels. */
const widest = 3520;

/** What is passed on as it is costs each reader these bytes. */
const heaviest = 1_000_000;

/** Images far larger than any page shows them. */
export const imageSizes: Rule = {
  documentation: {
    'image-size': {
      what: `An image of more than ${widest} pixels in width, or an animation or SVG of more than a megabyte.`,
      why: 'Readers are sent at most 1,760 pixels, so the rest only makes the repository and each build slower. Animations and SVG are sent as they are, to everyone.',
      mend: 'Scale the image down before you commit it. Make an animation shorter and smaller, or show its decisive frame.',
      wrong: '![The rack from the front](./DSC04711-6000px.jpg)',
      right: '![The rack from the front](./rack-1760px.jpg)',
    },
  },
  check: (content) => textsOf(content).flatMap(problemsOf),
};

function problemsOf(source: PostSource | PageSource): Problem[] {
  const { path, facts } = source;
  return [
    ...facts.images.flatMap(({ file, src, at }) => tooLarge(file, src, path, at)),
    ...('cover' in source && source.cover && source.frontMatter.cover
      ? tooLarge(
          source.cover,
          source.frontMatter.cover.src,
          path,
          problemAt(source, 'cover.src', '', '', ''),
        )
      : []),
  ];
}

function tooLarge(
  { width, height, bytes, format, verbatim }: ImageFile,
  src: string,
  path: string,
  { line, column }: SourcePoint,
): Problem[] {
  const at = (message: string, fix: string): Problem[] => [
    { line, column, path, severity: 'warning', rule: 'image-size', message, fix },
  ];
  if (verbatim && bytes > heaviest) {
    const size = (bytes / 1_000_000).toFixed(1);
    const message = `"${src}" has ${size} megabytes, and ${format === 'svg' ? 'an SVG' : 'an animation'} is sent as it is; expected at most 1`;
    return at(message, 'make it smaller, or show a still image');
  }
  if (format === 'svg' || width <= widest) return [];
  const message = `"${src}" is ${width} × ${height} pixels; readers are sent at most 1,760 in width`;
  return at(message, 'scale it down to 1,760 pixels in width, or 3,520 to keep some in reserve');
}
