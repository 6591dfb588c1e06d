import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { encoding, type ImageFile, type ImageVariant } from '../model/image.ts';
import { keptFile } from './kept-file.ts';

const encoders: Readonly<Record<ImageFile['format'], (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: encoding.avif, effort: 3 }),
  webp: (image) => image.webp({ quality: encoding.webp, effort: 4 }),
  jpeg: (image) => image.jpeg({ quality: encoding.jpeg, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9, palette: true, quality: encoding.png }),
  gif: (image) => image,
  svg: (image) => image,
};

/**
 * The bytes of one variant of an image, made once and kept in `cacheDir` by content.
 * @throws Error where the original has vanished since it was planned
 */
export async function imageBytes(
  variant: ImageVariant,
  cacheDir: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (variant.image.verbatim) return new Uint8Array(await readFile(variant.image.file));
  return keptFile(path.join(cacheDir, 'images', variant.name), () => encode(variant));
}

function encode({ image, format, width }: ImageVariant): Promise<Buffer> {
  const resized = sharp(image.file).autoOrient().resize({ width, withoutEnlargement: true });
  return encoders[format](resized).toBuffer();
}

/** The media type of an image format. */
export function imageType(format: ImageFile['format']): string {
  return format === 'svg' ? 'image/svg+xml' : `image/${format}`;
}
