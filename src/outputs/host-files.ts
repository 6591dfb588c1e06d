import { aliasPath } from '../model/alias.ts';
import { sentAs } from '../model/feed-link.ts';
import type { Retirement } from '../model/ledger.ts';
import type { Post } from '../model/post.ts';

/**
 * `_redirects`: each alias of a post leads to it for good; a retired address leads where its record
 * says, or answers that it is gone.
 */
export function redirectsOf(
  posts: readonly Pick<Post, 'url' | 'aliases'>[],
  retirements: readonly Retirement[] = [],
): string {
  const moved = posts
    .flatMap(({ url, aliases }) =>
      aliases.flatMap((alias) => {
        const from = aliasPath(alias);
        return from ? [`${from} ${url} 301\n`] : [];
      }),
    )
    .join('');
  return moved + retirements.flatMap(linesOf).join('');
}

/** A subject's feed goes along, so that subscribers stay, and so do its further pages. */
function linesOf({ kind, from, to }: Retirement): string[] {
  if (to === null) return [`${from}* /404.html 410\n`];
  const hasFeed = kind === 'tags' || kind === 'authors';
  const keepsFeed = hasFeed && to.startsWith(`/${kind}/`);
  return [
    ...(keepsFeed ? [`${from}rss.xml ${to}rss.xml 301\n`] : []),
    `${from}${hasFeed || kind === 'series' ? '*' : ''} ${to} 301\n`,
  ];
}

/** `_headers`: what a static host should say with each kind of file. */
export function headersOf(): string {
  return headers
    .map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

const forEver = 'Cache-Control: public, max-age=31536000, immutable';
const binary = 'Content-Type: application/octet-stream';

const headers: readonly (readonly [string, readonly string[]])[] = [
  [
    '/*',
    [
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      // The rest of their policy, pages say themselves.
      "Content-Security-Policy: frame-ancestors 'none'",
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    ],
  ],
  ['/_astro/*', [forEver]],
  ['/images/*', [forEver]],
  [
    '/images/*.svg',
    ["Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox"],
  ],
  // Named after their source alone, so a new look has to be asked for.
  ['/diagrams/*', ['Cache-Control: public, max-age=86400']],
  ['/formulas/*', ['Cache-Control: public, max-age=86400']],
  // The index names its parts after what is in them; `pagefind-entry.json` tells which to ask for.
  ['/pagefind/fragment/*', [binary, forEver]],
  ['/pagefind/index/*', [binary, forEver]],
  ['/pagefind/*.pf_meta', [binary, forEver]],
  ['/pagefind/*.pagefind', [binary]],
  ['/posts/*.md', ['Content-Type: text/markdown; charset=utf-8']],
  ['/llms.txt', ['Content-Type: text/plain; charset=utf-8']],
  ['/llms-full.txt', ['Content-Type: text/plain; charset=utf-8']],
  // Asked by the workflow that builds again when a scheduled post is due.
  [
    '/.well-known/next-publish',
    ['Content-Type: text/plain; charset=utf-8', 'Cache-Control: no-cache'],
  ],
  // Browsers ask for it again to learn whether it has changed.
  ['/sw.js', ['Cache-Control: no-cache', "Content-Security-Policy: default-src 'self'"]],
  ['/manifest.webmanifest', ['Content-Type: application/manifest+json']],
  // Browsers show feeds with a style sheet.
  ['/*.xml', ["Content-Security-Policy: default-src 'none'; style-src 'self'"]],
  ['/rss.xml', feed(sentAs.rss)],
  ['/atom.xml', feed(sentAs.atom)],
  ['/feed.json', feed(sentAs.json)],
  ['/corrections/rss.xml', feed(sentAs.rss)],
  ['/tags/:tag/rss.xml', feed(sentAs.rss)],
  ['/authors/:author/rss.xml', feed(sentAs.rss)],
  ['/feeds/rss/*', feed(sentAs.rss)],
  ['/feeds/atom/*', feed(sentAs.atom)],
  ['/feeds/json/*', feed(sentAs.json)],
  ['/feeds.opml', feed('text/x-opml')],
];

/** Feeds are also read by programs that run in a browser on other sites. */
function feed(type: string): string[] {
  return [`Content-Type: ${type}; charset=utf-8`, 'Access-Control-Allow-Origin: *'];
}
