import { copyFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PostAssets } from '../../src/loader/assets.ts';
import { isAssetFault } from '../../src/markdown/compilation.ts';
import {
  type ImageFile,
  type ImageVariant,
  planImage,
  planVariants,
} from '../../src/model/image.ts';
import { imageBytes, imageType } from '../../src/outputs/image.ts';
import { scratchFolder } from '../scratch.ts';

const originals = path.join(import.meta.dirname, '../fixtures/sites/images/content/posts');
const scratch = scratchFolder();

async function imageOf(name: string): Promise<ImageFile> {
  const image = await new PostAssets(path.join(originals, 'post.mdx')).image(name);
  if (isAssetFault(image)) throw new Error(image.message);
  return image;
}

function variantOf(image: ImageFile, format: ImageVariant['format'], width: number): ImageVariant {
  return { image, format, width, name: `${image.digest}-${width}.${format}` };
}

describe('the bytes of an image', () => {
  test.each(['photo.png', 'photo.jpg', 'turned.jpg', 'photo.webp'])(
    'of %s have the format and the width that were planned',
    async (name) => {
      const image = await imageOf(name);
      for (const variant of planVariants(planImage(image, 'text'))) {
        const { format, width } = await sharp(await imageBytes(variant, scratch)).metadata();
        expect({ format: format === 'heif' ? 'avif' : format, width }).toEqual({
          format: variant.format,
          width: variant.width,
        });
      }
    },
  );

  test('of a turned photograph stand upright', async () => {
    const image = await imageOf('turned.jpg');
    const { width, height } = await sharp(
      await imageBytes(variantOf(image, 'jpeg', 20), scratch),
    ).metadata();
    expect([width, height]).toEqual([20, 40]);
  });

  test('never grow', async () => {
    const image = await imageOf('photo.png');
    const { width } = await sharp(
      await imageBytes(variantOf(image, 'png', 400), scratch),
    ).metadata();
    expect(width).toBe(48);
  });

  test('carry nothing of the camera', async () => {
    const image = await imageOf('turned.jpg');
    const { exif } = await sharp(
      await imageBytes(variantOf(image, 'jpeg', 20), scratch),
    ).metadata();
    expect(exif).toBeUndefined();
  });

  test.each(['moving.gif', 'drawing.svg'])('of %s are its own', async (name) => {
    const image = await imageOf(name);
    const { fallback } = planImage(image, 'text');
    const own = await sharp(path.join(originals, name), { animated: true }).metadata();
    const made = await sharp(await imageBytes(fallback, scratch), { animated: true }).metadata();
    expect([made.format, made.pages]).toEqual([own.format, own.pages]);
  });

  test('are made once, kept by their name, and the same each time', async () => {
    const cacheDir = path.join(scratch, 'cache');
    const copy = path.join(scratch, 'copy.png');
    await copyFile(path.join(originals, 'photo.png'), copy);
    const variant = variantOf({ ...(await imageOf('photo.png')), file: copy }, 'webp', 24);
    const first = await imageBytes(variant, cacheDir);
    await rm(copy);
    expect(await imageBytes(variant, cacheDir)).toEqual(first);
    expect(await readdir(path.join(cacheDir, 'images'))).toEqual([variant.name]);
    await expect(imageBytes({ ...variant, name: 'other.webp' }, cacheDir)).rejects.toThrow();
  });
});

test('every format has its media type', () => {
  expect(imageType('svg')).toBe('image/svg+xml');
  expect(imageType('jpeg')).toBe('image/jpeg');
});
