import { readFileSync } from 'node:fs';
import type { Site } from '../model/site.ts';
import { urls } from '../model/url.ts';

/** `--paper` of the style sheet in both themes, for places that read no style sheet: sRGB. */
export const paper = { light: '#fbfaf8', dark: '#0f1014' } as const;

/** `/manifest.webmanifest`: what a device needs to know to keep the publication among its apps. */
export function webManifest(site: Site): string {
  const manifest = {
    id: urls.home(),
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    start_url: urls.home(),
    scope: urls.home(),
    display: 'browser',
    theme_color: paper.light,
    background_color: paper.light,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      ...[192, 512].map((side) => ({
        src: `/icon-${side}.png`,
        type: 'image/png',
        sizes: `${side}x${side}`,
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * `/favicon.svg` as an address that holds all of it: browsers would fetch the file beside the fonts of
 * the first paint. Commands run in the project's folder.
 */
export const inlineIcon = `data:image/svg+xml,${readFileSync('public/favicon.svg', 'utf8')
  .replace(/<title>.*?<\/title>|\n/g, '')
  .replaceAll('"', "'")
  .replace(/[#<> ]/g, encodeURIComponent)}`;
