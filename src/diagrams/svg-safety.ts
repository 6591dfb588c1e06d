import type { DrawingFault } from '../model/diagram.ts';
import { faultAt } from './fault.ts';
import type { XmlAttribute, XmlElement } from './xml.ts';

/** What draws, or holds what draws. */
const drawing = new Set(
  (
    'svg g defs symbol use a switch path rect circle ellipse line polyline polygon text tspan ' +
    'textPath image marker clipPath mask pattern linearGradient radialGradient stop filter style ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** What says something about a drawing without being seen. */
const silent = new Set(['title', 'desc', 'metadata', 'view', 'cursor']);

const remedies: Readonly<Record<string, string>> = {
  script: 'delete it: a diagram runs nothing',
  foreignObject: 'export the text as SVG text (in draw.io: without formatted text)',
  iframe: 'delete it',
  animate: 'delete it: a diagram stands still',
};

/** True for what a drawing keeps; an editor's own elements, with their prefix, are left out. */
export function isDrawn(element: XmlElement): boolean {
  return drawing.has(element.name);
}

/** Attributes for editors, scripts and assistive technology: the page gives a diagram its name. */
const needless =
  /^(?:data-.*|aria-.*|role|lang|tabindex|focusable|autofocus|version|baseProfile|content|target|rel|download|xmlns|enable-background)$/;

/** True for the attributes that a drawing keeps, references included. */
export function isKept(name: string): boolean {
  return isReference(name) || !(name.includes(':') || needless.test(name));
}

/**
 * The first thing in a file that could run, load or show what is not part of the drawing.
 */
export function safetyFault(source: string, element: XmlElement): DrawingFault | undefined {
  if (element.name.includes(':') || silent.has(element.name)) return undefined;
  if (!drawing.has(element.name)) {
    const remedy = remedies[element.name] ?? 'delete it, or draw it with paths and texts';
    return faultAt(source, element.at, `<${element.name}> is not allowed in a diagram`, remedy);
  }
  for (const attribute of element.attributes) {
    const fault = attributeFault(source, attribute);
    if (fault) return fault;
  }
  for (const child of element.children) {
    const fault = typeof child === 'string' ? undefined : safetyFault(source, child);
    if (fault) return fault;
  }
  return undefined;
}

/** The first reference of a style sheet or a value to something outside the file, or undefined. */
export function outsideReference(value: string): string | undefined {
  if (value.includes('\\')) return value;
  const urls = value.matchAll(/\burl\(\s*(["']?)([^)]*)/gi);
  for (const [, , target = ''] of urls) if (!target.trim().startsWith('#')) return target.trim();
  return /\b(?:src|image|image-set)\(|@import/i.exec(value)?.[0];
}

function attributeFault(source: string, attribute: XmlAttribute): DrawingFault | undefined {
  const { name, value, at } = attribute;
  if (/^on/i.test(name)) {
    return faultAt(source, at, `the event handler ${name} is not allowed`, 'delete it');
  }
  if (!isKept(name)) return undefined;
  const outside = isReference(name) ? outsideHref(value) : outsideReference(value);
  if (outside === undefined) return undefined;
  const message = `${name} refers to something outside the file: ${outside.slice(0, 60)}`;
  return faultAt(source, at, message, 'put it into the file, or delete the reference');
}

/** `href`, whatever its prefix stands for. */
export function isReference(name: string): boolean {
  return /(?:^|:)href$/i.test(name);
}

/** A place in the same file, or a picture inside it. */
function outsideHref(value: string): string | undefined {
  const target = value.trim();
  const isInside = /^#|^data:image\/(?:png|jpeg);base64,/i.test(target);
  return isInside ? undefined : target || 'nothing';
}
