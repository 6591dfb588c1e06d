/** Every address of the publication, each computed here and nowhere else. Paths start with `/`. */
export const urls = {
  home: () => '/',
  post: (slug: string) => `/posts/${slug}/`,
  card: (slug: string) => `/posts/${slug}/card.png`,
  preview: (slug: string) => `/posts/${slug}/preview.json`,
  twin: (slug: string) => `/posts/${slug}.md`,
  page: (slug: string) => `/${slug}/`,
  archive: (page = 1) => paged('/archive/', page),
  tags: () => '/tags/',
  tag: (id: string, page = 1) => paged(`/tags/${id}/`, page),
  author: (id: string, page = 1) => paged(`/authors/${id}/`, page),
  series: (id: string, page = 1) => paged(`/series/${id}/`, page),
  corrections: () => '/corrections/',
  search: () => '/search/',
  offline: () => '/offline/',
  serviceWorker: () => '/sw.js',
  searchIndex: () => '/pagefind/',
  style: () => '/style/',
  subscribe: () => '/subscribe/',
  rules: () => '/rules/',
  rss: () => '/rss.xml',
  llms: () => '/llms.txt',
  llmsFull: () => '/llms-full.txt',
  sitemapIndex: () => '/sitemap-index.xml',
  sitemap: (index: number) => `/sitemap-${index}.xml`,
  nextPublish: () => '/.well-known/next-publish',
  addresses: () => '/addresses.json',
  manifest: () => '/manifest.webmanifest',
  atom: () => '/atom.xml',
  jsonFeed: () => '/feed.json',
  tagRss: (id: string) => `/tags/${id}/rss.xml`,
  authorRss: (id: string) => `/authors/${id}/rss.xml`,
  correctionsRss: () => '/corrections/rss.xml',
  feedArchive: (format: 'rss' | 'atom' | 'json', name: string) =>
    `/feeds/${format}/${name}.${format === 'json' ? 'json' : 'xml'}`,
  feedList: () => '/feeds.opml',
  feedStyle: () => '/feeds.css',
  image: (file: string) => `/images/${file}`,
  diagramPng: (digest: string) => `/diagrams/${digest}.png`,
  diagramSvg: (digest: string) => `/diagrams/${digest}.svg`,
  formulaPng: (digest: string) => `/formulas/${digest}.png`,
} as const;

/** The absolute form of a path, fragment, or address of this site; other addresses stay as they are.
 * What is no address to follow, such as a script, becomes that of the page. */
export function absoluteUrl(href: string, siteUrl: string, pageUrl = '/'): string {
  const url = URL.parse(href, `${siteUrl}${pageUrl}`);
  if (!url) return href;
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : `${siteUrl}${pageUrl}`;
}

function paged(base: string, page: number): string {
  return page === 1 ? base : `${base}${page}/`;
}
