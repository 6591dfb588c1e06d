import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { diagramLook } from '../diagrams/look.ts';
import { pngMargin, pngSize } from '../model/diagram.ts';
import { spellOut } from '../typefaces/spelling.ts';
import { lightLook } from './diagram-colours.ts';
import { diagramFonts, monoFamily, sansFamily } from './diagram-fonts.ts';
import { keptFile } from './kept-file.ts';

/** Pixels of the PNG for one CSS pixel. */
const scale = 2;

/** Above so many pixels the scale goes down, so that no drawing costs more than 100 MB. */
const mostPixels = 24_000_000;

/**
 * A drawing as a PNG for places that show no SVG: light, on its own paper, twice its size in CSS
 * pixels. The same drawing gives the same bytes. Characters outside the alphabets of the site's
 * faces (East Asian, right-to-left, pictographs) have no glyph here.
 * @param svg one `<svg>` element as `draw` returns it
 * @throws Error when `svg` is not well-formed or states no size
 */
export async function diagramPng(svg: string): Promise<Uint8Array> {
  return rasterise(sheetOf(svg), await diagramFonts());
}

/**
 * As `diagramPng`, made once and kept in `cacheDir` by all that it is made of: the drawing and its
 * look, the fonts and the rasteriser.
 * @param margin CSS pixels of paper around it
 */
export async function cachedDiagramPng(
  svg: string,
  cacheDir: string,
  margin: number = pngMargin,
): Promise<Uint8Array<ArrayBuffer>> {
  const [sheet, fonts] = [sheetOf(svg, margin), await diagramFonts()];
  const parts = [sheet.text, sheet.zoom, rasteriser, ...fonts.map((file) => path.basename(file))];
  const key = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);
  return keptFile(path.join(cacheDir, 'diagrams', `${key}.png`), () => rasterise(sheet, fonts));
}

/** The rasteriser's own encoder takes more than twice as long for files that are larger. */
const encoding = { compressionLevel: 3 };

const { version }: { version: string } = createRequire(import.meta.url)(
  '@resvg/resvg-js/package.json',
);
const rasteriser = [version, sharp.versions.sharp, JSON.stringify(encoding)].join();

interface Sheet {
  /** SVG. */
  readonly text: string;
  /** Pixels of the PNG for one CSS pixel. */
  readonly zoom: number;
}

/** A drawing on its own paper. */
function sheetOf(svg: string, margin: number = pngMargin): Sheet {
  const drawn = { width: lengthOf(svg, 'width'), height: lengthOf(svg, 'height') };
  const { width, height } = pngSize(drawn, margin);
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` font-family="${sansFamily}" font-size="14" color="${lightLook['--ink']}">`,
    `<style>${styleText()}</style>`,
    `<rect width="100%" height="100%" fill="${lightLook['--paper']}"/>`,
    `<g transform="translate(${margin} ${margin})">${spellOutIn(svg)}</g></svg>`,
  ].join('');
  return { text, zoom: Math.min(scale, Math.sqrt(mostPixels / (width * height))) };
}

async function rasterise({ text, zoom }: Sheet, fonts: readonly string[]): Promise<Uint8Array> {
  const image = await renderAsync(text, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts],
      defaultFontFamily: sansFamily,
      sansSerifFamily: sansFamily,
      serifFamily: sansFamily,
      monospaceFamily: monoFamily,
    },
  });
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  return sharp(image.pixels, { raw }).removeAlpha().png(encoding).toBuffer();
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
  return value.replace(
    /var\((--[a-z0-9-]+)\)/g,
    (_, name: string) => literals.get(name) ?? 'inherit',
  );
}

const literals: ReadonlyMap<string, string> = new Map([
  ['--sans', sansFamily],
  ['--mono', `"${monoFamily}"`],
  ...Object.entries(lightLook),
]);

function lengthOf(svg: string, name: string): number {
  const length = Number(new RegExp(`^<svg [^>]*?\\b${name}="([^"]*)"`).exec(svg)?.[1]);
  if (!(length > 0)) throw new Error(`a drawing without ${name}`);
  return length;
}
