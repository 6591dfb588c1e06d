import { renderAsync } from '@resvg/resvg-js';
import { type DiagramProperty, diagramLook } from '../diagrams/look.ts';
import { isFault } from '../diagrams/fault.ts';
import { attributeOf, parseXml, type XmlElement } from '../diagrams/xml.ts';
import { xmlText } from '../diagrams/xml-text.ts';
import { diagramFonts, monoFamily, sansFamily } from './diagram-fonts.ts';
import { diagramMargin } from './diagram-margin.ts';

/** Pixels of the PNG for one CSS pixel. */
const scale = 2;

/** Above so many pixels the scale goes down, so that no drawing costs more than 100 MB. */
const mostPixels = 24_000_000;

/** The light side of the page's colours, and its faces. */
export const lightLook: Readonly<Record<DiagramProperty, string>> = {
  '--sans': sansFamily,
  '--mono': `"${monoFamily}"`,
  '--ink': '#1a1d23',
  '--ink-soft': '#55585f',
  '--surface': '#f3f2ee',
  '--rule': '#d5d4d0',
  '--paper': '#fbfaf8',
  '--diagram-tint': '#dddcda',
};

/**
 * A drawing as a PNG for places that show no SVG: light, on its own paper, twice its size in CSS
 * pixels. The same drawing gives the same bytes. Characters outside the alphabets of the site's
 * faces (East Asian, right-to-left, pictographs) have no glyph here.
 * @param svg one `<svg>` element as `draw` returns it
 * @throws Error when `svg` is not well-formed or states no size
 */
export async function diagramPng(svg: string): Promise<Uint8Array> {
  const drawing = parseXml(svg);
  if (isFault(drawing)) throw new Error(`not a drawing: ${drawing.message}`);
  const width = lengthOf(drawing, 'width') + 2 * diagramMargin;
  const height = lengthOf(drawing, 'height') + 2 * diagramMargin;
  const zoom = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const image = await renderAsync(sheet(drawing, width, height), {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...(await diagramFonts())],
      defaultFontFamily: sansFamily,
      sansSerifFamily: sansFamily,
      serifFamily: sansFamily,
      monospaceFamily: monoFamily,
    },
  });
  return image.asPng();
}

/** The drawing on paper, with its look in literal colours. */
function sheet(drawing: XmlElement, width: number, height: number): string {
  const paper = lightLook['--paper'];
  const placed = {
    ...spellOut(drawing),
    attributes: [
      ...drawing.attributes,
      { name: 'x', value: String(diagramMargin), at: 0 },
      { name: 'y', value: String(diagramMargin), at: 0 },
    ],
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` font-family="${sansFamily}" font-size="14">`,
    `<style>${styleText()}</style>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    xmlText(placed),
    '</svg>',
  ].join('');
}

/** Signs that the site's faces have no glyph for, in signs that they have. */
const spelling: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['←', '<-'],
  ['↔', '<->'],
  ['⇒', '=>'],
  ['⇐', '<='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['≈', '~'],
  ['✓', 'yes'],
  ['✗', 'no'],
  ['∞', 'infinity'],
]);

const spelled = new RegExp(`[${[...spelling.keys()].join('')}]`, 'gu');

function spellOut(element: XmlElement): XmlElement {
  const children = element.children.map((child) =>
    typeof child === 'string'
      ? child.replace(spelled, (sign) => spelling.get(sign) ?? sign)
      : spellOut(child),
  );
  return { ...element, children };
}

/** The look of diagrams as a style sheet without custom properties. */
function styleText(): string {
  return Object.entries(diagramLook)
    .map(([selector, rule]) => {
      const declarations = Object.entries(rule).map(([name, value]) => `${name}:${literal(value)}`);
      return `${selector}{${declarations.join(';')}}`;
    })
    .join('');
}

function literal(value: string): string {
  return value.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => literals.get(name) ?? 'inherit');
}

const literals: ReadonlyMap<string, string> = new Map(Object.entries(lightLook));

function lengthOf(drawing: XmlElement, name: string): number {
  const length = Number(attributeOf(drawing, name));
  if (!Number.isFinite(length) || length <= 0) throw new Error(`a drawing without ${name}`);
  return length;
}
