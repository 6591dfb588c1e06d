import type { Feed } from './feed.ts';

/** The namespace of RFC 5005, whose `archive` marks a document that is no feed to subscribe to. */
export const historyNamespace = 'http://purl.org/syndication/history/1.0';

export interface LinkOfFeed {
  readonly href: string;
  readonly rel: 'self' | 'hub' | 'current' | 'prev-archive' | 'next-archive';
  /** Of what it leads to; left out for a hub. */
  readonly type?: string;
}

/**
 * The links by which a feed document names itself, its hub and the documents around it.
 * @param type the media type of the feed
 */
export function feedLinks({ selfUrl, hub, history }: Feed, type: string): LinkOfFeed[] {
  const documents = [
    ['self', selfUrl],
    ['current', history.current],
    ['prev-archive', history.previous],
    ['next-archive', history.next],
  ] as const;
  return [
    ...documents.flatMap(([rel, href]) => (href ? [{ href, rel, type }] : [])),
    ...(hub ? [{ href: hub, rel: 'hub' as const }] : []),
  ];
}
