import { aliasPath } from '../model/alias.ts';
import type { Post } from '../model/post.ts';

/** `_redirects`: each alias of a post leads to it for good. */
export function redirectsOf(posts: readonly Pick<Post, 'url' | 'aliases'>[]): string {
  return posts
    .flatMap(({ url, aliases }) =>
      aliases.flatMap((alias) => {
        const from = aliasPath(alias);
        return from ? [`${from} ${url} 301\n`] : [];
      }),
    )
    .join('');
}

/** `_headers`: what a static host should say with each kind of file. */
export function headersOf(): string {
  return headers
    .map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

const forEver = 'Cache-Control: public, max-age=31536000, immutable';

const headers: readonly (readonly [string, readonly string[]])[] = [
  [
    '/*',
    [
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'X-Frame-Options: DENY',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    ],
  ],
  ['/_astro/*', [forEver]],
  ['/images/*', [forEver]],
  ['/diagrams/*', [forEver]],
  ['/posts/*.md', ['Content-Type: text/markdown; charset=utf-8']],
  ['/llms.txt', ['Content-Type: text/plain; charset=utf-8']],
  ['/llms-full.txt', ['Content-Type: text/plain; charset=utf-8']],
  ['/manifest.webmanifest', ['Content-Type: application/manifest+json']],
  ['/rss.xml', ['Content-Type: application/rss+xml; charset=utf-8']],
];
