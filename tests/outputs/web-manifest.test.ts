import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { paper, webManifest } from '../../src/outputs/web-manifest.ts';
import { site } from '../model/entries.ts';
import { linearRgb } from '../../src/styles/oklch.ts';

const root = path.join(import.meta.dirname, '../..');
const manifest = JSON.parse(webManifest(site));

describe('the web manifest', () => {
  test('says whose it is', () => {
    expect(manifest).toMatchObject({
      name: site.title,
      start_url: '/',
      scope: '/',
      lang: site.language,
    });
  });

  test('names icons that are there, of the size that it states', async () => {
    expect(manifest.icons.length).toBeGreaterThan(2);
    for (const { src, sizes, type } of manifest.icons) {
      const { format, width, height } = await sharp(path.join(root, 'public', src)).metadata();
      expect(type).toBe(format === 'svg' ? 'image/svg+xml' : `image/${format}`);
      if (sizes !== 'any') expect(sizes).toBe(`${width}x${height}`);
    }
  });

  test('has the colour of the paper, which is the style sheet’s', () => {
    const css = readFileSync(path.join(root, 'src/styles/colours.css'), 'utf8');
    const [, pair = ''] = /--paper:\s*light-dark\((.*)\);/.exec(css) ?? [];
    const written = [...pair.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(
      ([, lightness, chroma, hue]) => hexOf(Number(lightness) / 100, Number(chroma), Number(hue)),
    );
    expect(written).toEqual([paper.light, paper.dark]);
    expect(manifest).toMatchObject({ theme_color: paper.light, background_color: paper.light });
  });
});

function hexOf(lightness: number, chroma: number, hue: number): string {
  const channels = linearRgb([lightness, chroma, hue]).map((value) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * encoded)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
