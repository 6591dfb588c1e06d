import { isFault } from '../../src/diagrams/fault.ts';
import { parseXml } from '../../src/diagrams/svg/xml.ts';

/** A sitemap or an index of sitemaps, as a search engine reads it. */
export interface ReadSitemap {
  readonly name: string;
  readonly namespace: string;
  readonly entries: readonly { readonly loc: string; readonly lastmod: string | null }[];
}

/** @throws Error when the text is not well-formed, or has elements that no sitemap has */
export function readSitemap(xml: string): ReadSitemap {
  const root = parseXml(xml);
  if (isFault(root)) throw new Error(root.message);
  const entries = elementsOf(root).map((entry) => {
    const fields = new Map(
      elementsOf(entry).map(({ name, children }) => [name, children.join('')]),
    );
    const unknown = [...fields.keys()].filter((name) => name !== 'loc' && name !== 'lastmod');
    if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}`);
    return { loc: fields.get('loc') ?? '', lastmod: fields.get('lastmod') ?? null };
  });
  return { name: root.name, namespace: root.namespace, entries };
}

type Parsed = Exclude<ReturnType<typeof parseXml>, { readonly fix: string }>;

function elementsOf({ children }: Parsed): Parsed[] {
  return children.filter((child) => typeof child !== 'string');
}
