import { renderAsync } from '@resvg/resvg-js';
import { type DiagramProperty, diagramLook } from '../diagrams/look.ts';
import { pngMargin, pngSize } from '../model/diagram.ts';
import { spellOut } from '../typefaces/spelling.ts';
import { diagramFonts, monoFamily, sansFamily } from './diagram-fonts.ts';

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
  const { width, height } = pngSize({
    width: lengthOf(svg, 'width'),
    height: lengthOf(svg, 'height'),
  });
  const sheet = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` font-family="${sansFamily}" font-size="14">`,
    `<style>${styleText()}</style>`,
    `<rect width="100%" height="100%" fill="${lightLook['--paper']}"/>`,
    `<g transform="translate(${pngMargin} ${pngMargin})">${spellOutIn(svg)}</g></svg>`,
  ].join('');
  const image = await renderAsync(sheet, {
    fitTo: { mode: 'zoom', value: Math.min(scale, Math.sqrt(mostPixels / (width * height))) },
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

/** Signs without a glyph, spelt out as text that can stand in the drawing. */
function spellOutIn(svg: string): string {
  return svg.replace(/\P{ASCII}/gu, (sign) =>
    spellOut(sign).replace(/[<>]/g, (mark) => (mark === '<' ? '&lt;' : '&gt;')),
  );
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

function lengthOf(svg: string, name: string): number {
  const length = Number(new RegExp(`^<svg [^>]*?\\b${name}="([^"]*)"`).exec(svg)?.[1]);
  if (!(length > 0)) throw new Error(`a drawing without ${name}`);
  return length;
}
