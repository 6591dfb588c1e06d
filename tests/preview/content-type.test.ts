import { expect, test } from 'vitest';
import { contentType, isCompressible } from '../../src/preview/content-type.ts';

test.each([
  ['/site/index.html', 'text/html; charset=utf-8', true],
  ['/site/rss.xml', 'application/rss+xml; charset=utf-8', true],
  ['/site/tags/x/rss.xml', 'application/rss+xml; charset=utf-8', true],
  ['/site/atom.xml', 'application/atom+xml; charset=utf-8', true],
  ['/site/feed.json', 'application/feed+json; charset=utf-8', true],
  ['/site/sitemap-0.xml', 'application/xml; charset=utf-8', true],
  ['/site/posts/a.md', 'text/markdown; charset=utf-8', true],
  ['/site/manifest.webmanifest', 'application/manifest+json; charset=utf-8', true],
  ['/site/figure.SVG', 'image/svg+xml; charset=utf-8', true],
  ['/site/app.js', 'text/javascript; charset=utf-8', true],
  ['/site/card.png', 'image/png', false],
  ['/site/inter.woff2', 'font/woff2', false],
  ['/site/unknown', 'application/octet-stream', false],
])('%s is %s', (file, type, compressible) => {
  expect(contentType(file)).toBe(type);
  expect(isCompressible(type)).toBe(compressible);
});
