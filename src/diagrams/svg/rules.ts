import { lookUp } from '../../model/lookup.ts';

/** What an author's SVG file may hold; all else is left out, or refused where it is dangerous. */

const words = (text: string) => new Set(text.split(' '));

/** Elements that draw, or hold what draws. */
const drawing = words(
  'svg g defs path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop marker clipPath',
);

/** Elements that say something about a drawing; its title and description are read. */
export const silent = words('title desc metadata');

/** Elements that others refer to by their id; no other id is kept. */
export const definitions = words('linearGradient radialGradient marker clipPath');

export const textual = words('text tspan');

const geometry = words(
  'x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height d points transform viewBox ' +
    'preserveAspectRatio pathLength offset gradientUnits gradientTransform spreadMethod ' +
    'clipPathUnits markerUnits markerWidth markerHeight refX refY orient rotate textLength',
);

/** CSS properties that are attributes too. */
const presentation = words(
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color font-size font-style ' +
    'font-weight text-anchor text-decoration dominant-baseline baseline-shift stop-color ' +
    'stop-opacity clip-path clip-rule marker-start marker-mid marker-end display visibility ' +
    'paint-order vector-effect',
);

/** Attributes that a drawing keeps; faces are the page's. */
export function isKept(name: string): boolean {
  return geometry.has(name) || presentation.has(name);
}

/** The declarations of a style attribute as attributes. */
export function declarationsOf(style: string): readonly (readonly [string, string])[] {
  return style.split(';').flatMap((declaration) => {
    const [name = '', ...value] = declaration.split(':');
    const property = name.trim().toLowerCase();
    const written = value.join(':').replace('!important', '').trim();
    return presentation.has(property) ? [[property, written] as const] : [];
  });
}

/** True for a colour that does not follow the page's. */
export function isOwnColor(name: string, value: string): boolean {
  return (
    /^(?:fill|stroke|stop-color|color)$/.test(name) &&
    !/^(?:none|transparent|inherit|currentcolor|url\(.*)$/i.test(value.trim())
  );
}

const remedies: Readonly<Record<string, string>> = {
  script: 'delete it: a diagram runs nothing',
  animate: 'delete it: a diagram stands still',
  switch: 'export the text as SVG text (in draw.io: without formatted text)',
  foreignObject: 'export the text as SVG text',
  style: 'export with presentation attributes, or with style attributes',
  use: 'draw the copy out (in Inkscape: Edit, Clone, Unlink clone)',
  a: 'delete the link and keep what is in it: a diagram has no links',
  image: 'delete it; a photograph is an image of the post',
};

export type Refusal = readonly [message: string, fix: string];

/** Why an element may not stay, and what to write instead; undefined where it may. */
export function refusalOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
): Refusal | undefined {
  if (!drawing.has(name)) {
    const fix = lookUp(remedies, name) ?? 'delete it, or draw it with paths and texts';
    return [`<${name}> is not allowed in a diagram`, fix];
  }
  for (const [attribute, value] of attributes) {
    if (/^on/i.test(attribute)) {
      return [`the event handler ${attribute} is not allowed`, 'delete it'];
    }
    const danger = dangerIn(attribute, value)?.slice(0, 60);
    if (danger !== undefined) {
      return [`${attribute} holds ${danger}, which may reach outside the file`, 'delete it'];
    }
  }
  return undefined;
}

/** Functions that compute from nothing but their own text. */
const harmless = /^(?:rgba?|hsla?|translate|rotate|scale|matrix|skew[XY])\($/i;

/** The part of a value that could load something, or hides what it is. */
function dangerIn(name: string, value: string): string | undefined {
  if (name === 'href') return value.trim().startsWith('#') ? undefined : value;
  if (!isKept(name)) return undefined;
  if (/[\\@]/.test(value)) return value;
  const calls = value.replace(/url\(\s*(["']?)#[\w:.-]+\1\s*\)/gi, '').match(/[\w-]*\(/g) ?? [];
  return calls.find((call) => !harmless.test(call)) && value;
}
