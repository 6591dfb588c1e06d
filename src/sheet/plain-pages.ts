/** What a feed says of a post. */
export interface FeedItem {
  readonly title: string;
  readonly url: string;
  readonly content_html: string;
}

/**
 * A feed item as a plain reader shows it: no style of the site, and pictures no wider than the text.
 * @param served where the publication is served, with a final slash, and under which address its
 * feed knows it, without one
 */
export function feedReaderPage(item: FeedItem, served: string, siteUrl: string): string {
  const body = item.content_html.replaceAll(`${siteUrl}/`, served);
  return document(
    item.title,
    `body { font: 17px/1.5 Georgia, serif; margin: 24px; color: #222; background: #fff }
    h1 { font-size: 26px; line-height: 1.2 } img { max-width: 100%; height: auto }
    pre { overflow-x: auto; background: #f4f4f4; padding: 12px } table { border-collapse: collapse; display: block; overflow-x: auto }
    th, td { border: 1px solid #ccc; padding: 4px 8px } a { color: #0645ad }`,
    `<article><h1>${escaped(item.title)}</h1>${body}</article>`,
  );
}

/** What the page tells search engines. */
export interface SearchEntry {
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

/** A search result; what is too long for it ends in an ellipsis. */
export function searchResultPage({ title, description, url }: SearchEntry): string {
  const crumbs = url
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .split('/')
    .join(' › ');
  return document(
    'Search result',
    `body { font: 14px/1.58 Arial, sans-serif; margin: 16px; width: 600px; color: #4d5156; background: #fff }
    cite { font-style: normal; color: #202124 } h3 { font: 20px/1.3 Arial, sans-serif; color: #1a0dab; margin: 4px 0 }
    .title { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
    .description { margin: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }`,
    `<cite>${escaped(crumbs)}</cite><h3 class="title">${escaped(title)}</h3><p class="description">${escaped(description)}</p>`,
  );
}

function document(title: string, style: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

/** Text for HTML, also within quotation marks. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
