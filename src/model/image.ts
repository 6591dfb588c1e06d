/** A raster or vector image that lies in the content folder, as it was found on disk. */
export interface ImageFile {
  /** Absolute path; never shown to a reader. */
  readonly file: string;
  /** SHA-256 of the bytes, shortened: part of every address made from it. */
  readonly digest: string;
  /** CSS pixels, after EXIF rotation. */
  readonly width: number;
  /** CSS pixels, after EXIF rotation. */
  readonly height: number;
  /** Of the file. */
  readonly bytes: number;
  readonly format: 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp';
  /** An animation or a vector image is passed on as it is. */
  readonly verbatim: boolean;
}

/**
 * The quality that each format is encoded with, from 0 to 100: AVIF and WebP look alike at about half
 * the bytes of a JPEG. Part of every file's name, since browsers keep files for a year.
 */
export const encoding: Readonly<Record<ImageFile['format'], number>> = {
  avif: 55,
  webp: 78,
  jpeg: 80,
  png: 90,
  gif: 100,
  svg: 100,
};

/** Where an image stands, which decides how wide it can get. */
export type ImageLayout = 'text' | 'wide' | 'cover';

export type EncodedFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to make from an image. */
export interface ImageVariant {
  readonly image: ImageFile;
  readonly format: ImageFile['format'];
  /** CSS pixels. */
  readonly width: number;
  /** The name below `/images/`: content digest, width and format, so that it can be cached for ever. */
  readonly name: string;
}

/** What a `<picture>` needs: the sources in order of preference, the fallback last. */
export interface ImagePlan {
  readonly sources: readonly {
    readonly format: EncodedFormat;
    readonly variants: readonly ImageVariant[];
  }[];
  readonly fallback: ImageVariant;
  readonly sizes: string;
}

/** How wide each layout shows an image: the measures of `styles/tokens.css` and `styles/layout.css`. */
const text = '(min-width: 40.5rem) 38rem, calc(100vw - 2.5rem)';
const beyondText = `(min-width: 60rem) 55rem, ${text}`;
const sizes: Readonly<Record<ImageLayout, string>> = { text, wide: beyondText, cover: beyondText };

/** Steps that serve phones to wide screens at one to two device pixels a CSS pixel. */
const widths = [400, 640, 880, 1280, 1760];

/** Readers without AVIF and WebP, and feed readers, get one file of this width. */
const fallbackWidth = 1280;

/** Plans the files of an image; never wider than the original. */
export function planImage(image: ImageFile, layout: ImageLayout): ImagePlan {
  if (image.verbatim) {
    const fallback = variant(image, image.format, image.width);
    return { sources: [], fallback, sizes: sizes[layout] };
  }
  const steps = widths.filter((width) => width < image.width);
  if (image.width <= (widths.at(-1) ?? 0)) steps.push(image.width);
  const fallbackFormat = image.format === 'jpeg' ? 'jpeg' : 'png';
  const formats: EncodedFormat[] = ['avif', 'webp'];
  return {
    sources: formats.map((format) => ({
      format,
      variants: steps.map((width) => variant(image, format, width)),
    })),
    fallback: variant(image, fallbackFormat, Math.min(image.width, fallbackWidth)),
    sizes: sizes[layout],
  };
}

/** Every file of a plan, the fallback last. */
export function planVariants(plan: ImagePlan): ImageVariant[] {
  return [...plan.sources.flatMap((source) => source.variants), plan.fallback];
}

/** The height in CSS pixels of an image shown at `width`. */
export function heightAt(image: ImageFile, width: number): number {
  return Math.max(1, Math.round((image.height * width) / image.width));
}

function variant(image: ImageFile, format: ImageFile['format'], width: number): ImageVariant {
  const quality = image.verbatim ? '' : `-q${encoding[format]}`;
  return { image, format, width, name: `${image.digest}-${width}${quality}.${format}` };
}
